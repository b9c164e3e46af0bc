using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>The numbers of a period: a fold over history, so that yesterday's numbers stay what they were.</summary>
internal static class StatsSheet
{
    private const int Shown = 30;

    public static Sheet Draw(Turn turn, string code, Channel? channel)
    {
        var period = StatsPeriod.Of(code, turn.Now, turn.Options.Zone);
        var history = turn.Session.Tickets.HistoryBetween(period.From, period.To, channel?.Id);
        return new(Text(turn, period, channel, StatsFold.Fold(history, period.From, period.To)), Buttons(turn, code, channel));
    }

    private static Html Text(Turn turn, StatsPeriod period, Channel? channel, StatsReport report)
    {
        var words = turn.Words;
        var html = new Html().Bold(words.Say("stats.title", words.Say($"stats.{period.Code}"), Dates(turn, period))).Line();
        if (channel is not null)
            html.Text(channel.Title).Line();
        html.Line().Text(words.Say("stats.received", Number(report.Received))).Line();
        foreach (var label in Labels.All)
            html.Text($"   {words.Say($"label.{label.Code()}")}: {Number(report.ByLabel.GetValueOrDefault(label))}").Line();
        html.Text(words.Say("stats.answered", Number(report.Answered))).Line();
        if (report.Median is { } median && report.P90 is { } most)
            html.Text(words.Say("stats.speed", words.Length(median), words.Length(most))).Line();
        html.Text(words.Say("stats.no_reply", Number(report.NoReply))).Line()
            .Text(words.Say("stats.in_work", Number(report.InWork), Number(report.WithoutOwner))).Line();
        return Officers(turn, html, report);
    }

    private static Html Officers(Turn turn, Html html, StatsReport report)
    {
        if (report.Officers.Count == 0)
            return html;
        html.Line().Bold(turn.Words.Say("stats.officers")).Line();
        foreach (var officer in report.Officers.Take(Shown))
            html.Text(Row(turn, officer)).Line();
        return report.Officers.Count > Shown
            ? html.Italic(turn.Words.Say("list.more", (report.Officers.Count - Shown).ToString(turn.Words.Culture))).Line()
            : html;
    }

    private static string Row(Turn turn, OfficerStats officer)
    {
        var row = turn.Words.Say("stats.officer", turn.NameOf(officer.Person), Number(officer.Answered), Number(officer.InWork));
        return officer is { Median: { } median, P90: { } most }
            ? $"{row} · {turn.Words.Say("stats.median", turn.Words.Length(median), turn.Words.Length(most))}"
            : row;
    }

    private static string Dates(Turn turn, StatsPeriod period)
    {
        var (from, to) = (TimeZoneInfo.ConvertTime(period.From, turn.Options.Zone), TimeZoneInfo.ConvertTime(period.To.AddTicks(-1), turn.Options.Zone));
        var first = from.ToString("d MMMM", turn.Words.Culture);
        return from.Date == to.Date ? first : $"{first} – {to.ToString("d MMMM", turn.Words.Culture)}";
    }

    private static Keyboard Buttons(Turn turn, string code, Channel? channel) => Keyboard.Grid(
        StatsPeriod.Codes.Where(other => other != code)
            .Select(other => Button.Sending(turn.Words.Say($"stats.{other}"), ButtonData.Of(Verbs.Stats, channel?.Id.Value ?? 0, 0, other))),
        3);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
