using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tests.Flow;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Deadlines;

/// <summary>Who hears what, once, whatever happens to the process, the clock and the network.</summary>
public sealed class DeadlineRoundsTests
{
    private Watchful _desk = null!;
    private Person _officer = null!;

    [SetUp]
    public Task Open() => Open(null);

    [TearDown]
    public async Task Close() => await _desk.DisposeAsync();

    [Test]
    public async Task The_owner_is_reminded_twice_then_the_leads_hear_it_and_two_hours_later_again()
    {
        var ticket = await Ticket();
        Assert.That(await _desk.After(3.99), Is.Empty);
        Assert.That(await Delivered(0.01), Is.EqualTo(new[] { "11: answer half" }));
        Assert.That(await Delivered(17.4), Is.EqualTo(new[] { "11: answer most" }), "24 minutes past nine the next morning.");
        Assert.That(await Delivered(1.6), Is.EqualTo(new[] { "11: answer missed", "12: answer missed" }));
        Assert.That(await _desk.History(ticket.Id), Has.Exactly(1).EqualTo(Happenings.Overdue));
        Assert.That(await Delivered(2), Is.EqualTo(new[] { "12: answer escalated" }));
        Assert.That(await Delivered(240), Is.Empty);
    }

    [Test]
    public async Task Nothing_is_said_twice_by_a_process_that_was_started_anew()
    {
        await Ticket();
        Assert.That(await Delivered(4), Has.Count.EqualTo(1));
        _desk.Restart();
        Assert.That(await _desk.Look(), Is.Empty);
        Assert.That(await Delivered(17.4), Is.EqualTo(new[] { "11: answer most" }));
    }

    [Test]
    public async Task After_a_long_silence_only_the_last_word_is_said_and_history_knows_that_it_was_late()
    {
        var ticket = await Ticket();
        _desk.Restart();
        Assert.That(await Delivered(24 * 5), Is.EqualTo(new[] { "11: answer escalated", "12: answer escalated" }));
        Assert.That(await _desk.History(ticket.Id), Has.Exactly(1).EqualTo(Happenings.Overdue));
    }

    [Test]
    public async Task A_clock_that_was_put_back_repeats_nothing()
    {
        await Ticket();
        Assert.That(await Delivered(4), Has.Count.EqualTo(1));
        _desk.Office.Time.PutBack(TimeSpan.FromHours(3));
        Assert.That(await Delivered(1), Is.Empty);
        Assert.That(await Delivered(2.1), Is.Empty);
    }

    [Test]
    public async Task What_was_answered_is_not_spoken_of_and_what_is_reopened_is_told_anew()
    {
        var ticket = await Ticket();
        await Delivered(4);
        await Answer(ticket);
        Assert.That(await Delivered(48), Is.Empty);
        await _desk.Do(ticket, null, new Command.Reopen(ReopenReasons.Reply, new Choice(_officer.Id, CommentDesk.Texts.Line.Of("why.fallback"))));
        await _desk.Deliver();
        Assert.That(await Delivered(19), Is.EqualTo(new[] { "11: answer half" }), "Four working hours from Wednesday, four in the afternoon.");
    }

    [Test]
    public async Task Many_at_once_are_one_message_to_each()
    {
        foreach (var number in Enumerable.Range(1, (2 * DeadlineRounds.Batch) + 1))
            await _desk.Office.See(Seen.Comment("C: люк открыт", $"{number}"));
        var said = await Delivered(240);
        Assert.That(said, Has.Count.EqualTo(2));
        Assert.That(said[0].Split(','), Has.Length.EqualTo((2 * DeadlineRounds.Batch) + 1));
    }

    [Test]
    public async Task While_a_message_waits_for_the_network_the_next_ones_gather_behind_it()
    {
        await Ticket();
        Assert.That(await _desk.After(4), Has.Count.EqualTo(1));
        Assert.That(await _desk.After(17.4), Is.Empty);
        Assert.That(await _desk.After(1.6), Is.EqualTo(new[] { "12: answer missed" }));
        await _desk.Deliver();
        Assert.That(await _desk.After(TimeSpan.FromSeconds(31)), Is.EqualTo(new[] { "11: answer missed" }), "Only the last word of the three.");
    }

    [Test]
    public async Task A_ticket_without_an_owner_is_the_leads_business()
    {
        await _desk.Office.Do(session => session.People.Save(_officer with { OnDuty = false }));
        await Ticket();
        Assert.That(await Delivered(4), Is.Empty);
        Assert.That(await Delivered(17.4), Is.EqualTo(new[] { "12: answer most" }));
    }

