using CommentDesk.People;
using CommentDesk.Tests.Flow;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Deadlines;

/// <summary>A team's own hours and zone count for what its people own, and its curator hears first of what they missed.</summary>
public sealed class TeamDeadlineTests
{
    private static readonly Team s_shift = new("Аварийная", "13", ["11"])
    {
        Hours = WorkHours.Read(new Dictionary<string, string> { ["Monday-Sunday"] = "00:00-24:00" }),
        FromChat = true,
    };

    private Watchful _desk = null!;
    private Person _officer = null!;

    [SetUp]
    public async Task Open()
    {
        _desk = new();
        await _desk.Office.Connect();
        _officer = await _desk.Office.Hire();
        await _desk.Office.Hire(Roles.Supervisor, "12");
    }

    [TearDown]
    public async Task Close() => await _desk.DisposeAsync();

    [Test]
    public async Task The_hours_of_the_owners_team_count_not_those_of_the_desk()
    {
        await _desk.Save(s_shift);
        Assert.That(await Due(await Ticket()), Is.EqualTo(_desk.Office.Now.AddHours(8)), "Eight in the evening: they never go home.");
    }

    [Test]
    public async Task A_team_in_another_zone_works_by_the_clock_on_its_own_wall()
    {
        await _desk.Save(s_shift with { Hours = null, Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Vladivostok") });
        Assert.That(await Due(await Ticket()), Is.EqualTo(_desk.Office.Now.AddHours(14 + 8)), "It is seven in the evening there: eight hours from nine the next morning.");
    }

    [Test]
    public async Task A_team_without_hours_or_zone_works_as_the_desk_does()
    {
        await _desk.Save(s_shift with { Hours = null });
        Assert.That(await Due(await Ticket()), Is.EqualTo(_desk.Office.Now.AddHours(23)), "Eleven the next morning.");
    }

    [Test]
    public async Task Hours_changed_in_the_chat_move_the_deadlines_of_open_tickets()
    {
        var ticket = await Ticket();
        await _desk.Look();
        await _desk.Save(s_shift);
        await _desk.Look();
        Assert.That(await Due(ticket), Is.EqualTo(_desk.Office.Now.AddHours(8)));
    }

    [Test]
    public async Task A_ticket_that_goes_to_another_team_keeps_the_time_since_it_came_and_counts_by_the_new_hours()
    {
        var second = await _desk.Office.Hire(contact: "14");
        await _desk.Save(s_shift with { Members = ["14"] });
        var ticket = await Ticket();
        var came = _desk.Office.Now;
        await _desk.After(2);
        var outcome = await _desk.Do(ticket, null, Give(ticket.Stage.Owner == second.Id ? _officer.Id : second.Id));
        Assert.That(outcome, Is.InstanceOf<Outcome.Done>());
        Assert.That(await Due(ticket), Is.EqualTo(ticket.Stage.Owner == second.Id ? came.AddHours(23) : came.AddHours(8)));
    }

    [Test]
    public async Task The_curator_hears_of_the_missed_deadline_and_supervisors_two_hours_later()
    {
        await _desk.Office.Hire(contact: "13");
        await _desk.Save(s_shift);
        await Owned();
        Assert.That(await Delivered(8), Is.EqualTo(new[] { "11: answer missed", "13: answer missed" }));
        Assert.That(await Delivered(2), Is.EqualTo(new[] { "12: answer escalated" }));
    }

    [TestCase(false, true, TestName = "A_curator_who_is_away_is_passed_over")]
    [TestCase(true, false, TestName = "A_curator_who_blocked_the_bot_is_passed_over")]
    public async Task A_curator_who_cannot_be_told_is_passed_over(bool onDuty, bool reachable)
    {
        await _desk.Office.Hire(contact: "13");
        await _desk.Save(s_shift);
        await Owned();
        await _desk.Office.Do(session => session.People.Save(session.People.FindByContact("13")! with { OnDuty = onDuty, Reachable = reachable }));
        Assert.That(await Delivered(8), Is.EqualTo(new[] { "11: answer missed", "12: answer missed" }));
    }

    [Test]
    public async Task What_the_curator_missed_goes_to_supervisors()
    {
        await _desk.Save(s_shift with { Lead = "11" });
        await Owned();
        Assert.That(await Delivered(8), Is.EqualTo(new[] { "11: answer missed", "12: answer missed" }));
    }

    /// <summary>A ticket of the officer of the team, whoever else is free.</summary>
    private async Task Owned()
    {
        var ticket = await Ticket();
        if (ticket.Stage.Owner != _officer.Id)
            await _desk.Do(ticket, null, Give(_officer.Id));
    }

    private async Task<Ticket> Ticket()
    {
        await _desk.Office.See(Seen.Comment("C: люк открыт"));
        return (await _desk.Office.TicketOf("10"))!;
    }

    private static Command Give(PersonId person) => new Command.Reassign(new Choice(person, Line.Of("why.fallback")));

    private async Task<DateTimeOffset?> Due(Ticket ticket) => (await _desk.Stored(ticket.Id)).Single(clock => clock.Running).DueAt;

    private async Task<IReadOnlyList<string>> Delivered(double hours)
    {
        var said = await _desk.After(hours);
        await _desk.Deliver();
        return said;
    }
}
