using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Tests.Flow;
using CommentDesk.Tests.Statistics;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Tests.Tickets;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using FsCheck;
using FsCheck.Fluent;
using Outcome = CommentDesk.Worker.Flow.Outcome;

namespace CommentDesk.Tests.Hostile;

/// <summary>
/// Several tickets in a real store; anybody orders anything at any time; now and then a work is lost half-way, or the desk is
/// started anew. What was promised of one ticket alone holds for all of them, and in what is stored.
/// </summary>
public sealed class DeskPropertyTests
{
    private const int Comments = 3;

    [Test]
    public void Random_commands_random_people_and_lost_works_keep_every_promise_of_the_desk() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(12).WithQuietOnSuccess(true),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).ListOf(60)), steps => Play([.. steps]).GetAwaiter().GetResult()));

    private static async Task Play(IReadOnlyList<int> steps)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("desk.db");
        var store = SqliteDeskStore.Open(path);
        try
        {
            var desk = new Desk(new Assigning(AssignmentRules.None));
            await store.Write(session => Furnish(session, desk), CancellationToken.None);
            var tallies = new Tally[Comments];
            var now = Some.Now;
            foreach (var step in steps)
            {
                now += TimeSpan.FromSeconds(step % 4000);
                var ticket = step / 7 % Comments;
                if (step % 11 == 0)
                {
                    await store.DisposeAsync();
                    store = SqliteDeskStore.Open(path);
                }

                await Lost(store, desk, step % 5 == 0, ticket, step, now);
                if (step % 5 != 0)
                    tallies[ticket] = await store.Write(session => Done(session, desk, ticket, step, now, tallies[ticket]), CancellationToken.None);
            }

            await store.Write(session => Reckoned(session, tallies, now), CancellationToken.None);
        }
        finally
        {
            await store.DisposeAsync();
        }
    }

    private static bool Furnish(IDeskSession session, Desk desk)
    {
        foreach (var person in new[] { Cast.Owner, Cast.Officer, Cast.Moderator, Cast.Supervisor, Cast.Trainer, Cast.Admin, Cast.Stranger, Cast.Next, Cast.Away })
            Assert.That(session.People.Add(person with { Id = default }).Id, Is.EqualTo(person.Id));
        var channel = session.Comments.AddChannel(new Channel(default, "telegram", Office.Room, "Город", null, "-1000", null, ChannelState.Connected, ChannelHealth.Unknown));
        for (var number = 1; number <= Comments; number++)
        {
            var comment = session.Comments.Add(new Comment(
                default, new("telegram", Office.Room, $"{number}"), channel.Id, "5", null, Seen.Citizen, $"Нет воды {number}", Media.None, null, 1, Some.Now, Some.Now))!;
            desk.Open(session, comment, channel, Some.Verdict(), Some.Now);
        }

        return true;
    }

    /// <summary>The same command in a work that fails at its end has never been given.</summary>
    private static async Task Lost(SqliteDeskStore store, Desk desk, bool lost, int ticket, int step, DateTimeOffset now)
    {
        if (!lost)
            return;
        var before = await store.Write(session => Traces(session, ticket), CancellationToken.None);
        var failing = store.Write<bool>(
            session =>
            {
                Do(session, desk, ticket, step, now);
                throw new TimeoutException("pulled the plug");
            },
            CancellationToken.None);
        Assert.That(async () => await failing, Throws.TypeOf<TimeoutException>());
        Assert.That(await store.Write(session => Traces(session, ticket), CancellationToken.None), Is.EqualTo(before));
    }

    /// <summary>As words: lists inside of records are equal only to themselves.</summary>
    private static (string Ticket, int History, int Calls) Traces(IDeskSession session, int ticket) =>
        ($"{Of(session, ticket)}", session.Tickets.History(new TicketId(ticket + 1)).Count, session.Outbox.Pending(default, 10_000).Count);

    private static Tally Done(IDeskSession session, Desk desk, int ticket, int step, DateTimeOffset now, Tally tally)
    {
        var (before, traces) = (Of(session, ticket), Traces(session, ticket));
        var (outcome, command) = Do(session, desk, ticket, step, now);
        var after = Of(session, ticket);
        if (outcome is not Outcome.Done)
        {
            Assert.That(Traces(session, ticket), Is.EqualTo(traces), "A refusal leaves no trace.");
            return tally;
        }

        Assert.That(after.Version, Is.EqualTo(before.Version + 1));
        return new(
            tally.Again + (command is Command.Resolve { Stands: false } ? 1 : 0),
            tally.Refused + (command is Command.ReportRefused && before.Stage is Stage.Publishing ? 1 : 0));
    }

    private static (Outcome Outcome, Command Command) Do(IDeskSession session, Desk desk, int ticket, int step, DateTimeOffset now)
    {
        var mixed = (int)(unchecked((uint)step * 2654435761u) >> 8);
        var command = mixed % 2 == 0 ? Samples.Commands[mixed / 2 % Samples.Commands.Count].Command : Towards[mixed / 2 % Towards.Length];
        var person = command is Command.ConfirmPublished or Command.ReportRefused or Command.ReportDoubt or Command.Rejudge or Command.Reassign
            ? null
            : mixed % 3 == 0 ? Cast.All[mixed / 6 % Cast.All.Count].Person : Cast.Supervisor;
        return (desk.Do(session, new TicketId(ticket + 1), person, command, now), command);
    }

    private static bool Reckoned(IDeskSession session, Tally[] tallies, DateTimeOffset now)
    {
        var tickets = Enumerable.Range(0, Comments).Select(ticket => Of(session, ticket)).ToList();
        Assert.That(session.Tickets.Find(new TicketId(Comments + 1)), Is.Null, "One comment, one ticket.");
        var calls = session.Outbox.Pending(default, 10_000);
        foreach (var (index, ticket) in tickets.Index())
        {
            var history = session.Tickets.History(ticket.Id);
            Assert.That(history.Select(line => line.Version), Is.Ordered, "History is told in order.");
            Assert.That(history.Select(line => line.At), Is.Ordered);
            Assert.That(history.Select(line => line.Version).Distinct(), Is.EquivalentTo(Enumerable.Range(1, ticket.Version)), "No change without a line.");
            Assert.That(history.Count(line => line.What == Happenings.Published), Is.LessThanOrEqualTo(1));
            Assert.That(
                calls.Count(call => call.Kind == Calls.Publish && call.Ticket == ticket.Id), Is.LessThanOrEqualTo(1 + tallies[index].Again + tallies[index].Refused),
                "An answer is repeated only after a refusal or a person's word.");
        }

        Assert.That(calls.Where(call => call.Public).Select(call => call.Lane), Is.All.EqualTo(Calls.Lane("telegram", Office.Room)));
        Assert.That(
            calls.Where(call => !call.Public && call.Kind is not (Calls.Amend or Calls.Remove)).Select(call => session.People.FindByContact(Calls.RoomOf(call.Lane))?.Staff), Is.All.True,
            "Nobody outside the staff is written to.");
        Assert.That(session.Tickets.Loads().Sum(load => load.Open), Is.EqualTo(tickets.Count(ticket => ticket.Stage is { Open: true, Owner: not null })));
        var (scope, channel) = (new StatsScope(Some.Now, now.AddDays(1)) { Cut = StatsCut.Officer }, tickets[0].Channel);
        var counted = new StatsTally(scope, Said.Office);
        StatsFold.Count(session.Tickets, counted);
        Assert.That(Said.All(counted.Report()), Is.EqualTo(Said.All(StatsFold.Fold(session.Tickets.Histories(), scope, Said.Office, _ => channel))));
        var report = counted.Report().Sum;
        Assert.That((report.Received, report.InWork), Is.EqualTo((Comments, tickets.Count(ticket => ticket.Stage.Open))), "The numbers are a fold over history.");
        return true;
    }

    private static Ticket Of(IDeskSession session, int ticket) => session.Tickets.Find(new TicketId(ticket + 1))!;

    private static readonly Command[] Towards =
    [
        new Command.Take(), Some.Text("Уже чиним."), Some.Text("Починим в среду."), new Command.Publish(1), new Command.Publish(2), new Command.Publish(3),
        new Command.ConfirmPublished("88"), new Command.ReportDoubt(), new Command.ReportRefused("delivery.rejected"), new Command.Resolve(true), new Command.Resolve(false),
    ];

    private readonly record struct Tally(int Again, int Refused);
}
