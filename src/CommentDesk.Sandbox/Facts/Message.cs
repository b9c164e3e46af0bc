using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Facts;

/// <summary>One state of a message; an edit makes a new value with the same id.</summary>
public sealed record Message
{
    public required long ChatId { get; init; }

    public required int Id { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long Date { get; init; }

    public required Author From { get; init; }

    public long? EditDate { get; init; }

    /// <summary>The bot of the private chat this message is in.</summary>
    public long? BotId { get; init; }

    /// <summary>The bot that sent it, whatever name it is shown under.</summary>
    public long? SentByBot { get; init; }

    public long? SenderChatId { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public Media? Media { get; init; }

    public string? MediaGroupId { get; init; }

    public int? ReplyTo { get; init; }

    public string? Quote { get; init; }

    public int? ThreadId { get; init; }

    public bool IsAutomaticForward { get; init; }

    public Origin? Origin { get; init; }

    public ServiceMark? Service { get; init; }

    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>Who reacted, by id, and with what.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<string>> ReactedBy { get; init; } = new Dictionary<long, IReadOnlyList<string>>();

    /// <summary>Each reaction once, with how many left it when it is more than one.</summary>
    public IReadOnlyList<string> Reactions => [.. ReactedBy.Values.SelectMany(emoji => emoji).GroupBy(emoji => emoji)
        .Select(same => same.Count() == 1 ? same.Key : $"{same.Key} {same.Count()}")];

    /// <summary>The message with these reactions of somebody instead of what they had left before.</summary>
    internal Message Reacted(long by, IReadOnlyList<string> emoji)
    {
        var all = new Dictionary<long, IReadOnlyList<string>>(ReactedBy);
        if (emoji.Count == 0)
            all.Remove(by);
        else
            all[by] = emoji;
        return this with { ReactedBy = all };
    }

    public bool Deleted { get; init; }

    /// <summary>What a reader sees: the text, or the caption of a picture.</summary>
    public string Words => Text ?? Caption ?? "";

    /// <summary>The reply markup as the bot gave it, compared when an edit is judged "not modified".</summary>
    internal JsonObject? Markup { get; init; }
}
