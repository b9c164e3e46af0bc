using CommentDesk.Month.Crowd;

namespace CommentDesk.Month.Reckoning;

/// <summary>When the supervisor heard of the crisis, and how often the desk cried wolf.</summary>
internal static class SpikeCheck
{
    /// <summary>What lasts a little longer than what set it off is no false alarm.</summary>
    private static readonly TimeSpan s_echo = TimeSpan.FromHours(3);

    private static readonly string[] s_levels = ["Кризис", "Всплеск", "Повторы", "Похоже на накрутку"];

    public static Finding Of(Evidence evidence)
    {
        var cards = evidence.Spoken.Where(spoken => spoken.Chat == evidence.Supervisor && spoken.Words.Split('\n')[0].Split(" · ") is [var head, var level, .., _]
            && head.Contains("№ ", StringComparison.Ordinal) && s_levels.Contains(level)).ToList();
        var crisis = evidence.Planted.First(planted => planted.Theme is not null);
        var title = Hometown.Titles[crisis.Channel];
        var found = cards.FirstOrDefault(card => Meant(crisis, card.Words, card.At));
        var delay = found is null ? -1 : (int)Math.Ceiling((found.At - crisis.Begins).TotalMinutes);
        var wolves = cards.Where(card => !evidence.Planted.Any(planted => Meant(planted, card.Words, card.At))).ToList();
        var weeks = (evidence.Ends - evidence.Begins).TotalDays / 7;
        var amiss = new List<string>();
        if (delay is < 0 or > 60)
            amiss.Add($"the crisis in {title} was {(delay < 0 ? "not found" : $"found after {delay} minutes")}");
        if (wolves.Count / weeks >= 1)
            amiss.Add($"{wolves.Count} false alarms in {weeks:0.#} weeks");
        return new(
            "The crisis",
            [("found after minutes", delay), ("cards and alarms in the supervisor's chat", cards.Count), ("false alarms", wolves.Count)],
            amiss)
        {
            Notes =
            [
                $"planted {crisis.Begins:dd.MM HH:mm} in {title}, told {found?.At.ToOffset(crisis.Begins.Offset):dd.MM HH:mm}: {found?.Words.Split('\n')[0]}",
                .. wolves.Select(card => $"false: {card.At.ToOffset(crisis.Begins.Offset):dd.MM HH:mm} {string.Join(" / ", card.Words.Split('\n').Take(2))}"),
            ],
        };
    }

    private static bool Meant(Planted planted, string words, DateTimeOffset at) =>
        at >= planted.Begins && at <= planted.Begins + planted.Lasts + s_echo && words.Split('\n')[0].EndsWith(Hometown.Titles[planted.Channel], StringComparison.Ordinal);
}
