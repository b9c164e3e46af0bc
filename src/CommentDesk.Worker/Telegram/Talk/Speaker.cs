using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>Says and changes things in chats with staff; what the network says is always a value.</summary>
internal sealed partial class Speaker(BotApiClient client)
{
    private static readonly LinkPreviewOptions s_noPreview = new() { IsDisabled = true };

    public Task<Delivery> Send(string chat, string markup, ReplyMarkup? buttons, string? replyTo, CancellationToken cancel) =>
        Send(new SendMessage(Id(chat), markup) { ParseMode = "HTML", ReplyMarkup = buttons, ReplyParameters = Reply(replyTo) }, cancel);

    /// <summary>Plain text with its marks, exactly as given.</summary>
    public Task<Delivery> Send(
        string chat, string text, IReadOnlyList<MessageEntity> marks, ReplyMarkup? buttons, string? replyTo, CancellationToken cancel) =>
        Send(new SendMessage(Id(chat), text) { Entities = marks, ReplyMarkup = buttons, ReplyParameters = Reply(replyTo) }, cancel);

    public async Task<Delivery> Send(Parcel parcel, CancellationToken cancel)
    {
        try
        {
            var sent = await client.Call(OnWire(parcel), cancel);
            return new Delivery.Sent(sent.MessageId.ToString(CultureInfo.InvariantCulture));
        }
        catch (BotApiException failure) when (failure is BotApiException.BadRequest { Reason: BadRequestReason.MarkupBroken } && parcel.Caption is not null)
        {
            // Certainly refused; the file matters more than what is written below it.
            return await Send(parcel with { Caption = null }, cancel);
        }
        catch (BotApiException failure)
        {
            return Deliveries.From(failure, toPerson: true);
        }
    }

    public Task<Delivery> Edit(string chat, string message, string markup, InlineKeyboardMarkup buttons, CancellationToken cancel) =>
        Edit(new EditMessageText(Id(chat), Id(message), markup) { ParseMode = "HTML", ReplyMarkup = buttons }, cancel);

    public Task<Delivery> Edit(
        string chat, string message, string text, IReadOnlyList<MessageEntity> marks, InlineKeyboardMarkup buttons, CancellationToken cancel) =>
        Edit(new EditMessageText(Id(chat), Id(message), text) { Entities = marks, ReplyMarkup = buttons }, cancel);

    public Task<Delivery> EditButtons(string chat, string message, InlineKeyboardMarkup buttons, CancellationToken cancel) =>
        Make(message, async () => await client.Call(new EditMessageReplyMarkup(Id(chat), Id(message)) { ReplyMarkup = buttons }, cancel));

    public Task<Delivery> AnswerPress(PressAnswer answer, CancellationToken cancel) =>
        Make("", async () => await client.Call(
            new AnswerCallbackQuery(answer.Query) { Text = answer.Text, ShowAlert = answer.Alert ? true : null }, cancel));

    /// <summary>The command list of one chat; an empty list takes it away.</summary>
    public Task<Delivery> SetCommands(string chat, IReadOnlyList<BotCommand> commands, CancellationToken cancel) =>
        Make("", async () =>
        {
            var scope = BotCommandScope.Chat(Id(chat));
            if (commands.Count == 0)
                await client.Call(new DeleteMyCommands { Scope = scope }, cancel);
            else
                await client.Call(new SetMyCommands(commands) { Scope = scope }, cancel);
        });

    private async Task<Delivery> Send(SendMessage message, CancellationToken cancel)
    {
        try
        {
            var sent = await client.Call(message with { LinkPreviewOptions = s_noPreview }, cancel);
            return new Delivery.Sent(sent.MessageId.ToString(CultureInfo.InvariantCulture));
        }
        catch (BotApiException failure) when (failure is BotApiException.BadRequest { Reason: BadRequestReason.MarkupBroken } && message.ParseMode is not null)
        {
            // Certainly refused, and a card in plain words is better than none.
            return await Send(message with { ParseMode = null, Text = Html.Plain(message.Text) }, cancel);
        }
        catch (BotApiException failure)
        {
            return Deliveries.From(failure, toPerson: message.ChatId > 0);
        }
    }

    private static IBotRequest<Message> OnWire(Parcel parcel)
    {
        var (chat, file, mode) = (Id(parcel.Chat), new FileUpload(parcel.Name, parcel.Content, parcel.MimeType), parcel.Caption is null ? null : "HTML");
        return parcel.Picture
            ? new SendPhoto(chat, file) { Caption = parcel.Caption, ParseMode = mode, ReplyMarkup = parcel.Buttons?.OnWire() }
            : new SendDocument(chat, file) { Caption = parcel.Caption, ParseMode = mode, ReplyMarkup = parcel.Buttons?.OnWire() };
    }

    private Task<Delivery> Edit(EditMessageText edit, CancellationToken cancel) =>
        Make(
            edit.MessageId.ToString(CultureInfo.InvariantCulture),
            async () =>
            {
                try
                {
                    await client.Call(edit with { LinkPreviewOptions = s_noPreview }, cancel);
                }
                catch (BotApiException.BadRequest failure) when (failure.Reason is BadRequestReason.MarkupBroken && edit.ParseMode is not null)
                {
                    await client.Call(edit with { LinkPreviewOptions = s_noPreview, ParseMode = null, Text = Html.Plain(edit.Text) }, cancel);
                }
            });

    private static async Task<Delivery> Make(string message, Func<Task> call)
    {
        try
        {
            await call();
            return new Delivery.Sent(message);
        }
        catch (BotApiException failure)
        {
            return Deliveries.From(failure, toPerson: true, edited: message);
        }
    }

    private static ReplyParameters? Reply(string? message) =>
        message is null ? null : new ReplyParameters(Id(message)) { AllowSendingWithoutReply = true };

    private static long Id(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
