using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>A comment the model knows least about, with what it thinks and why, for a trainer to label.</summary>
internal static class LabelSheet
{
    public static Sheet? Next(Turn turn)
    {
        return turn.Session.Tickets.LeastCertain(turn.Person.Id, 1) is [var ticket, ..] ? new(Text(turn, ticket), Buttons(turn, ticket)) : null;
    }

    private static Html Text(Turn turn, Ticket ticket)
    {
        var (words, verdict) = (turn.Words, ticket.Verdict);
        var comment = turn.Session.Comments.Find(ticket.Comment);
        var post = comment?.Thread is { } thread ? turn.Session.Comments.FindPost(comment.Channel, thread) : null;
        var html = new Html().Bold(words.Say("label.title", ticket.Id.ToString())).Line();
        if (post is { Text.Length: > 0 })
            html.Text(words.Say("label.post", CardFace.FirstWords(post.Text, 120))).Line();
        var said = comment is { Text: { } text } && !string.IsNullOrWhiteSpace(text) ? text.Trim() : words.Say("card.no_text");
        html.Quote(Html.Shorten(said, 2500)).Line();
        html.Text(Thoughts(turn, verdict));
        return CardFace.Reasons(verdict) is { Length: > 0 } reasons ? html.Line().Text(words.Say("label.reasons", reasons)) : html;
    }

    private static string Thoughts(Turn turn, Verdict verdict) => verdict.Probabilities.Count == Labels.All.Count
        ? string.Join(" · ", Labels.All.Zip(verdict.Probabilities)
            .OrderByDescending(pair => pair.Second)
            .Select(pair => $"{turn.Words.Say($"label.{pair.First.Code()}")} {CardFace.Percent(pair.Second)} %"))
        : turn.Words.Say("label.no_model");

    private static Keyboard Buttons(Turn turn, Ticket ticket) => Keyboard.Grid(
            Labels.All.Select(label => Button.Sending(turn.Words.Say($"label.{label.Code()}"), ButtonData.About(ticket, Verbs.Lesson, label.Code()))), 2)
        .Then([Button.Sending(turn.Words.Say("button.skip"), ButtonData.About(ticket, Verbs.Lesson, "skip"))]);
}
