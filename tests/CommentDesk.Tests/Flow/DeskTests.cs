using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class DeskTests
{
    private Office _office = null!;

    [SetUp]
    public async Task Open()
    {
        _office = new Office();
        await _office.Connect();
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task A_command_about_no_ticket_is_refused()
    {
        var outcome = await _office.Do(session => _office.Desk.Do(session, new TicketId(404), null, new Command.Take(), _office.Now));
        Assert.That(outcome, Is.InstanceOf<Outcome.Refused>().With.Property("Why").With.Property("Key").EqualTo("refuse.no_ticket"));
    }

    [Test]
    public async Task A_refused_command_leaves_no_trace()
    {
        var (officer, ticket) = await Assigned();
        var calls = await _office.Calls();
        var outcome = await _office.Do(session => _office.Desk.Do(session, ticket.Id, officer, new Command.Publish(1), _office.Now));
        Assert.That(outcome, Is.InstanceOf<Outcome.Refused>());
        var (stored, history) = await _office.Do(session => (session.Tickets.Find(ticket.Id), session.Tickets.History(ticket.Id)));
        Assert.That((stored?.Version, history.Count), Is.EqualTo((1, 2)));
        Assert.That(await _office.Calls(), Has.Count.EqualTo(calls.Count));
    }

    [Test]
    public async Task What_was_decided_its_history_and_its_calls_are_kept_together()
    {
        var (officer, ticket) = await Assigned();
        await Answer(ticket, officer);
        var history = await _office.Do(session => session.Tickets.History(ticket.Id));
        Assert.That(history.Select(line => line.What), Is.EqualTo(new[] { "opened", "placed", "drafted", "sent" }));
        var answer = (await _office.Calls()).Single(call => call.Public);
        Assert.That((answer.Kind, answer.Lane, answer.Ticket), Is.EqualTo(("publish", $"telegram:{Office.Room}", (TicketId?)ticket.Id)));
        Assert.That(Calls.ReadPublication(answer).Draft.Text, Is.EqualTo("Починим завтра."));
    }

    [Test]
    public async Task Whoever_closes_from_a_list_what_was_on_no_card_gets_no_card_of_it()
    {
        var moderator = await _office.Hire(Roles.Moderator, "12");
        await _office.See(Seen.Comment("N: клоуны", "20"));
        var ticket = (await _office.TicketOf("20"))!;
        var outcome = await _office.Do(session => _office.Desk.Do(session, ticket.Id, moderator, new Command.Dismiss(NoReplyReasons.Unconstructive), _office.Now));
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>());
        Assert.That(await _office.Calls(), Has.None.Property("Kind").EqualTo(Calls.Card));
    }

    [Test]
    public async Task The_same_command_twice_is_already_done()
    {
        var (officer, ticket) = await Assigned();
        await Answer(ticket, officer);
        var outcome = await _office.Do(session => _office.Desk.Do(session, ticket.Id, officer, new Command.Publish(1), _office.Now));
        Assert.That(outcome, Is.InstanceOf<Outcome.Already>());
        Assert.That((await _office.Calls()).Count(call => call.Public), Is.EqualTo(1));
    }

    [Test]
    public async Task Everybody_who_holds_a_card_sees_the_new_state_and_former_staff_nothing()
    {
        var (officer, ticket) = await Assigned();
        var lead = await _office.Hire(Roles.Supervisor, "12");
        var former = await _office.Hire(Roles.None, "13");
        await _office.Do(session =>
        {
            foreach (var person in (Person[])[lead, former])
                session.Chats.Remember(new BotMessage(person.Contact, "1", person.Id, ticket.Id, "card", null, _office.Now));
        });
        await _office.Do(session => _office.Desk.Do(session, ticket.Id, officer, new Command.Take(), _office.Now));
        Assert.That((await _office.Calls()).Where(call => call.Kind == "card").Select(call => call.Lane), Is.EquivalentTo(new[] { "telegram:11", "telegram:12" }));
    }

    [Test]
    public async Task A_card_that_still_waits_is_not_sent_twice()
    {
        var (officer, ticket) = await Assigned();
        await _office.Do(session => _office.Desk.Do(session, ticket.Id, officer, new Command.Take(), _office.Now));
        Assert.That((await _office.Calls()).Count(call => call.Kind == "card"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_urgent_card_goes_before_the_others()
    {
        await _office.Hire();
        await _office.See(Seen.Comment("C: люк открыт"));
        await _office.See(Seen.Comment("C: провод искрит!", "11"));
        Assert.That((await _office.Calls()).Select(call => call.Urgency), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public async Task Draining_gives_the_queue_to_who_is_free_now_fairly()
    {
        foreach (var message in (string[])["10", "11", "12", "13"])
            await _office.See(Seen.Comment("C: люк открыт", message, Seen.Citizen with { Id = $"5{message}" }));
        await _office.See(Seen.Comment("Ну и ну", "14"));
        await _office.Hire();
        await _office.Hire(contact: "12");
        Assert.That(await _office.Do(session => _office.Desk.Drain(session, _office.Now)), Is.EqualTo(4));
        Assert.That((await _office.Do(session => session.Tickets.Loads())).Select(load => load.Open), Is.EquivalentTo(new[] { 2, 2 }));
        Assert.That((await _office.TicketOf("14"))?.Stage, Is.EqualTo(new Stage.Triage(null)), "Officers sort nothing.");
    }

    [Test]
    public async Task Who_is_away_or_out_of_reach_gets_nothing()
    {
        var away = await _office.Hire();
        var mute = await _office.Hire(contact: "12");
        await _office.Do(session =>
        {
            session.People.Save(away with { OnDuty = false });
            session.People.Save(mute with { Reachable = false });
        });
        await _office.See(Seen.Comment("C: люк открыт"));
        Assert.That((await _office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.Waiting()));
    }

    [Test]
    public async Task Whom_to_leave_out_is_left_out()
    {
        var (officer, ticket) = await Assigned();
        var next = await _office.Do(session => _office.Desk.Next(session, ticket, ticket.Verdict, _office.Now, officer.Id));
        Assert.That(next.Person, Is.Null);
    }

    private async Task<(Person Officer, Ticket Ticket)> Assigned()
    {
        var officer = await _office.Hire();
        await _office.See(Seen.Comment("C: люк открыт"));
        return (officer, (await _office.TicketOf("10"))!);
    }

    private Task Answer(Ticket ticket, Person officer) => _office.Do(session =>
    {
        _office.Desk.Do(session, ticket.Id, officer, Some.Text("Починим завтра."), _office.Now);
        _office.Desk.Do(session, ticket.Id, officer, new Command.Publish(1), _office.Now);
    });
}
