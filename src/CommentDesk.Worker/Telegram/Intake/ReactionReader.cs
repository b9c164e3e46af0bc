using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Reads reactions. Pictures that a channel drew itself mean nothing to us and are left out.</summary>
internal static class ReactionReader
{
    /// <summary>The longest emoji are families and flags.</summary>
    private const int LongestEmoji = 40;

    private const int Most = 20;

    public static Observation Read(MessageReactionUpdated reaction) => (reaction.User?.Id ?? reaction.ActorChat?.Id) is { } contact
        ? new Observation.Reacted(KeyOf(reaction.Chat, reaction.MessageId), Wire.Id(contact), [.. reaction.NewReaction.Select(Emoji).OfType<string>().Take(Most)])
        : new Observation.Nothing("a reaction of nobody");

    public static Observation.ReactionsCounted Read(MessageReactionCountUpdated counts) => new(
        KeyOf(counts.Chat, counts.MessageId),
        counts.Reactions
            .Select(one => (Emoji: Emoji(one.Type), one.TotalCount))
            .Where(one => one.Emoji is not null && one.TotalCount > 0)
            .Take(Most)
            .GroupBy(one => one.Emoji!)
            .ToDictionary(one => one.Key, one => one.Sum(same => same.TotalCount)));

    private static CommentKey KeyOf(Chat chat, long message) => new(Wire.Network, Wire.Id(chat.Id), Wire.Id(message));

    /// <summary>One picture without spaces, so that several stand apart in one line.</summary>
    private static string? Emoji(ReactionType type) =>
        type is { Type: "emoji", Emoji: { Length: > 0 and <= LongestEmoji } emoji } && !emoji.Any(letter => char.IsWhiteSpace(letter) || letter is '=' or '\0') ? emoji : null;
}
