using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Tests.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>Loads are counted along with every change; a recount from the tickets must always agree.</summary>
public sealed class SqliteRecountTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Loads_equal_a_recount_after_any_sequence_of_commands(int seed)
    {
        await using var home = new SqliteHome();
        var random = new Random(seed);
        var changes = 0;
        await home.Store.Write(People, default);
        for (var step = 0; step < 300; step++)
        {
            var now = Sample.Noon.AddMinutes(step);
            changes += await home.Store.Write(session => Step(session, random, now) ? 1 : 0, default);
            if (step % 10 == 0)
                await Agrees(home.Store);
        }

        await Agrees(home.Store);
        Assert.That(changes, Is.GreaterThan(100), "A sequence of refusals would prove nothing.");
    }

    private static async Task Agrees(IDeskStore store)
    {
        var (counted, anew) = await store.Read(session => (session.Tickets.Loads(), ((DeskSession)session).Loads.Recount()), default);
        Assert.That(counted, Is.EqualTo(anew));
    }

    [TestCase(4)]
    [TestCase(5)]
    public async Task Numbers_equal_a_fold_of_all_history_for_any_time_after_any_sequence_of_commands(int seed)
    {
        await using var home = new SqliteHome();
        var random = new Random(seed);
        await home.Store.Write(People, default);
        for (var step = 0; step < 900; step++)
        {
            var now = Sample.Noon.AddMinutes((step * 7) + random.Next(-15, 15));
            await home.Store.Write(session => Step(session, random, now), default);
        }

        Assert.That(await home.Store.Read(session => new FactPages(((DeskSession)session).Connection).Differing(), default), Is.Zero);
        var waited = await home.Store.Read(session => Visited.All(session.Tickets).Select(facts => facts.Waited).OfType<CitizenWait>().ToList(), default);
        Assert.That(waited.Count(wait => wait.Former is null), Is.GreaterThan(2), "Of those that a row holds.");
        Assert.That(waited.Count(wait => wait.Former is not null), Is.GreaterThan(0), "Of those that only the history tells.");
        for (var round = 0; round < 60; round++)
        {
            var from = Sample.Noon.AddMinutes(random.Next(-100, 6000));
            var scope = new StatsScope(from, from.AddMinutes(random.Next(0, 3000))) { Cut = (StatsCut)random.Next(4), Label = random.Next(3) == 0 ? Any(Labels.All, random) : null };
            var (quick, told) = await home.Store.Read(session => (Quick(session, scope), Folded(session, scope)), default);
            Assert.That(quick, Is.EqualTo(told), $"{scope}");
        }
    }

    private static string Quick(IDeskSession session, StatsScope scope)
    {
        StatsTally[] tallies = [new(scope, Said.Office), new(scope.Earlier(TimeSpan.FromDays(1)), Said.Office)];
        StatsFold.Count(session.Tickets, tallies);
        return string.Concat(tallies.Select(tally => Said.All(tally.Report())));
    }

    private static string Folded(IDeskSession session, StatsScope scope) => string.Concat(new[] { scope, scope.Earlier(TimeSpan.FromDays(1)) }
        .Select(one => Said.All(StatsFold.Fold(session.Tickets.Histories(), one, Said.Office, ticket => session.Tickets.Find(ticket)!.Channel))));

    private static bool People(IDeskSession session)
    {
        foreach (var contact in new[] { "1", "2", "3", "4" })
            session.People.Add(Sample.Person(contact, Roles.Officer | Roles.Moderator | Roles.Supervisor));
        return true;
    }

    private static bool Step(IDeskSession session, Random random, DateTimeOffset now)
    {
        var people = session.People.All();
        var someone = people[random.Next(people.Count)];
        if (random.Next(4) == 0)
        {
            Sample.Opened(session, random.Next(3) == 0 ? null : someone.Id, Sample.Verdict(Any(Labels.All, random), random.Next(4) == 0), now);
            return true;
        }

        var ticket = session.Tickets.Find(new TicketId(random.Next(1, 40)));
        if (ticket is null)
            return false;
        var command = Some(ticket, someone, random, now);
        var by = command is Command.ConfirmPublished or Command.ReportDoubt or Command.Erase or Command.Miss ? null : people[random.Next(people.Count)];
        return ticket.Decide(by, command, now) is Decision.Changed changed && session.Tickets.Save(changed.Ticket, changed.History);
    }

    private static Command Some(Ticket ticket, Person someone, Random random, DateTimeOffset now) => random.Next(22) switch
    {
        0 => new Command.Place(Sample.To(someone.Id)),
        1 => new Command.Take(),
        2 => new Command.Transfer(someone),
        3 => new Command.Return("busy", Sample.To(random.Next(2) == 0 ? null : someone.Id)),
        4 => new Command.Dismiss("spam"),
        5 => new Command.Relabel(Any(Labels.All, random), null, Sample.To(someone.Id)),
        6 => new Command.Write($"Ответ {random.Next()}", [], null),
        7 => new Command.Publish(ticket.Drafts),
        8 => new Command.ConfirmPublished("77"),
        9 => new Command.ReportDoubt(),
        >= 19 => random.Next(2) == 0 ? new Command.Wake("citizen") : new Command.Snooze(now.AddHours(9), SnoozeReasons.Citizen),
        10 or 11 => new Command.Snooze(now.AddHours(random.Next(1, 99)), random.Next(4) == 0 ? SnoozeReasons.Later : SnoozeReasons.Citizen),
        12 or 13 => new Command.Wake("citizen"),
        14 => new Command.Merge(new TicketId(random.Next(1, (int)ticket.Id.Value + 1))),
        15 => new Command.Split(Sample.To(someone.Id)),
        16 => new Command.Erase(),
        17 => new Command.Miss("answer"),
        18 => new Command.Reopen(ReopenReasons.All[0], Sample.To(someone.Id)),
        _ => new Command.Resolve(random.Next(2) == 0),
    };

    private static T Any<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];
}
