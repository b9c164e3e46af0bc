using CommentDesk.Comments;

namespace CommentDesk.Benchmarks.Spikes;

/// <param name="Author">People write now and then; a number stands for one.</param>
internal sealed record SyntheticComment(DateTimeOffset At, ChannelId Channel, string? Theme, bool Negative, bool Urgent, int Author, int Post);

/// <param name="PerHour">How many comments it adds in an hour.</param>
internal sealed record PlantedSpike(ChannelId Channel, string Theme, DateTimeOffset Begins, TimeSpan Lasts, double PerHour);

/// <summary>
/// Weeks of three pages as published numbers describe them: a curve by hour of the week, two thirds on a theme, busy and dull days,
/// hours that swing far more than chance alone would make them, discussions that a post sets off, and crises planted among them.
/// </summary>
internal sealed class SyntheticWeeks
{
    public const int WarmUp = 5;

    private static readonly (long Channel, double Share)[] s_pages = [(1, 0.5), (2, 0.3), (3, 0.2)];

    private static readonly (string? Theme, double Share)[] s_themes =
    [
        (null, 0.33), ("housing", 0.13), ("roads", 0.12), ("yards", 0.09), ("heat_water", 0.07), ("health", 0.05), ("transport", 0.05), ("waste", 0.04),
        ("education", 0.03), ("gov", 0.03), ("power", 0.02), ("social", 0.02), ("animals", 0.01), ("build", 0.01),
    ];

    private static readonly string[] s_crises = ["heat_water", "power", "roads", "waste", "transport", "animals", "health"];

    /// <summary>Of an hour on a working day; the sum does not matter.</summary>
    private static readonly double[] s_day = [2, 1, 0.6, 0.5, 0.5, 1, 3, 6, 9, 11, 12, 12, 12, 12, 11, 11, 12, 14, 15, 16, 15, 12, 8, 4];

    private readonly Random _random;
    private readonly List<SyntheticComment> _comments = [];
    private readonly List<PlantedSpike> _planted = [];

    public SyntheticWeeks(int weeks, int seed, int perMonth = 12_000)
    {
        _random = new Random(seed);
        Begins = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        Ends = Begins.AddDays(7 * (WarmUp + weeks));
        var hourly = perMonth * 12 / (365.0 * 24);
        var mean = Enumerable.Range(0, 168).Average(Curve);
        for (var hour = 0; Begins.AddHours(hour) < Ends; hour++)
            Hour(hour, hourly / mean);
        for (var day = 7.0 * WarmUp; Begins.AddDays(day + 1) < Ends; day += 6 + (_random.NextDouble() * 6))
            Plant(Begins.AddDays(day).AddHours(24 * _random.NextDouble()));
        _comments.Sort((one, other) => one.At.CompareTo(other.At));
    }

    public DateTimeOffset Begins { get; }

    public DateTimeOffset Ends { get; }

    public IReadOnlyList<SyntheticComment> Comments => _comments;

    public IReadOnlyList<PlantedSpike> Planted => _planted;

    private static double Curve(int hourOfWeek) => s_day[hourOfWeek % 24] * (hourOfWeek >= 120 ? 0.65 : 1);

    private void Hour(int hour, double unit)
    {
        var at = Begins.AddHours(hour);
        var busy = Swing(12);
        foreach (var (channel, share) in s_pages)
        {
            var page = unit * Curve(hour % 168) * share * busy;
            foreach (var (theme, part) in s_themes)
                Add(at, TimeSpan.FromHours(1), new(channel), theme, Chance(0.8 * page * part * Swing(4)), urgent: 0.015);
            // A fifth of all is talk under one post, which comes in heaps.
            if (_random.NextDouble() < 0.12)
                Add(at, TimeSpan.FromHours(6), new(channel), s_themes[_random.Next(s_themes.Length)].Theme, Chance(0.2 * page / 0.12 * Swing(3)), urgent: 0.005, themed: 0.15, post: -hour - 1);
        }
    }

    private void Plant(DateTimeOffset at)
    {
        var channel = new ChannelId(s_pages[_random.Next(s_pages.Length)].Channel);
        var crisis = new PlantedSpike(channel, s_crises[_random.Next(s_crises.Length)], at, TimeSpan.FromHours(2 + (_random.NextDouble() * 4)), 30 + (_random.NextDouble() * 60));
        _planted.Add(crisis);
        Add(at, crisis.Lasts, channel, crisis.Theme, Chance(crisis.PerHour * crisis.Lasts.TotalHours), urgent: 0.05);
    }

    private void Add(DateTimeOffset from, TimeSpan within, ChannelId channel, string? theme, int count, double urgent, double themed = 1, int? post = null)
    {
        for (var number = 0; number < count; number++)
        {
            var about = theme is not null && _random.NextDouble() < themed ? theme : themed < 1 ? null : theme;
            var at = from + (within * _random.NextDouble());
            // Four posts a day; most write under the latest.
            var under = post ?? ((int)((at - Begins).TotalHours / 6) - Math.Max(0, _random.Next(6) - 3));
            _comments.Add(new(
                at, channel, about, about is null && _random.NextDouble() < 0.45, about is not null && _random.NextDouble() < urgent, _random.Next(20_000), under));
        }
    }

    /// <summary>How far busy hours swing: a gamma of mean one; the smaller the shape, the wilder.</summary>
    private double Swing(int shape)
    {
        var sum = 0.0;
        for (var part = 0; part < shape; part++)
            sum -= Math.Log(1 - _random.NextDouble());
        return sum / shape;
    }

    /// <summary>A Poisson number.</summary>
    private int Chance(double mean)
    {
        var (count, left) = (0, mean);
        while ((left += Math.Log(1 - _random.NextDouble())) > 0)
            count++;
        return count;
    }
}
