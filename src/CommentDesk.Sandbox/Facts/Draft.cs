namespace CommentDesk.Sandbox.Facts;

/// <summary>What a person is about to send; only what matters needs to be set.</summary>
public sealed record Draft
{
    public string? Text { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public Media? Media { get; init; }

    public string? MediaGroupId { get; init; }

    public int? ReplyTo { get; init; }

    public int? ThreadId { get; init; }

    /// <summary>The channel a person speaks for, or the group itself for an anonymous administrator.</summary>
    public long? SenderChatId { get; init; }
}
