using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace CommentDesk.People;

/// <summary>
/// Reads a production calendar from JSON: { "years": [ { "year", "source", "provisional", "holidays": [dates],
/// "moved": [ { "from", "to" } ], "short": [dates] } ] }. A moved day off: "from" is worked by the hours of "to", and "to" is free;
/// a "from" that is a holiday itself stays free.
/// </summary>
public static class WorkDaysJson
{
    private static readonly string[] s_known = ["year", "source", "provisional", "holidays", "moved", "short"];

    /// <exception cref="CalendarException">It is not such a file; the message names the place and the cure.</exception>
    public static WorkDays Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new(Years(document.RootElement));
        }
        catch (JsonException failure)
        {
            throw new CalendarException("the calendar", $"is no JSON (line {(failure.LineNumber ?? 0) + 1}).", "Mend the file, or leave it out to use the calendar that is built in.");
        }
        catch (InvalidOperationException)
        {
            // An escape that stands for half a character.
            throw new CalendarException("the calendar", "holds a text that is no text.", "Mend the file, or leave it out to use the calendar that is built in.");
        }
    }

    internal static WorkDays BuiltIn()
    {
        using var stream = typeof(WorkDaysJson).Assembly.GetManifestResourceStream("russia.json")
            ?? throw new InvalidOperationException("The calendar russia.json is not built in. Build the project CommentDesk again.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    private static List<WorkDaysYear> Years(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("years", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new CalendarException("the calendar", "has no list \"years\".", "Compare it with the built-in russia.json.");
        var years = list.EnumerateArray().Select(Year).ToList();
        return years.GroupBy(year => year.Year).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new CalendarException($"years: {twice.Key}", "is there twice.", "Keep one of them.")
            : years;
    }

    private static WorkDaysYear Year(JsonElement element, int index)
    {
        var place = $"years[{index}]";
        if (element.ValueKind != JsonValueKind.Object)
            throw new CalendarException(place, "is not an object.", "Write { \"year\": 2027, \"holidays\": [ … ] }.");
        if (!element.TryGetProperty("year", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var year) || year is < 1900 or > 2200)
            throw new CalendarException($"{place}.year", "is not a year.", "Write a number such as 2027.");
        place = $"years: {year}";
        if (element.EnumerateObject().FirstOrDefault(field => !s_known.Contains(field.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } stranger)
            throw new CalendarException(place, $"'{stranger.Name}' is not known here.", $"Use {string.Join(", ", s_known)}.");
        var off = Dates(element, place, "holidays", year).ToHashSet();
        var moved = Moves(element, place, year).ToList();
        var worked = moved.Where(move => !off.Contains(move.From)).ToDictionary(move => move.From, move => move.To.DayOfWeek);
        off.UnionWith(moved.Select(move => move.To));
        var shorter = Dates(element, place, "short", year).ToHashSet();
        if (shorter.FirstOrDefault(off.Contains) is { Year: > 1 } both)
            throw new CalendarException($"{place}.short", $"{both:yyyy-MM-dd} is a day off.", "A day off cannot be a short day: take it out of one of the lists.");
        return new(year, off.ToFrozenSet(), worked.ToFrozenDictionary(), shorter.ToFrozenSet())
        {
            Source = Text(element, place, "source"),
            Provisional = element.TryGetProperty("provisional", out var provisional) && Truth(provisional, place),
        };
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Moves(JsonElement year, string place, int number)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var move in List(year, place, "moved"))
        {
            if (move.ValueKind != JsonValueKind.Object || !move.TryGetProperty("from", out var from) || !move.TryGetProperty("to", out var to))
                throw new CalendarException($"{place}.moved", "holds something that is no move.", "Write { \"from\": \"2027-02-20\", \"to\": \"2027-02-22\" }.");
            var (left, taken) = (Date(from, $"{place}.moved.from", number), Date(to, $"{place}.moved.to", number));
            if (!seen.Add(left) || !seen.Add(taken))
                throw new CalendarException($"{place}.moved", $"a day of the move {left:yyyy-MM-dd} to {taken:yyyy-MM-dd} was moved before.", "Name each day once.");
            yield return (left, taken);
        }
    }

    private static IEnumerable<DateOnly> Dates(JsonElement year, string place, string name, int number) =>
        List(year, place, name).Select(date => Date(date, $"{place}.{name}", number));

    private static IEnumerable<JsonElement> List(JsonElement year, string place, string name)
    {
        if (!year.TryGetProperty(name, out var list))
            return [];
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : throw new CalendarException($"{place}.{name}", "is not a list.", "Write it in square brackets.");
    }

    private static DateOnly Date(JsonElement element, string place, int year)
    {
        if (element.ValueKind != JsonValueKind.String
            || !DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw new CalendarException(place, "holds something that is no date.", $"Write dates such as {year}-05-09.");
        return date.Year == year
            ? date
            : throw new CalendarException(place, $"{date:yyyy-MM-dd} is of another year.", "Put it under its own year.");
    }

    private static string Text(JsonElement year, string place, string name)
    {
        if (!year.TryGetProperty(name, out var text))
            return "";
        return text.ValueKind == JsonValueKind.String ? text.GetString()! : throw new CalendarException($"{place}.{name}", "is not a text.", "Write it in quotation marks.");
    }

    private static bool Truth(JsonElement value, string place) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw new CalendarException($"{place}.provisional", "is neither true nor false.", "Write true until the government has said which days are moved.");
}
