using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;
using Attachment = CommentDesk.Answers.Attachment;

namespace CommentDesk.Worker.Telegram.Talk;

/// <content>Pictures and files that Telegram has already, with words below.</content>
internal sealed partial class Speaker
{
    public async Task<Delivery> Send(
        string chat, Attachment file, string text, IReadOnlyList<MessageEntity> marks, ReplyMarkup? buttons, string? replyTo, CancellationToken cancel)
    {
        try
        {
            var sent = await client.Call(
                KnownFiles.Sending(Id(chat), file) with
                {
                    Caption = KnownFiles.Caption(text),
                    CaptionEntities = marks,
                    ReplyMarkup = buttons,
                    ReplyParameters = Reply(replyTo),
                },
                cancel);
            return new Delivery.Sent(sent.MessageId.ToString(CultureInfo.InvariantCulture));
        }
        catch (BotApiException failure)
        {
            return Deliveries.From(failure, toPerson: true);
        }
    }

    public Task<Delivery> EditCaption(
        string chat, string message, string text, IReadOnlyList<MessageEntity> marks, InlineKeyboardMarkup buttons, CancellationToken cancel) => Make(
        message,
        async () => await client.Call(
            new EditMessageCaption(Id(chat), Id(message), text) { CaptionEntities = marks, ReplyMarkup = buttons }, cancel));
}
