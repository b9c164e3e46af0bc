using CommentDesk.Comments;
using CommentDesk.Learning.Flags;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>One comment of a list: where and when, why the desk thinks so, and its words with personal data hidden.</summary>
internal static class ReviewLines
{
    /// <summary>So much of each comment that ten of them fit into one message.</summary>
    private const int LongText = 230;

    /// <summary>«3. Новости · 14:05 · слова: позор, клоуны» and the comment below.</summary>
    public static Html Unread(Turn turn, ReviewItem item, Ticket ticket)
    {
        var comment = turn.Session.Comments.Find(ticket.Comment);
        var channel = turn.Session.Comments.FindChannel(ticket.Channel);
        var head = new Html().Bold($"{item.Place}.").Text($" {Html.Shorten(channel?.Title ?? turn.Words.Say("card.channel_unknown"), 30)} · {turn.At(comment?.WrittenAt ?? ticket.OpenedAt)}");
        if (CardFace.Reasons(ticket.Verdict) is { Length: > 0 } reasons)
            head.Text($" · {Html.Shorten(turn.Words.Say("label.reasons", reasons), 60)}");
        if (comment is { Media: not Media.None })
            head.Text($" · {turn.Words.Say($"media.{comment.Media.ToString().ToLowerInvariant()}")}");
        return head.Line().Quote(Words(turn, comment)).Line();
    }

    /// <summary>«3. ✓ жалоба, Иван».</summary>
    public static Html Settled(ReviewItem item, string what) => new Html().Bold($"{item.Place}.").Text($" ✓ {what}").Line();

    public static Button Press(Turn turn, ReviewItem item, string key, ButtonData data) => Button.Sending($"{item.Place} · {turn.Words.Say(key)}", data);

    private static string Words(Turn turn, Comment? comment)
    {
        if (comment is null or { ErasedAt: not null } || !Legible.Any(comment.Text))
            return turn.Words.Say("card.no_text");
        return Html.Shorten(PersonalMask.Shown(Legible.Of(comment.Text.Trim(), 2 * LongText)), LongText);
    }
}
