using System.Globalization;

namespace CommentDesk.Torture;

/// <summary>How long and how hard a day is. The same seed gives the same day: who does what, which faults, which kills.</summary>
/// <param name="Pace">How many times faster than the real network everything may be said; limits are checked at this pace.</param>
/// <param name="Outage">The longest time without network.</param>
/// <param name="Keep">Where the database and the worker's log are left for a look; null to leave nothing.</param>
internal sealed record Orders(int Seed, int Comments, int Kills, double Pace, TimeSpan Outage, int DiskMegabytes, string? Keep)
{
    public static readonly Orders Full = new(1, 20_000, 200, 10, TimeSpan.FromMinutes(1), 700, null);

    /// <summary>Every kind of fault and kill at least once, in a minute or two.</summary>
    public static readonly Orders Short = new(1, 500, 9, 10, TimeSpan.FromSeconds(3), 128, null);

    public const string Usage =
        """
        dotnet run -c Release --project tests/CommentDesk.Torture -- [--size full|ci] [--seed N] [--comments N] [--kills N] [--pace X] [--keep FOLDER]
        """;

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
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read >= 0 ? read : (double?)null;
        return (name, number) switch
        {
            ("--size", _) when value == "full" => Full with { Seed = orders.Seed },
            ("--size", _) when value == "ci" => Short with { Seed = orders.Seed },
            ("--seed", { } seed) => orders with { Seed = (int)seed },
            ("--comments", { } comments) => orders with { Comments = (int)comments },
            ("--kills", { } kills) => orders with { Kills = (int)kills },
            ("--pace", > 0 and { } pace) => orders with { Pace = pace },
            ("--keep", _) => orders with { Keep = value },
            _ => null,
        };
    }
}
