using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Talk;
using Attachment = CommentDesk.Answers.Attachment;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>A draft exactly as it will stand in public, below a heading, with its picture or file. Marks are moved, never drawn anew.</summary>
internal sealed record PreviewFace(string Text, IReadOnlyList<MessageEntity> Marks, Attachment? Attached = null)
{
    /// <param name="heading">Left out when heading and draft together do not fit into one message.</param>
    /// <param name="remarks">Stand below as a quotation, so that nobody takes them for the answer; the gravest come first, and what does not fit is left out.</param>
    public static PreviewFace Of(string heading, Draft draft, string remarks = "")
    {
        var longest = Math.Min(AnswerPolicy.LongestWith(draft.Attached), Html.Longest);
        var head = draft.Text.Length == 0 ? heading : heading.Length + 2 + draft.Text.Length <= longest ? $"{heading}\n\n" : "";
        var told = Fitting(remarks, longest - head.Length - draft.Text.Length - 2);
        var marks = draft.Marks.Select(mark => new MessageEntity
        {
            Type = mark.Kind,
            Offset = mark.Offset + head.Length,
            Length = mark.Length,
            Url = mark.Url,
        });
        return new(
            head + draft.Text + (told.Length == 0 ? "" : $"\n\n{told}"),
            [
                .. Marked("bold", 0, head.Length == 0 ? 0 : heading.Length),
                .. marks,
                .. Marked("blockquote", head.Length + draft.Text.Length + 2, told.Length),
            ],
            draft.Attached);
    }

    public Task<Delivery> Send(Speaker speaker, string chat, InlineKeyboardMarkup buttons, string? replyTo, CancellationToken cancel) => Attached is { } file
        ? speaker.Send(chat, file, Text, Marks, buttons, replyTo, cancel)
        : speaker.Send(chat, Text, Marks, buttons, replyTo, cancel);

    /// <summary>The message has to hold the same file, or none if there is none.</summary>
    public Task<Delivery> Redraw(Speaker speaker, string chat, string message, InlineKeyboardMarkup buttons, CancellationToken cancel) => Attached is null
        ? speaker.Edit(chat, message, Text, Marks, buttons, cancel)
        : speaker.EditCaption(chat, message, Text, Marks, buttons, cancel);

    /// <summary>As many lines as there is room for; their title alone says nothing.</summary>
    private static string Fitting(string remarks, int room)
    {
        while (remarks.Length > 0 && remarks.Length > room)
            remarks = remarks[..Math.Max(0, remarks.LastIndexOf('\n'))];
        return remarks.Contains('\n', StringComparison.Ordinal) ? remarks : "";
    }

    private static IEnumerable<MessageEntity> Marked(string type, int offset, int length) =>
        length == 0 ? [] : [new MessageEntity { Type = type, Offset = offset, Length = length }];
}
