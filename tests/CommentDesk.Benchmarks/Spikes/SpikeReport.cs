using System.Globalization;

namespace CommentDesk.Benchmarks.Spikes;

/// <summary>Prints how well crises are found and how often the desk cries wolf.</summary>
internal static class SpikeReport
{
    public static int Run(string[] args)
    {
        var (weeks, seed) = (Number(args, "--weeks", 26), Number(args, "--seed", 1));
        Console.WriteLine($"{weeks} weeks after {SyntheticWeeks.WarmUp} to learn from, seeds {seed} to {seed + 4}");
        Console.WriteLine("comments a month | crises planted | found | within the hour | delay median, longest | false alerts a week | only recorded a week");
        foreach (var perMonth in (int[])[3_000, 12_000, 40_000])
            Console.WriteLine(Row(perMonth, [.. Enumerable.Range(seed, 5).AsParallel().AsOrdered().Select(one => SpikeTrial.Run(weeks, one, perMonth: perMonth))]));
        return 0;
    }

    private static string Row(int perMonth, IReadOnlyList<SpikeScore> scores)
    {
        var delays = scores.SelectMany(score => score.Delays).Order().ToList();
        var weeks = (double)scores.Sum(score => score.Weeks);
        return string.Create(CultureInfo.InvariantCulture,
            $"{perMonth} | {scores.Sum(score => score.Planted)} | {delays.Count} | {scores.Sum(score => score.WithinTheHour)} | {Minutes(delays, 0.5)}, {Minutes(delays, 1)} min | {scores.Sum(score => score.FalseAlerts) / weeks:0.00} | {scores.Sum(score => score.Watches) / weeks:0.0}");
    }

    private static string Minutes(List<TimeSpan> delays, double share) =>
        delays.Count == 0 ? "–" : Math.Ceiling(delays[(int)Math.Min(delays.Count - 1, share * delays.Count)].TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
