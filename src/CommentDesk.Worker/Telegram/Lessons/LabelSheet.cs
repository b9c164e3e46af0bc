using CommentDesk.Learning;
using CommentDesk.Learning.Flags;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>A comment for a trainer to label, with what the model thinks and why.</summary>
internal static class LabelSheet
{
    private const int LongText = 2500;

    public static Sheet Draw(Turn turn, Ticket ticket, int revision, QueueSize size) => new(
        Body(turn, ticket, revision, new Html().Bold(turn.Words.Say("label.title", ticket.Id.ToString())))
            .Line().Line().Italic(Left(turn, size)),
        Buttons(turn, ticket, new LabelPress("", revision, Reading.Blind, Next: true)));

    /// <summary>The same comment once more, to put a label right.</summary>
    public static Sheet Again(Turn turn, Ticket ticket, LabelPress press) => new(
        Body(turn, ticket, press.Revision, new Html().Bold(turn.Words.Say("label.title", ticket.Id.ToString()))),
        Buttons(turn, ticket, press with { Next = false }, skip: false));

    /// <summary>Post, text of the revision, what the model thinks of the present text.</summary>
    public static Html Body(Turn turn, Ticket ticket, int revision, Html head)
    {
        var comment = turn.Session.Comments.Find(ticket.Comment);
        var read = turn.Session.Comments.Revisions(ticket.Comment).FirstOrDefault(version => version.Revision == revision) ?? comment;
        var post = comment?.Thread is { } thread ? turn.Session.Comments.FindPost(comment.Channel, thread) : null;
        var html = head.Line();
        if (post is { Text.Length: > 0 })
            html.Text(turn.Words.Say("label.post", CardFace.FirstWords(PersonalMask.Shown(post.Text), 120))).Line();
        var said = read is { Text: { } text } && Legible.Any(text) ? PersonalMask.Shown(Legible.Of(text.Trim(), 2 * LongText)) : turn.Words.Say("card.no_text");
        html.Quote(Html.Shorten(said, LongText));
        return revision == comment?.Revision ? html.Line().Add(Thoughts(turn, ticket.Verdict)) : html;
    }

    public static Keyboard Buttons(Turn turn, Ticket ticket, LabelPress press, bool skip = true, Label? own = null)
    {
        var labels = Keyboard.Grid(
            Labels.All.Select(label => (press with { Code = label.Code() }).Button(
                ticket, Verbs.Lesson, $"{(label == own ? "✓ " : "")}{turn.Words.Say($"label.{label.Code()}")}")),
            2);
        return skip ? labels.Then([(press with { Code = "skip" }).Button(ticket, Verbs.Lesson, turn.Words.Say("button.skip"))]) : labels;
    }

    private static Html Thoughts(Turn turn, Verdict verdict)
    {
        var (words, html) = (turn.Words, new Html());
        html.Text(verdict.Probabilities.Count == Labels.All.Count
            ? string.Join(" · ", Labels.All.Zip(verdict.Probabilities)
                .OrderByDescending(pair => pair.Second)
                .Select(pair => $"{words.Say($"label.{pair.First.Code()}")} {CardFace.Percent(pair.Second)} %"))
            : words.Say("label.no_model"));
        return CardFace.Reasons(verdict) is { Length: > 0 } reasons ? html.Line().Text(words.Say("label.reasons", reasons)) : html;
    }

    /// <summary>«Сомнительных осталось: 34 · сегодня ваших меток: 12».</summary>
    private static string Left(Turn turn, QueueSize size)
    {
        var doubtful = size.Doubtful < ILabelQueue.MostCounted ? $"{size.Doubtful}" : $"{ILabelQueue.MostCounted}+";
        var left = turn.Words.Say("label.left", doubtful, $"{size.Today}");
        var disputes = Disputing.Open(turn).Count;
        return disputes > 0 ? $"{left} · {turn.Words.Say("label.disputes", $"{disputes}")}" : left;
    }
}
