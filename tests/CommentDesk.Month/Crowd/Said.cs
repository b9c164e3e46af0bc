using System.Text.Json;
using CommentDesk.Torture.Machine;
using CommentDesk.Torture.Script;

namespace CommentDesk.Month.Crowd;

/// <summary>
/// What people write: the project's own corpus (so each line's label is known), set in streets of a town that does not exist. A month
/// says each line several times, but seldom the same words of the same house.
/// </summary>
internal sealed class Said
{
    private static readonly string[] s_streets =
    [
        "Лесная", "Садовая", "Речная", "Мира", "Заводская", "Школьная", "Полевая", "Зелёная", "Парковая", "Труда", "Солнечная", "Ясная", "Ленина", "Гагарина",
        "Пушкина", "Кирова", "Молодёжная", "Строителей", "Набережная", "Октябрьская", "Первомайская", "Луговая", "Северная", "Южная", "Вокзальная", "Больничная",
        "Комсомольская", "Космонавтов", "Дачная", "Цветочная", "Рабочая", "Советская", "Чехова", "Крылова", "Озёрная", "Сосновая", "Берёзовая", "Пионерская", "Дружбы", "Победы",
    ];

    private static readonly string[] s_shapes = ["{0}. {1}, {2}", "{1} {2}: {0}", "{0} (ул. {1}, {2})", "{0}, {1} {2}", "{0}. Это на {1}, дом {2}"];

    private static readonly string[] s_tails = ["", "", "", "!", "!!", "...", " )", " 😡", " 👍", " 🙏", ", вот так", ", да"];

    private readonly ILookup<(string Label, string? Theme), string> _lines;
    private readonly ILookup<string, string> _byLabel;

    public Said()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(Repository.Root, "models", "corpus"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Line).ToList();
        _lines = lines.ToLookup(line => (line.Label, line.Theme), line => line.Text);
        _byLabel = lines.ToLookup(line => line.Label, line => line.Text);
    }

    /// <summary>C, Q, N or O.</summary>
    public string Text(Random random, string label, string? theme)
    {
        List<string> known = [.. _lines[(label, theme)]];
        var line = random.One(known.Count > 0 ? known : [.. _byLabel[label]]);
        return label is "C" or "Q" && random.Chance(0.7) ? Placed(random, line) : $"{line}{random.One(s_tails)}";
    }

    /// <summary>Of the crisis: always with a place.</summary>
    public string Cold(Random random) => Placed(random, random.Chance(0.4) ? Text(random, "C", "heat_water") : random.One(s_cold));

    private static readonly string[] s_cold =
    [
        "батареи ледяные с самого утра", "нет отопления, в квартире двенадцать градусов", "прорвало трубу, стоим без тепла", "трубы холодные, дети спят в куртках",
        "когда дадут тепло? Диспетчер трубку не берёт", "отключили отопление без объявления", "ни тепла, ни горячей воды", "замерзаем, включите отопление", "стояк холодный, слесаря нет",
        "батареи еле тёплые, угловая квартира промёрзла", "весь дом без отопления", "пар изо рта в квартире, сколько ждать?", "кипяток хлещет из-под земли, дома остывают",
    ];

    private static string Placed(Random random, string line) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, random.One(s_shapes), line.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).TrimEnd('.'), random.One(s_streets), random.Next(1, 120));

    private static (string Label, string? Theme, string Text) Line(string json)
    {
        using var line = JsonDocument.Parse(json);
        var root = line.RootElement;
        return (root.GetProperty("label").GetString()!, root.TryGetProperty("theme", out var theme) ? theme.GetString() : null, root.GetProperty("text").GetString()!);
    }
}
