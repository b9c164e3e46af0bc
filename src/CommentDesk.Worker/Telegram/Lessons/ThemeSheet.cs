using CommentDesk.Learning;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>The second step for complaints and questions: three guesses of the model, all themes on request, or none.</summary>
internal sealed class ThemeSheet(Judging judging)
{
    public const string More = "more";
    public const string None = "none";
    private const string Correct = "again";

    public Sheet Ask(Turn turn, Ticket ticket, Label label, LabelPress press)
    {
        var text = turn.Session.Comments.Revisions(ticket.Comment).FirstOrDefault(version => version.Revision == press.Revision)?.Text ?? "";
        var guesses = string.IsNullOrWhiteSpace(text) ? [] : judging.Themes(text).Where(Themes.Known).ToList();
        return new(
            new Html().Bold(turn.Words.Say("label.theme", ticket.Id.ToString(), turn.Words.Say($"label.{label.Code()}"))).Line().Quote(Html.Shorten(text.Trim(), 500)),
            guesses.Count == 0 ? All(turn, ticket, press) : Column(turn, ticket, press, guesses, 1, more: true));
    }

    public static Keyboard All(Turn turn, Ticket ticket, LabelPress press) => Column(turn, ticket, press, Themes.All, 2, more: false);

    /// <summary>What stands in place of a sheet once it is answered, with a way to put it right.</summary>
    public static Sheet Done(Turn turn, Ticket ticket, Label label, string? theme, Settlement settlement, LabelPress press)
    {
        // Whoever learns here that others think otherwise is not blind any more.
        var reading = settlement is Settlement.Settled settled && settled.Label == label ? press.Reading : Reading.Seen;
        var said = turn.Words.Say($"label.{label.Code()}") + (theme is null ? "" : $" · {turn.Words.Say($"theme.{theme}")}");
        return new(
            new Html().Text($"№ {ticket.Id} · {said}").Line().Text(Meaning(turn, label, settlement)),
            Keyboard.Of([(press with { Code = Correct, Reading = reading }).Button(ticket, Verbs.Lesson, turn.Words.Say("button.correct"))]));
    }

    public static string Meaning(Turn turn, Label label, Settlement settlement) => settlement switch
    {
        Settlement.Disputed => turn.Words.Say("label.disputed"),
        Settlement.Settled settled when settled.Label != label => turn.Words.Say("label.outvoted", DisputeSheet.Word(turn, settled.Label)),
        Settlement.Settled => turn.Words.Say("label.taught"),
        _ => "",
    };

    private static Keyboard Column(Turn turn, Ticket ticket, LabelPress press, IEnumerable<string> themes, int width, bool more)
    {
        var rows = Keyboard.Grid(
            themes.Select(theme => (press with { Code = theme }).Button(ticket, Verbs.Theme, turn.Words.Say($"theme.{theme}"))), width);
        var none = (press with { Code = None }).Button(ticket, Verbs.Theme, turn.Words.Say("button.no_theme"));
        return more
            ? rows.Then([(press with { Code = More }).Button(ticket, Verbs.Theme, turn.Words.Say("button.other_theme")), none])
            : rows.Then([none]);
    }
}
