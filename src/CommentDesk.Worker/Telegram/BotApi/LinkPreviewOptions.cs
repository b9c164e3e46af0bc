namespace CommentDesk.Worker.Telegram.BotApi;

internal sealed record LinkPreviewOptions
{
    public bool? IsDisabled { get; init; }

    public string? Url { get; init; }
}
