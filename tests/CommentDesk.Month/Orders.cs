using System.Globalization;

namespace CommentDesk.Month;

/// <summary>Which month is lived. The same seed gives the same crowd and the same plans of the staff.</summary>
/// <param name="Report">Where the report is written besides; null for nowhere.</param>
/// <param name="Keep">Where the database is left for a look; null to leave nothing.</param>
internal sealed record Orders(int Days, int Comments, int Seed, string? Report, string? Keep)
{
    public const string Usage =
        "dotnet run -c Release --project tests/CommentDesk.Month -- [--days N] [--comments N] [--seed N] [--report FILE] [--keep FOLDER]";

    public static readonly Orders Full = new(30, 12_000, 1, null, null);

    /// <summary>A working week with its crisis, in larger steps, for the tests.</summary>
    public static readonly Orders Short = new(5, 500, 1, null, null) { Stride = TimeSpan.FromMinutes(10), Night = TimeSpan.FromMinutes(30) };

    /// <summary>How far the clock is moved at a time while people work.</summary>
    public TimeSpan Stride { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The same at night and on days off.</summary>
    public TimeSpan Night { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A Monday; the short day before a holiday and the holiday itself fall into the third week.</summary>
    public DateTimeOffset Begins { get; } = new(2026, 10, 19, 0, 0, 0, TimeSpan.FromHours(3));

    /// <summary>The last evening.</summary>
    public DateTimeOffset Ends => Begins.AddDays(Days).AddMinutes(-10);

    /// <returns>Null when the words say nothing of the kind.</returns>
    public static Orders? Read(IReadOnlyList<string> words)
    {
        var orders = Full;
        for (var at = 0; at < words.Count; at += 2)
        {
            if (at + 1 == words.Count || Told(orders, words[at], words[at + 1]) is not { } told)
                return null;
            orders = told;
        }

        return orders;
    }

    private static Orders? Told(Orders orders, string name, string value)
    {
        var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        return (name, number) switch
        {
            ("--days", >= 2 and <= 60 and { } days) => orders with { Days = days },
            ("--comments", >= 1 and { } comments) => orders with { Comments = comments },
            ("--seed", { } seed) => orders with { Seed = seed },
            ("--report", _) => orders with { Report = value },
            ("--keep", _) => orders with { Keep = value },
            _ => null,
        };
    }
}
