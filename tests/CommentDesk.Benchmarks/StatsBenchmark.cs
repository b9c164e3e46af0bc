using System.Diagnostics;
using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Benchmarks;

/// <summary>/stats over a million tickets: how long a question takes, and whether comments that come meanwhile notice it.</summary>
internal sealed class StatsBenchmark(SqliteDeskStore store)
{
    private const int Rounds = 25;
    private const int Writers = 64;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private static readonly (string Name, StatsQuestion Question)[] s_questions =
    [
        ("a day", new("today")),
        ("a month", new("month")),
        ("a month a year ago", new(StatsPeriod.CodeOf(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(-395), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(-365)))),
        ("a month by officer", new("month", StatsView.Officers)),
        ("all time", new(StatsPeriod.All)),
        ("all time, one channel", new(StatsPeriod.All) { Channel = new(2) }),
        ("all time, one theme", new(StatsPeriod.All) { Theme = "roads" }),
        ("all time, one officer", new(StatsPeriod.All) { Officer = new(3) }),
        ("all time, complaints", new(StatsPeriod.All) { Label = Label.Complaint }),
        .. StatsViews.All.Where(view => view is not StatsView.Summary).Select(view => ($"all time: {view}", new StatsQuestion(StatsPeriod.All, view))),
    ];

    private readonly StatsTerms _terms = new(new WorkRuler(new WorkCalendar(WorkHours.Office, WorkDays.Russia, TimeZoneInfo.Utc)), 10);
    private readonly string _run = $"{TimeProvider.System.GetUtcNow().Ticks}";
    private long _written;

    /// <param name="kept">Where the database is made, or stands already from an earlier run; null for one that goes away afterwards.</param>
    public static async Task<int> Run(string? kept)
    {
        var folder = Directory.CreateTempSubdirectory("commentdesk-stats-");
        try
        {
            var path = kept ?? Path.Combine(folder.FullName, "desk.db");
            await Fill(path);
            await using var store = SqliteDeskStore.Open(path);
            await new StatsBenchmark(store).Measure();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Fill(string path)
    {
        var started = Stopwatch.GetTimestamp();
        if (!File.Exists(path))
            await ManyTickets.Make(path, TimeProvider.System.GetUtcNow());
        Print("database", string.Create(CultureInfo.InvariantCulture, $"{ManyTickets.Count} tickets, {new FileInfo(path).Length >> 20} MB, ready in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"));
    }

    private async Task Measure()
    {
        foreach (var (name, question) in s_questions)
        {
            var first = await Ask(question);
            var (times, used) = (new List<double>(), Environment.CpuUsage.TotalTime);
            for (var round = 0; round < Rounds; round++)
                times.Add(await Ask(question));
            used = (Environment.CpuUsage.TotalTime - used) / Rounds;
            times.Sort();
            Print(
                $"/stats of {name}",
                string.Create(CultureInfo.InvariantCulture, $"P50 {At(times, 0.5):0} ms, P95 {At(times, 0.95):0} ms, the first {first:0} ms; {used.TotalMilliseconds:0} ms of a processor"));
        }

        await Rate(asking: false);
        for (var round = 1; round <= 3; round++)
        {
            Print($"comments stored and assigned alone ({round})", await Rate(asking: false));
            Print($"the same while /stats of all time is asked without a pause ({round})", await Rate(asking: true));
        }

        Print("memory of the process", string.Create(CultureInfo.InvariantCulture, $"{Environment.WorkingSet >> 20} MB resident"));
    }

    private async Task<double> Ask(StatsQuestion question)
    {
        var started = Stopwatch.GetTimestamp();
        await store.Read(
            session =>
            {
                var turn = new Turn(session, session.People.Find(new PersonId(1))!, TimeProvider.System.GetUtcNow(), ChatOptions.Standard);
                return StatsSheet.Draw(turn, StatsPage.Read(turn, question, _terms), _terms).Text.Markup;
            },
            CancellationToken.None);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private async Task<string> Rate(bool asking)
    {
        using var end = new CancellationTokenSource(Span);
        var (before, asked) = (_written, new List<double>());
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => Write(end.Token))).ToList();
        while (!end.IsCancellationRequested)
        {
            if (asking)
                asked.Add(await Ask(new(StatsPeriod.All)));
            else
                await Task.Delay(Span, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(writers);
        asked.Sort();
        var speed = string.Create(CultureInfo.InvariantCulture, $"{(_written - before) / Span.TotalSeconds:0} comments/s");
        return asking ? string.Create(CultureInfo.InvariantCulture, $"{speed}; {asked.Count} questions, P50 {At(asked, 0.5):0} ms, P95 {At(asked, 0.95):0} ms") : speed;
    }

    private async Task Write(CancellationToken end)
    {
        var desk = new Desk(new Assigning(AssignmentRules.None));
        var verdict = new Verdict(Label.Complaint, 0.9, [0.9, 0.05, 0.03, 0.02], "roads", [], [], "model:m", false);
        while (!end.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref _written);
            var now = TimeProvider.System.GetUtcNow();
            await store.Write(
                session =>
                {
                    var comment = session.Comments.Add(new Comment(
                        default, new("telegram", "-1001", $"{_run}-{number}"), new(1), "1", null, new("5", "Citizen", AuthorKind.Person),
                        "The yard is dark again", Media.None, null, 1, now, now))!;
                    return desk.Open(session, comment, session.Comments.FindChannel(comment.Channel)!, verdict, now);
                },
                CancellationToken.None);
        }
    }

    private static double At(IReadOnlyList<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static void Print(string what, string value) => Console.WriteLine($"{what}: {value}");
}
