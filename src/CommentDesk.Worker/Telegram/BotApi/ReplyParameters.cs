namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What is replied to. Leave <see cref="AllowSendingWithoutReply"/> out for public answers: they must not land detached.</summary>
internal sealed record ReplyParameters(long MessageId)
{
    public long? ChatId { get; init; }

    public bool? AllowSendingWithoutReply { get; init; }

    /// <summary>An exact piece of the message, up to 1024 characters.</summary>
    public string? Quote { get; init; }
}
