namespace CommentDesk.Worker.Telegram.BotApi;

internal sealed record Poll
{
    public required string Id { get; init; }

    public string Question { get => field ?? ""; init; }
}
