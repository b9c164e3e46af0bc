using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Tests.Storage;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Terminal;

namespace CommentDesk.Tests.Deadlines;

/// <summary>What is stored follows from history, is found by its indexes, and is put right when it is not so.</summary>
public sealed class DeadlineStoreTests
{
    private static readonly Deadlining s_deadlining = new(DeadlineRules.Standard, Lived.Office);

    [TestCase(1)]
    [TestCase(2)]
    public async Task After_any_sequence_of_commands_what_is_stored_is_what_the_history_says(int seed)
    {
        await using var home = new SqliteHome();
        var (random, desk, changes) = (new Random(seed), new Desk(new Assigning(AssignmentRules.None), s_deadlining), 0);
        var people = await home.Store.Write(
            session => ((string[])["1", "2", "3"]).Select(contact => session.People.Add(Sample.Person(contact, Roles.Officer | Roles.Moderator | Roles.Supervisor))).ToList(), default);
        for (var step = 0; step < 250; step++)
        {
            var now = Sample.Noon.AddMinutes(step * 17).AddTicks(step * 7);
            changes += await home.Store.Write(session => Step(session, desk, people, random, now) ? 1 : 0, default);
        }

        Assert.That(changes, Is.GreaterThan(80), "A sequence of refusals would prove nothing.");
        await home.Store.Read(session => All(session, ticket => Assert.That(s_deadlining.Agrees(session, ticket), Is.True, $"{ticket.Id} {ticket.Stage.Code}")), default);
        await home.Reopen();
        await home.Store.Read(session => All(session, ticket => Assert.That(s_deadlining.Agrees(session, ticket), Is.True, $"{ticket.Id} read anew")), default);
    }

    [TestCase("SELECT ticket FROM clocks WHERE next_at <= 1 ORDER BY next_at LIMIT 5", "clocks_next")]
    [TestCase("SELECT ticket FROM clocks WHERE running = 1 AND kind IN ('answer', 'final') AND due_at <= 1 ORDER BY due_at LIMIT 5", "clocks_due")]
    [TestCase("SELECT COUNT(*) FROM clocks WHERE running = 1 AND kind IN ('answer', 'final') AND due_at <= 1", "clocks_due")]
    [TestCase("SELECT min(due_at) FROM clocks WHERE ticket = 1 AND running = 1 AND kind IN ('answer', 'final', 'triage')", "PRIMARY KEY")]
    [TestCase("SELECT t.id FROM comments c JOIN tickets t ON t.comment = c.id WHERE c.author = '1' AND c.erased_at IS NULL AND +c.channel = 1 AND +c.thread IS '5' AND t.stage = 'snoozed'", "comments_author")]
    public async Task Each_question_is_answered_by_an_index(string sql, string index)
    {
        await using var home = new SqliteHome();
        var plan = await home.Store.Read(session => ((DeskSession)session).Connection.All($"EXPLAIN QUERY PLAN {sql}", row => row.Text(3)), default);
        Assert.That(plan, Has.Some.Contains(index).And.None.StartsWith("SCAN"), string.Join('\n', plan));
    }

    [Test]
    public async Task Check_tells_of_clocks_that_are_otherwise_and_repair_reckons_them_anew()
    {
        using var folder = new TemporaryFolder();
        var ticket = await Opened(folder.Path("desk.db"));
        Assert.That(Deadlines(folder, repair: false), Does.StartWith("agree"));
        await With(folder, session => session.Deadlines.Drop(ticket, ClockKind.Answer));
        Assert.That(Deadlines(folder, repair: false), Does.StartWith("those of 1 tickets"));
        Assert.That(Deadlines(folder, repair: true), Does.StartWith("agree"));
        await With(folder, session => Assert.That(session.Deadlines.Of(ticket).Select(clock => clock.Kind), Does.Contain(ClockKind.Answer)));
    }

    private static async Task<TicketId> Opened(string path)
    {
        await using var store = SqliteDeskStore.Open(path);
        return await store.Write(
            session =>
            {
                var ticket = Sample.Opened(session, session.People.Add(Sample.Person()).Id);
                s_deadlining.Changed(session, ticket);
                return ticket.Id;
            },
            default);
    }

    private static async Task With(TemporaryFolder folder, Action<IDeskSession> work)
    {
        await using var store = SqliteDeskStore.Open(folder.Path("desk.db"));
        await store.Write(
            session =>
            {
                work(session);
                return true;
            },
            default);
    }

    private static string Deadlines(TemporaryFolder folder, bool repair)
    {
        var said = new List<(string What, string Found)>();
        DatabaseCheck.Run(folder.Path("desk.db"), repair, Sample.Noon, (_, what, found) => said.Add((what, found)), s_deadlining);
        return said.Last(line => line.What == "deadlines").Found;
    }

    private static bool All(IDeskSession session, Action<Ticket> look)
    {
        for (var id = 1; session.Tickets.Find(new TicketId(id)) is { } ticket; id++)
            look(ticket);
        return true;
    }

    private static bool Step(IDeskSession session, Desk desk, IReadOnlyList<Person> people, Random random, DateTimeOffset now)
    {
        var someone = people[random.Next(people.Count)];
        if (random.Next(5) == 0)
        {
            var channel = session.Comments.AddChannel(Sample.Channel());
            var comment = session.Comments.Add(Sample.Comment(channel.Id, $"{now.Ticks}"))!;
            desk.Open(session, comment, channel, Sample.Verdict(Labels.All[random.Next(4)], random.Next(4) == 0, random.Next(5) == 0), now);
            return true;
        }

        return session.Tickets.Find(new TicketId(random.Next(1, 30))) is { } ticket
            && desk.Do(session, ticket.Id, random.Next(6) == 0 ? null : people[random.Next(people.Count)], Some(ticket, someone, random, now), now) is Outcome.Done;
    }

    private static Command Some(Ticket ticket, Person someone, Random random, DateTimeOffset now) => random.Next(14) switch
    {
        0 => new Command.Take(),
        1 => new Command.Transfer(someone),
        2 => new Command.Return("busy", Sample.To(someone.Id)),
        3 => new Command.Dismiss("spam"),
        4 => new Command.Relabel(Labels.All[random.Next(4)], null, Sample.To(someone.Id)),
        5 => new Command.Rejudge(Sample.Verdict(urgent: random.Next(2) == 0), Sample.To(someone.Id)),
        6 => new Command.Snooze(now.AddDays(1), random.Next(2) == 0 ? SnoozeReasons.Citizen : SnoozeReasons.Later),
        7 => new Command.Wake("person"),
        8 => new Command.Miss("answer"),
        9 => new Command.Write($"Ответ {random.Next()}", [], null),
        10 => new Command.Call(ticket.Drafts, random.Next(2) == 0),
        11 => new Command.Publish(ticket.Drafts),
        12 => new Command.ConfirmPublished("77"),
        _ => new Command.Reopen(ReopenReasons.Reply, Sample.To(someone.Id)),
    };
}
