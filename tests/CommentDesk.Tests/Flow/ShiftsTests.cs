using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>Planned absences by the clock.</summary>
public sealed class ShiftsTests
{
    private Office _office = null!;
    private Shifts _shifts = null!;

    [SetUp]
    public async Task Open()
    {
        _office = new Office();
        _shifts = new Shifts(_office.Store, _office.Desk);
        await _office.Connect();
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task A_planned_absence_begins_and_ends_by_itself_and_the_queue_is_given_out()
    {
        var anna = await _office.Hire();
        await _office.Do(session => session.Rota.Save(new Absence(anna.Id, _office.Now.AddHours(1), _office.Now.AddHours(3), null)));
        await Sweep();
        Assert.That((await Of(anna))?.OnDuty, Is.True, "It has not begun.");

        _office.Time.Advance(TimeSpan.FromHours(1));
        await Sweep();
        Assert.That((await Of(anna))?.OnDuty, Is.False);
        await _office.See(Seen.Comment("C: люк открыт"));
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.Waiting()));

        _office.Time.Advance(TimeSpan.FromHours(2));
        await Sweep();
        Assert.That((await Of(anna))?.OnDuty, Is.True);
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.Assigned(anna.Id)));
        Assert.That(await _office.Do(session => session.Rota.Absences()), Is.Empty);
        Assert.That(await Told(), Is.EqualTo(new[] { "tell.off_duty", "tell.back_on_duty" }));
    }

    [Test]
    public async Task The_deputy_gets_what_is_new_and_hears_when_it_begins_and_ends()
    {
        var (anna, boris) = (await _office.Hire(), await _office.Hire(contact: "12"));
        var cleo = await _office.Hire(contact: "13");
        await _office.Do(session =>
        {
            session.Rota.Save(new Team("Дороги", null, ["11"]));
            session.Routes.Add(new AssignmentRule("Всё", [], [], [], []) { Team = "Дороги" });
            session.Rota.Save(new Absence(anna.Id, _office.Now, _office.Now.AddDays(1), cleo.Id));
        });
        await Sweep();

        await _office.See(Seen.Comment("C: люк открыт"));

        var ticket = await _office.TicketOf("10");
        Assert.That(ticket?.Stage, Is.EqualTo(new Stage.Assigned(cleo.Id)), $"Not {boris.Name}, who is of no team.");
        Assert.That(ticket?.Why.More?[^1].Key, Is.EqualTo("why.deputy"));
        _office.Time.Advance(TimeSpan.FromDays(1));
        await Sweep();
        Assert.That(await Told(), Is.EqualTo(new[] { "tell.off_duty_deputy", "tell.you_stand_in", "tell.stand_in_over", "tell.back_on_duty" }));
    }

    [Test]
    public async Task What_was_swept_is_not_swept_again()
    {
        var anna = await _office.Hire();
        await _office.Do(session => session.Rota.Save(new Absence(anna.Id, _office.Now, null, null)));
        await Sweep();
        await Sweep();
        Assert.That(await Told(), Is.EqualTo(new[] { "tell.off_duty" }));
    }

    [Test]
    public async Task A_closed_ticket_gives_room_at_the_next_tick()
    {
        await using var office = new Office(AssignmentRules.None with { Capacity = 1 });
        await office.Connect();
        var anna = await office.Hire();
        await office.See(Seen.Comment("C: люк открыт"));
        await office.See(Seen.Comment("C: провод висит", "11"));
        Assert.That((await office.TicketOf("11"))?.Stage, Is.EqualTo(new Stage.Waiting()));
        Assert.That(office.Desk.Freed.Taken(), Is.False);

        var first = (await office.TicketOf("10"))!;
        await office.Do(session => office.Desk.Do(session, first.Id, anna, new Command.Dismiss(NoReplyReasons.All[0]), office.Now));

        Assert.That(office.Desk.Freed.Taken(), Is.True);
        await office.Do(session => office.Desk.Drain(session, office.Now));
        Assert.That((await office.TicketOf("11"))?.Stage, Is.EqualTo(new Stage.Assigned(anna.Id)));
    }

    private Task Sweep() => _shifts.Sweep(_office.Now, CancellationToken.None);

    private Task<Person?> Of(Person person) => _office.Do(session => session.People.Find(person.Id));

    private async Task<string[]> Told() =>
        [.. (await _office.Calls()).Where(call => call.Kind == Worker.Flow.Calls.Line).Select(call => Worker.Flow.Calls.ReadLine(call).Key)];
}
