using CommentDesk.Answers;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>A draft exactly as it will stand in public, below a heading. Marks are moved, never drawn anew.</summary>
internal sealed record PreviewFace(string Text, IReadOnlyList<MessageEntity> Marks)
{
    /// <param name="heading">Left out when heading and draft together do not fit into one message.</param>
    public static PreviewFace Of(string heading, Draft draft)
    {
        var head = heading.Length + 2 + draft.Text.Length <= Html.Longest ? $"{heading}\n\n" : "";
        var marks = draft.Marks.Select(mark => new MessageEntity
        {
            Type = mark.Kind,
            Offset = mark.Offset + head.Length,
            Length = mark.Length,
            Url = mark.Url,
        });
        return new(
            head + draft.Text,
            head.Length == 0 ? marks.ToList() : [new MessageEntity { Type = "bold", Offset = 0, Length = heading.Length }, .. marks]);
    }
}
