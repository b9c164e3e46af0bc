using CommentDesk.Comments;
using CommentDesk.Learning.Flags;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>
/// The tickets behind the numbers and the numbers themselves. Every ticket that counts for anything is a row, with what it counts for
/// as ones and noughts: their sums are the screen's. Texts are masked, authors are left out.
/// </summary>
internal sealed class StatsExport(Turn turn, StatsQuestion question, StatsTerms terms, Func<Channel, Comment, string?> linkOf)
{
    private static readonly string[] s_columns =
    [
        "number", "channel", "link", "opened", "label", "theme", "owner", "answered", "answerer", "minutes", "work_minutes", "in_time", "state", "reason", "returns",
        "text", "count_received", "count_answered", "count_no_reply", "count_open",
    ];

    private readonly Dictionary<ChannelId, Channel?> _channels = [];
    private readonly Dictionary<PersonId, string> _names = [];

    /// <returns>How many tickets there are.</returns>
    public int Write(IExportFile file, CancellationToken cancel)
    {
        var period = StatsPeriod.Of(question.Period, turn.Now, turn.Options.Zone);
        var scope = question.Scope(period) with { Cut = StatsCut.None };
        var tally = new StatsTally(scope, terms.Ruler);
        file.Begin(turn.Words.Say("export.tickets"), [.. s_columns.Select(column => turn.Words.Say($"export.{column}"))]);
        var rows = new Rows(scope, (facts, counted) =>
        {
            cancel.ThrowIfCancellationRequested();
            file.Row(Row(facts, counted));
        });
        StatsFold.Count(turn.Session.Tickets, tally, rows);
        Summary(file, period, tally.Report().Sum, StatsEcho.Read(turn, scope), StatsEcho.LeakOf(turn, scope));
        return rows.Written;
    }

    private void Summary(IExportFile file, StatsPeriod period, StatsSum sum, StatsEcho echo, Leak leak)
    {
        var words = turn.Words;
        file.Begin(words.Say("stats.view.s"), [words.Say("export.what"), words.Say("export.value")]);
        file.Row([words.Say("export.period"), StatsFace.Dates(turn, period)]);
        foreach (var (name, value) in Figures(sum).Concat(Said(echo, leak)))
            file.Row([words.Say(name), value]);
    }

    private IEnumerable<(string Name, object? Value)> Figures(StatsSum sum) =>
    [
        ("export.count_received", sum.Received),
        .. Labels.All.Select(label => ($"label.{label.Code()}", (object?)sum.ByLabel[label])),
        ("export.count_answered", sum.Answered), ("export.in_time_count", sum.InTime), ("export.count_no_reply", sum.NoReply),
        ("export.count_open", sum.InWork), ("export.without_owner", sum.WithoutOwner), ("export.overdue", sum.Overdue), ("export.interim", sum.Interim),
        ("export.returned", sum.Returned), ("export.repeats", sum.Repeats), ("export.reopened", sum.Reopened),
        ("export.median_work", Minutes(sum.Worked?.Median)), ("export.p90_work", Minutes(sum.Worked?.P90)), ("export.mean_work", Minutes(sum.Worked?.Mean)),
        ("export.median", Minutes(sum.Wall?.Median)), ("export.p90", Minutes(sum.Wall?.P90)), ("export.mean", Minutes(sum.Wall?.Mean)),
        ("export.judged", sum.Judged), ("export.unsure", sum.Unsure), ("export.corrected", sum.Corrected), ("export.leaked", sum.Leaked),
    ];

    private IEnumerable<(string Name, object? Value)> Said(StatsEcho echo, Leak leak)
    {
        List<(string, object?)> said = [("export.satisfied", echo.Contentment.Satisfied), ("export.unsatisfied", echo.Contentment.Unsatisfied), ("export.supports", echo.Supports)];
        return question.Everywhere ? [.. said, ("export.checked", leak.Read), ("export.checked_complaints", leak.Complaints)] : said;
    }

    private object?[] Row(in TicketFacts facts, Counted counted)
    {
        var words = turn.Words;
        var comment = turn.Session.Tickets.Find(facts.Ticket) is { } ticket ? turn.Session.Comments.Find(ticket.Comment) : null;
        var channel = ChannelOf(facts.Channel);
        return
        [
            facts.Ticket.Value, channel?.Title, channel is not null && comment is not null ? linkOf(channel, comment) : null, Local(facts.OpenedAt),
            words.Say($"label.{facts.Label.Code()}"), facts.Theme is { } theme ? words.Say($"theme.{theme}") : null, Name(facts.Owner),
            Local(facts.AnsweredAt), Name(facts.Answerer), (facts.AnsweredAt - facts.OpenedAt) / 60_000,
            facts.AnsweredAt is null ? null : terms.Ruler.Worked(facts) / 60_000,
            facts.AnsweredAt is null ? null : words.Say(facts.Has(Traces.AnsweredLate) ? "export.no" : "export.yes"),
            words.Say($"export.state.{StateOf(facts)}"), facts.NoReply is { } reason ? words.Say($"noreply.{reason}") : null, facts.Returns,
            comment is null ? null : PersonalMask.Shown(comment.Text),
            Bit(counted, Counted.Received), Bit(counted, Counted.Answered), Bit(counted, Counted.Dismissed), Bit(counted, Counted.Open),
        ];
    }

    private static string StateOf(in TicketFacts facts) => facts.Has(Traces.Open) ? facts.Has(Traces.Interim) ? "interim" : "open"
        : facts.DismissedAt is not null ? "no_reply"
        : facts.AnsweredAt is not null ? "answered"
        : facts.Has(Traces.Merged) ? "merged"
        : facts.Has(Traces.Gathered) ? "gathered"
        : "set_aside";

    private static object Bit(Counted counted, Counted one) => (counted & one) == 0 ? 0 : 1;

    private static object? Minutes(TimeSpan? time) => time is { } span ? (long)span.TotalMinutes : null;

    private object? Local(long? moment) => moment is { } at ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(at), turn.Options.Zone).DateTime : null;

    private Channel? ChannelOf(ChannelId id) => _channels.TryGetValue(id, out var known) ? known : _channels[id] = turn.Session.Comments.FindChannel(id);

    private string? Name(PersonId? person) => person is not { } id ? null : _names.TryGetValue(id, out var known) ? known : _names[id] = turn.NameOf(id);

    private sealed class Rows(StatsScope scope, Action<TicketFacts, Counted> write) : IFactCounter
    {
        public int Written { get; private set; }

        public StatsScope Scope => scope;

        public long End { get; } = scope.End;

        public void Count(in TicketFacts facts)
        {
            var counted = scope.Counts(facts);
            if (counted == Counted.None)
                return;
            Written++;
            write(facts, counted);
        }
    }
}
