using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Methods;

/// <summary>What a message of a bot answers. A target that is gone stops the message unless the bot allowed that.</summary>
internal sealed record ReplyTarget(int? MessageId, string? Quote)
{
    public static ReplyTarget Read(BotCall call, Chat chat)
    {
        var given = call.Arguments.Object("reply_parameters", "reply parameters");
        var id = given is null ? call.Arguments.Whole("reply_to_message_id") : given.Whole("message_id");
        if (id is null or 0)
            return new ReplyTarget(null, null);
        var lenient = given?.Flag("allow_sending_without_reply") ?? call.Arguments.Flag("allow_sending_without_reply");
        if (!chat.Messages.TryGetValue((int)id, out var target) || target.Deleted)
            return lenient
                ? new ReplyTarget(null, null)
                : throw RefusalException.BadRequest("message to be replied not found");
        var quote = given?.Text("quote");
        if (quote is not null && !target.Words.Contains(quote, StringComparison.Ordinal))
            throw RefusalException.BadRequest("QUOTE_TEXT_INVALID");
        return new ReplyTarget(target.Id, quote);
    }
}
