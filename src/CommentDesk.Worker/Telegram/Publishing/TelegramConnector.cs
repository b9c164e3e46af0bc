using System.Text.Json;
using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Intake;

namespace CommentDesk.Worker.Telegram.Publishing;

/// <summary>Speaks in discussion groups: one call a request, each outcome a value.</summary>
internal sealed class TelegramConnector(BotApiClient client) : IConnector
{
    private static readonly LinkPreviewOptions s_noPreview = new() { IsDisabled = true };

    public string Network => Wire.Network;

    /// <remarks>
    /// <c>sendMessage</c> as a reply to the comment, without <c>message_thread_id</c>: the reply lands in the comment's thread by
    /// itself. Without <c>allow_sending_without_reply</c> Telegram refuses instead of letting the answer stand alone. A picture or a
    /// file is one message with the words below it, so it is accepted or not like words are.
    /// </remarks>
    public Task<Delivery> Publish(CommentKey comment, Draft answer, CancellationToken cancel) => Say(
        comment,
        answer,
        async (chat, message, words) => Wire.Id((await client.Call(Answering(chat, message, answer, words), cancel)).MessageId),
        whenUnchanged: "");

    public Task<Delivery> Amend(CommentKey answer, Draft text, CancellationToken cancel) => Say(
        answer,
        text,
        async (chat, message, words) =>
        {
            await client.Call(Changing(chat, message, text, words), cancel);
            return answer.Message;
        },
        whenUnchanged: answer.Message);

    /// <remarks>Telegram lets a bot delete others' messages only as an administrator with that right, and nothing older than two days without it.</remarks>
    public async Task<Delivery> Remove(CommentKey message, CancellationToken cancel)
    {
        if (Wire.Number(message.Room) is not { } chat || Wire.Number(message.Message) is not { } number)
            return new Delivery.Refused("delivery.rejected", "the message has no Telegram numbers. It came from another network");
        return await Try(
            async () =>
            {
                await client.Call(new DeleteMessage(chat, number), cancel);
                return message.Message;
            },
            message.Message) ?? new Delivery.Refused("delivery.rejected", "Telegram cannot delete it");
    }

    public string? LinkTo(Channel channel, Post? post, CommentKey message, string? thread) =>
        MessageLink.To(channel, post?.Number, message, post?.Thread ?? thread);

    private static IBotRequest<SentMessageId> Answering(long chat, long comment, Draft answer, PublicText words)
    {
        var reply = new ReplyParameters(comment) { AllowSendingWithoutReply = false };
        return answer.Attached is { } file
            ? KnownFiles.Sending(chat, file) with { Caption = KnownFiles.Caption(words.Text), CaptionEntities = words.Entities, ReplyParameters = reply }
            : new SendMessage(chat, words.Text) { Entities = words.Entities, LinkPreviewOptions = s_noPreview, ReplyParameters = reply };
    }

    private static IBotRequest<JsonElement> Changing(long chat, long message, Draft text, PublicText words) => text.Attached is null
        ? new EditMessageText(chat, message, words.Text) { Entities = words.Entities, LinkPreviewOptions = s_noPreview }
        : new EditMessageCaption(chat, message, words.Text) { CaptionEntities = words.Entities };

    private static async Task<Delivery> Say(
        CommentKey target, Draft draft, Func<long, long, PublicText, Task<string>> call, string whenUnchanged)
    {
        var words = PublicText.Of(draft);
        var longest = AnswerPolicy.LongestWith(draft.Attached);
        if (words.Text.Length > longest || (words.Text.Length == 0 && draft.Attached is null))
            return new Delivery.Refused("delivery.rejected", $"the text has {words.Text.Length} UTF-16 units. Telegram takes 1 to {longest}, below a file none too: shorten it");
        if (Wire.Number(target.Room) is not { } chat || Wire.Number(target.Message) is not { } message)
            return new Delivery.Refused("delivery.rejected", "the comment has no Telegram numbers. It came from another network");

        var delivery = await Try(() => call(chat, message, words), whenUnchanged);
        return delivery ?? await Try(() => call(chat, message, words.Plain()), whenUnchanged)
            ?? new Delivery.Refused("delivery.rejected", "Telegram cannot read the text even without formatting. Write it anew");
    }

    /// <summary>Null when Telegram stumbled over the formatting: the call certainly did nothing and may be made plainly.</summary>
    private static async Task<Delivery?> Try(Func<Task<string>> call, string whenUnchanged)
    {
        try
        {
            return new Delivery.Sent(await call());
        }
        catch (BotApiException.BadRequest failure) when (failure.Reason == BadRequestReason.MarkupBroken)
        {
            return null;
        }
        catch (BotApiException failure)
        {
            return Deliveries.From(failure, edited: whenUnchanged);
        }
        catch (OperationCanceledException)
        {
            // The client throws this only while nothing has left.
            return new Delivery.Later(TimeSpan.Zero, "the desk is stopping", CountsAsTry: false);
        }
    }
}
