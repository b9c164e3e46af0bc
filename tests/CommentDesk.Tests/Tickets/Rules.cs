using System.Text.Json;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Rules nobody thought of.</summary>
internal static class Rules
{
    private static readonly string[] s_places = ["Заречный", "Верхняя Пышма", "Лесной", "Ростов-на-Дону", "д. Малые Ключи, ул. Ленина"];
    private static readonly string[] s_words = ["яма", "асфальт*", "горячая вода", "люк: открыт", "→ сюда"];
    private static readonly string[] s_channels = ["Город", "@town", "-1001", "Новости: сегодня, завтра"];

    public static AssignmentRule Any(Random random, params IReadOnlyList<string> teams)
    {
        string?[] otherwise = [null, Team.Queue, Team.Anybody, "Дежурные"];
        var rule = new AssignmentRule(
            $"Правило {random.Next(100)}, №:", Some(random, Themes.All), Some(random, s_channels), Some(random, [Label.Complaint, Label.Question, Label.Negativity]), [])
        {
            Places = Some(random, s_places),
            Flags = Some(random, RouteWords.Flags),
            Keywords = Some(random, s_words),
            Otherwise = otherwise[random.Next(otherwise.Length)],
            From = random.Next(3) == 0 ? new DateOnly(2026, 1 + random.Next(6), 1) : null,
            Until = random.Next(3) == 0 ? new DateOnly(2026, 7 + random.Next(6), 28) : null,
        };
        return random.Next(2) == 0
            ? rule with { Team = teams.Count > 0 ? teams[random.Next(teams.Count)] : "Дороги и дворы" }
            : rule with { People = [$"{1001 + random.Next(8)}", $"user{random.Next(8)}"] };
    }

    /// <summary>All of a rule in letters, to be compared.</summary>
    public static string Told(AssignmentRule rule) => JsonSerializer.Serialize(rule);

    private static List<T> Some<T>(Random random, IReadOnlyList<T> all) => random.Next(2) == 0 ? [] : [.. all.Where(_ => random.Next(3) == 0)];
}
