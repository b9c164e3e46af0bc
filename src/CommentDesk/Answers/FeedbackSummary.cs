using System.Globalization;

namespace CommentDesk.Answers;

/// <summary>What people think of one ticket's answers.</summary>
/// <param name="Reactions">Emoji with how many left them, the most frequent first.</param>
/// <param name="Thanks">People whose reply was content.</param>
/// <param name="Complaints">People whose reply was not.</param>
public sealed record FeedbackSummary(IReadOnlyList<(string Emoji, int Count)> Reactions, int Thanks, int Complaints)
{
    public bool Empty => Reactions.Count == 0 && Thanks == 0 && Complaints == 0;

    /// <param name="lines">Of each person and kind the last one.</param>
    public static FeedbackSummary Of(IReadOnlyList<FeedbackLine> lines)
    {
        var reactions = new Dictionary<string, int>();
        foreach (var line in lines.Where(line => line.Kind is not FeedbackKinds.Reply))
            foreach (var word in line.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (Read(word) is var (emoji, count) && count > 0)
                    reactions[emoji] = reactions.GetValueOrDefault(emoji) + count;
        var replies = lines.Where(line => line.Kind is FeedbackKinds.Reply).ToList();
        return new(
            [.. reactions.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))],
            replies.Count(line => line.Said is Satisfaction.Satisfied),
            replies.Count(line => line.Said is Satisfaction.Unsatisfied));
    }

    private static (string Emoji, int Count) Read(string word) => word.Split('=') is [var emoji, var number]
        ? (emoji, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0)
        : (word, 1);
}
