using CommentDesk.Answers;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>A draft exactly as it will stand in public, below a heading. Marks are moved, never drawn anew.</summary>
internal sealed record PreviewFace(string Text, IReadOnlyList<MessageEntity> Marks)
{
    /// <param name="heading">Left out when heading and draft together do not fit into one message.</param>
    /// <param name="remarks">Stand below as a quotation, so that nobody takes them for the answer; left out when they do not fit.</param>
    public static PreviewFace Of(string heading, Draft draft, string remarks = "")
    {
        var head = heading.Length + 2 + draft.Text.Length <= Html.Longest ? $"{heading}\n\n" : "";
        var foot = remarks.Length > 0 && head.Length + draft.Text.Length + 2 + remarks.Length <= Html.Longest ? $"\n\n{remarks}" : "";
        var marks = draft.Marks.Select(mark => new MessageEntity
        {
            Type = mark.Kind,
            Offset = mark.Offset + head.Length,
            Length = mark.Length,
            Url = mark.Url,
        });
        return new(
            head + draft.Text + foot,
            [
                .. Marked("bold", 0, head.Length == 0 ? 0 : heading.Length),
                .. marks,
                .. Marked("blockquote", head.Length + draft.Text.Length + 2, foot.Length == 0 ? 0 : remarks.Length),
            ]);
    }

    private static IEnumerable<MessageEntity> Marked(string type, int offset, int length) =>
        length == 0 ? [] : [new MessageEntity { Type = type, Offset = offset, Length = length }];
}
