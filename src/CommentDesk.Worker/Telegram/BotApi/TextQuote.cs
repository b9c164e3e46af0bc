namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>The part of the replied-to message that was quoted.</summary>
internal sealed record TextQuote
{
    public required string Text { get; init; }

    public int Position { get; init; }

    public bool IsManual { get; init; }
}