    [Test]
    public async Task Who_left_hears_nothing()
    {
        await Ticket();
        await _desk.Office.Do(session => session.People.Save(_officer with { Roles = Roles.None }));
        Assert.That(await Delivered(4), Is.Empty);
        Assert.That(await Delivered(17.4), Is.EqualTo(new[] { "12: answer most" }));
    }

    [Test]
    public async Task Without_a_supervisor_the_administrators_hear_it()
    {
        var admin = await _desk.Office.Hire(Roles.Admin, "13");
        await _desk.Office.Do(session => session.People.Save(session.People.FindByContact("12")! with { Reachable = false }));
        await Ticket();
        Assert.That(await Delivered(24), Is.EqualTo(new[] { "11: answer missed", $"{admin.Contact}: answer missed" }));
    }

    [Test]
    public async Task Who_does_not_take_a_ticket_within_an_hour_is_asked_and_the_lead_hears_it()
    {
        await Close();
        await Open(DeadlineRules.Standard);
        var ticket = await Ticket();
        Assert.That(await Delivered(1), Is.EqualTo(new[] { "11: accept missed", "12: accept missed" }));
        Assert.That(await _desk.History(ticket.Id), Has.None.EqualTo(Happenings.Overdue), "No citizen was kept waiting yet.");
    }

    [Test]
    public async Task At_night_only_what_is_urgent_is_said_and_the_rest_in_one_message_in_the_morning()
    {
        await Close();
        await Open(DeadlineRules.Standard with { Accept = Term.None }, new QuietHours(new(13, 0), new(8, 0), Lived.Moscow));
        await _desk.Office.See(Seen.Comment("C: люк открыт", "1"));
        await _desk.Office.See(Seen.Comment("C: фонарь не горит", "2"));
        Assert.That(await Delivered(4), Is.Empty);
        await _desk.Office.See(Seen.Comment("C: провод искрит!", "3"));
        Assert.That(await Delivered(0.5), Is.EqualTo(new[] { "11: answer half" }));
        await Answer((await _desk.Office.TicketOf("2"))!);
        Assert.That(await Delivered(15.5), Is.EqualTo(new[] { "11: answer escalated, answer half, answer half", "12: answer escalated" }));
    }

    [Test]
    public async Task A_ticket_that_was_laid_aside_wakes_by_itself_once()
    {
        var ticket = await Ticket();
        await _desk.Do(ticket, _officer, new Command.Snooze(_desk.Office.Now.AddHours(21), SnoozeReasons.Citizen));
        await _desk.Deliver();
        Assert.That(await Delivered(20), Is.Empty, "The clock stands still.");
        await _desk.After(1);
        Assert.That((await _desk.Office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.InWork(_officer.Id)));
        Assert.That(await _desk.History(ticket.Id), Has.Exactly(1).EqualTo(Happenings.Woken));
    }

    [Test]
    public async Task Other_settings_move_the_deadlines_of_open_tickets_at_the_next_start()
    {
        var ticket = await Ticket();
        _desk.Restart(DeadlineRules.Standard with { Accept = Term.None, Complaint = new(TimeSpan.FromHours(2)) });
        await _desk.Look();
        Assert.That((await _desk.Stored(ticket.Id)).Single().DueAt, Is.EqualTo(_desk.Office.Now.AddHours(2)));
    }

    [Test]
    public async Task Tickets_from_before_there_were_clocks_have_them_after_the_first_start()
    {
        var ticket = await Ticket();
        await _desk.Office.Do(session => session.Deadlines.Drop(ticket.Id, ClockKind.Answer));
        _desk.Restart();
        await _desk.Look();
        Assert.That(await _desk.Stored(ticket.Id), Has.Count.EqualTo(1));
    }

    private async Task Open(DeadlineRules? rules, QuietHours? quiet = null)
    {
        _desk = new(rules, quiet);
        await _desk.Office.Connect();
        _officer = await _desk.Office.Hire();
        await _desk.Office.Hire(Roles.Supervisor, "12");
    }

    private async Task<Ticket> Ticket()
    {
        await _desk.Office.See(Seen.Comment("C: люк открыт"));
        return (await _desk.Office.TicketOf("10"))!;
    }

    private async Task Answer(Ticket ticket)
    {
        await _desk.Do(ticket, _officer, new Command.Write("Починим", [], null));
        await _desk.Do(ticket, _officer, new Command.Publish(1));
        await _desk.Do(ticket, null, new Command.ConfirmPublished("77"));
        await _desk.Deliver();
    }

    private async Task<IReadOnlyList<string>> Delivered(double hours)
    {
        var said = await _desk.After(hours);
        await _desk.Deliver();
        return said;
    }
}
