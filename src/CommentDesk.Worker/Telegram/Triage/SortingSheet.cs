using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Lessons;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>One comment to be sorted, with a button for each label, and what was done with the one before.</summary>
internal static class SortingSheet
{
    public const string Skip = "skip", Undo = "undo";

    /// <summary>Counting stops here: nobody reads the difference.</summary>
    private const int MostCounted = 1000;

    /// <param name="done">What became of the one before; null at the beginning.</param>
    /// <param name="last">The one before, as long as it can be taken back.</param>
    public static Sheet Draw(Turn turn, Ticket? ticket, string? link, IReadOnlyList<string> themes, string? done, Ticket? last)
    {
        var html = new Html();
        if (done is not null)
            html.Italic(done).Line().Line();
        var undo = last is null ? [] : (IReadOnlyList<Button>)[Button.Sending(turn.Words.Say("button.undo", last.Id.ToString()), ButtonData.About(last, Verbs.Sort, Undo))];
        if (ticket is null)
            return new(html.Text(turn.Words.Say("sorting.nothing")), Keyboard.Of(undo));
        var comment = turn.Session.Comments.Find(ticket.Comment);
        var head = new Html().Bold(turn.Words.Say(ticket.Verdict.Urgent ? "sorting.title_urgent" : "sorting.title", ticket.Id.ToString()));
        if (comment is { Media: not Media.None })
            head.Text($" · {turn.Words.Say($"media.{comment.Media.ToString().ToLowerInvariant()}")}");
        html.Add(LabelSheet.Body(turn, ticket, comment?.Revision ?? 1, head));
        if (themes.Count > 0)
            html.Line().Text(turn.Words.Say("sorting.themes", string.Join(", ", themes.Select(theme => turn.Words.Say($"theme.{theme}")))));
        html.Line().Line().Italic(turn.Words.Say("sorting.left", Left(turn)));
        var labels = Labels.All.Select(label => Button.Sending(turn.Words.Say($"label.{label.Code()}"), ButtonData.About(ticket, Verbs.Sort, label.Code())));
        var keyboard = Keyboard.Grid(labels, 2).Then([Button.Sending(turn.Words.Say("button.skip"), ButtonData.About(ticket, Verbs.Sort, Skip)), .. undo]);
        return new(html, link is null ? keyboard : keyboard.Then([Button.Opening(turn.Words.Say("button.open"), link)]));
    }

    private static string Left(Turn turn) => turn.Session.Sorting.Unsorted(MostCounted) is var left && left < MostCounted ? $"{left}" : $"{MostCounted}+";
}
