using System.Globalization;
using System.Text;
using CommentDesk.Learning;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Training;

/// <summary>
/// What a training came to: contradictions between lessons first, then both models side by side, then whether the candidate
/// may go live and why not.
/// </summary>
internal static class ScoreSheet
{
    public static Sheet Draw(Turn turn, TrainingRun run, TrainingReport report) => new(Text(turn, run, report), Buttons(turn, run, report));

    public static string Share(Wording words, double share) => share.ToString("0.000", words.Culture);

    /// <summary>An objection in words; counts stand as they are, shares as shares.</summary>
    public static string Reason(Wording words, Objection objection) => words.Say(
        objection.Key,
        [.. objection.Numbers.Select(number => Objections.InShares(objection.Key) ? Share(words, number) : number.ToString("0", CultureInfo.InvariantCulture))]);

    private static Html Text(Turn turn, TrainingRun run, TrainingReport report)
    {
        var words = turn.Words;
        var html = new Html();
        Contradictions(turn, report, html);
        html.Bold(report.Model is { } model ? words.Say("score.title", run.Id.ToString(), model) : words.Say("score.title_none", run.Id.ToString())).Line();
        html.Text(words.Say("score.lessons", Number(report.Learned), Number(report.HeldOut))).Line();
        if (report.Trial is { } trial)
            Compared(words, report, trial, html);
        html.Line();
        if (report.Objections.Count == 0)
            return html.Bold(words.Say("score.passed"));
        html.Bold(words.Say("score.not_passed")).Line();
        foreach (var objection in report.Objections)
            html.Text($"• {Reason(words, objection)}").Line();
        return html.Text(words.Say("score.live_stays", report.Live));
    }

    private static void Contradictions(Turn turn, TrainingReport report, Html html)
    {
        if (report.Contradicting == 0)
            return;
        html.Bold(turn.Words.Say("score.contradictions", Number(report.Contradicting))).Line();
        foreach (var pair in report.Contradictions)
            html.Text($"• {Said(turn, pair.One, pair.OneLabel)} ≠ {Said(turn, pair.Other, pair.OtherLabel)}").Line();
        html.Line();
    }

    private static string Said(Turn turn, TicketId? ticket, Label label)
    {
        var words = turn.Words.Say($"label.{label.Code()}.word");
        return ticket is { } id ? $"№ {id} {words}" : $"{turn.Words.Say("score.from_file")} {words}";
    }

    private static void Compared(Wording words, TrainingReport report, Trial trial, Html html)
    {
        var (live, candidate) = (trial.LiveAll, trial.NewAll);
        html.Text(words.Say("score.hold_out", Number(candidate.Count), Number(report.Mended), Number(report.Spoilt))).Line();
        html.Text(words.Say(
            "score.complaints", Number(candidate.Truly(Label.Complaint)), Number(candidate.Found(Label.Complaint)), Number(live.Found(Label.Complaint)),
            Number(candidate.Leaked), Number(live.Leaked))).Line();
        html.Line().Pre(Table(words, live, candidate));
        if (candidate.Themed > 0)
        {
            html.Line().Text(words.Say(
                "score.themes", Percent(candidate.ThemeFirst, candidate.Themed), Percent(live.ThemeFirst, live.Themed),
                Percent(candidate.ThemeAmongThree, candidate.Themed), Percent(live.ThemeAmongThree, live.Themed)));
        }

        html.Line();
    }

    /// <summary>Narrow enough for a phone: a pair of rows a label, precision, recall and F1.</summary>
    private static string Table(Wording words, Measured live, Measured candidate)
    {
        var table = new StringBuilder();
        Row(words.Say("score.column.label"), words.Say("score.column.precision"), words.Say("score.column.recall"), "F1");
        foreach (var label in Labels.All)
        {
            table.Append(words.Say($"label.{label.Code()}.short")).Append('\n');
            Scores("score.row.live", live, label);
            Scores("score.row.new", candidate, label);
        }

        table.Append(words.Say("score.row.macro")).Append('\n');
        Row(words.Say("score.row.live"), "", "", Share(words, live.MacroF1));
        Row(words.Say("score.row.new"), "", "", Share(words, candidate.MacroF1));
        return table.ToString().TrimEnd();

        void Scores(string row, Measured measured, Label label) => Row(
            words.Say(row), Share(words, measured.Precision(label)), Share(words, measured.Recall(label)), Share(words, measured.F1(label)));

        void Row(string name, string one, string two, string three) =>
            table.Append(name.PadRight(8)).Append(one.PadLeft(7)).Append(two.PadLeft(7)).Append(three.PadLeft(7)).Append('\n');
    }

    /// <summary>The button stays while the candidate can still go live.</summary>
    private static Keyboard Buttons(Turn turn, TrainingRun run, TrainingReport report) =>
        run.State is TrainingState.Done && report.Model is { } model && turn.Session.Models.InService() is [var latest, ..] && latest.Model == report.Live
            ? Keyboard.Of([Button.Sending(turn.Words.Say("button.ton", model), ButtonData.Of(Verbs.SwitchOn, run.Id.Value))])
            : Keyboard.None;

    private static string Percent(int part, int whole) => Number(whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
