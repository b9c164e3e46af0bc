namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>One update as it came, for the inbox.</summary>
internal sealed record RawUpdate(long UpdateId, string Json)
{
    // The JSON holds what people write; it must not slip into a log.
    public override string ToString() => $"update {UpdateId}";
}
