using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class DeadlineContract : StoreContract
{
    private static readonly DateTimeOffset s_noon = Sample.Noon;

    [Test]
    public async Task A_clock_is_remembered_as_it_was_put_and_replaced_by_the_next()
    {
        var clock = new StoredClock(await Ticket(), ClockKind.Answer, s_noon, s_noon.AddHours(8), ClockStep.Half, s_noon.AddHours(6));
        await Put(clock with { Said = ClockStep.Nothing }, clock, clock with { Kind = ClockKind.Accept, DueAt = null, NextAt = null, Running = false });
        await Home.Reopen();
        Assert.That(await Read(session => session.Deadlines.Of(clock.Ticket)), Is.EquivalentTo(new[] { clock, clock with { Kind = ClockKind.Accept, DueAt = null, NextAt = null, Running = false } }));
        await Write(session => session.Deadlines.Drop(clock.Ticket, ClockKind.Accept));
        Assert.That(await Read(session => session.Deadlines.Of(clock.Ticket)), Is.EqualTo(new[] { clock }));
    }

    [Test]
    public async Task What_is_due_is_found_in_its_order_and_what_stands_still_never()
    {
        StoredClock[] clocks =
        [
            .. await Task.WhenAll(Enumerable.Range(1, 3).Select(async hour => new StoredClock(await Ticket(), ClockKind.Answer, s_noon, s_noon, ClockStep.Nothing, s_noon.AddHours(4 - hour)))),
            new(await Ticket(), ClockKind.Answer, s_noon, null, ClockStep.Nothing, null),
        ];
        await Put(clocks);
        Assert.That(await Read(session => session.Deadlines.Due(s_noon.AddHours(2), 9)), Is.EqualTo(new[] { clocks[2], clocks[1] }));
        Assert.That(await Read(session => session.Deadlines.Due(s_noon.AddHours(2), 1)), Is.EqualTo(new[] { clocks[2] }));
    }

    [Test]
    public async Task Late_are_answers_that_still_run()
    {
        var (late, soon, over, accept) = (await Ticket(), await Ticket(), await Ticket(), await Ticket());
        await Put(
            Running(late, s_noon.AddHours(-1)), Running(soon, s_noon.AddHours(1)), Running(over, s_noon.AddHours(-2)) with { Running = false },
            Running(accept, s_noon.AddHours(-1)) with { Kind = ClockKind.Accept });
        Assert.That((await Read(session => session.Deadlines.Missed(s_noon, 9))).Select(clock => clock.Ticket), Is.EqualTo(new[] { late }));
        Assert.That(await Read(session => session.Deadlines.CountMissed(s_noon)), Is.EqualTo(1));
    }

    [Test]
    public async Task The_next_deadline_of_a_ticket_is_that_of_its_answer_or_of_its_sorting()
    {
        var ticket = await Ticket();
        await Put(
            Running(ticket, s_noon.AddHours(3)), Running(ticket, s_noon.AddHours(1)) with { Kind = ClockKind.Accept },
            Running(ticket, s_noon.AddHours(2)) with { Kind = ClockKind.Final, Running = false });
        Assert.That(await Read(session => session.Deadlines.DueOf(ticket)), Is.EqualTo(s_noon.AddHours(3)));
        Assert.That(await Read(session => session.Deadlines.DueOf(new TicketId(99))), Is.Null);
    }

    [Test]
    public async Task Watched_are_open_tickets_and_closed_ones_with_a_clock_that_runs()
    {
        var (open, closed, forgotten) = (await Ticket(), await Closed(), await Closed());
        await Put(Running(forgotten, s_noon));
        Assert.That(await Read(session => session.Deadlines.Watched(default, 9)), Is.EqualTo(new[] { open, forgotten }));
        Assert.That(await Read(session => session.Deadlines.Watched(open, 9)), Does.Not.Contain(closed).And.Not.Contain(open));
    }

    [Test]
    public async Task A_notice_waits_for_its_hour_and_a_later_word_takes_its_place()
    {
        var (anna, ticket) = (new PersonId(1), await Ticket());
        var half = new Notice(anna, ticket, ClockKind.Answer, ClockStep.Half, s_noon.AddHours(1));
        await Write(session => session.Deadlines.Keep(half));
        Assert.That(await Read(session => session.Deadlines.Listeners(s_noon)), Is.Empty);
        Assert.That(await Read(session => session.Deadlines.Listeners(s_noon.AddHours(1))), Is.EqualTo(new[] { anna }));
        var missed = half with { Step = ClockStep.Missed };
        await Write(session => session.Deadlines.Keep(missed));
        Assert.That(await Read(session => session.Deadlines.Notices(anna, s_noon.AddHours(1))), Is.EqualTo(new[] { missed }));
        await Write(session => session.Deadlines.Drop(missed));
        Assert.That(await Read(session => session.Deadlines.Listeners(s_noon.AddHours(1))), Is.Empty);
    }

    [Test]
    public async Task The_tickets_laid_aside_of_one_author_under_one_post_are_found()
    {
        var (ticket, comment) = await Write(session =>
        {
            var person = session.People.Add(Sample.Person());
            var opened = Sample.Opened(session, person.Id);
            return (Sample.Do(session, opened, person, new Command.Snooze(s_noon.AddDays(1), SnoozeReasons.Citizen), s_noon), session.Comments.Find(opened.Comment)!);
        });
        Assert.That(await Read(session => session.Deadlines.Snoozed(comment.Channel, comment.Thread, comment.Author.Id)), Is.EqualTo(new[] { ticket.Id }));
        Assert.That(await Read(session => session.Deadlines.Snoozed(comment.Channel, "11", comment.Author.Id)), Is.Empty);
        Assert.That(await Read(session => session.Deadlines.Snoozed(comment.Channel, comment.Thread, "56")), Is.Empty);
    }

    private static StoredClock Running(TicketId ticket, DateTimeOffset due) => new(ticket, ClockKind.Answer, s_noon, due, ClockStep.Nothing, due);

    private Task Put(params IReadOnlyList<StoredClock> clocks) => Write(session =>
    {
        foreach (var clock in clocks)
            session.Deadlines.Put(clock);
    });

    private Task<TicketId> Ticket() => Write(session => Sample.Opened(session).Id);

    private Task<TicketId> Closed() => Write(session =>
    {
        var lead = session.People.FindByContact("7") ?? session.People.Add(Sample.Person("7", Roles.Supervisor));
        return Sample.Do(session, Sample.Opened(session), lead, new Command.Dismiss("spam"), s_noon).Id;
    });
}
