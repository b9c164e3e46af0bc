using CommentDesk.Comments;
using CommentDesk.Month.Crowd;

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

    private static readonly string[] s_crises = ["heat_water", "power", "roads", "waste", "transport", "animals", "health"];

    private readonly Random _random;
    private readonly List<SyntheticComment> _comments = [];
    private readonly List<PlantedSpike> _planted = [];

    public SyntheticWeeks(int weeks, int seed, int perMonth = 12_000)
    {
        _random = new Random(seed);
        Begins = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);
        Ends = Begins.AddDays(7 * (WarmUp + weeks));
        var hourly = perMonth * 12 / (365.0 * 24);
        for (var hour = 0; Begins.AddHours(hour) < Ends; hour++)
            Hour(hour, hourly / WeekCurve.Mean);
        for (var day = 7.0 * WarmUp; Begins.AddDays(day + 1) < Ends; day += 6 + (_random.NextDouble() * 6))
            Plant(Begins.AddDays(day).AddHours(24 * _random.NextDouble()));
        _comments.Sort((one, other) => one.At.CompareTo(other.At));
    }

    public DateTimeOffset Begins { get; }

    public DateTimeOffset Ends { get; }

    public IReadOnlyList<SyntheticComment> Comments => _comments;

    public IReadOnlyList<PlantedSpike> Planted => _planted;

    private void Hour(int hour, double unit)
    {
        var at = Begins.AddHours(hour);
        var busy = _random.Swing(12);
        foreach (var (number, share) in WeekCurve.Pages.Index())
        {
            var (channel, page) = (number + 1, unit * WeekCurve.Of(hour % 168) * share * busy);
            foreach (var (theme, part) in WeekCurve.Themes)
                Add(at, TimeSpan.FromHours(1), new(channel), theme, _random.Poisson(0.8 * page * part * _random.Swing(4)), urgent: 0.015);
            // A fifth of all is talk under one post, which comes in heaps.
            if (_random.NextDouble() < 0.12)
                Add(at, TimeSpan.FromHours(6), new(channel), WeekCurve.Themes[_random.Next(WeekCurve.Themes.Count)].Theme, _random.Poisson(0.2 * page / 0.12 * _random.Swing(3)), urgent: 0.005, themed: 0.15, post: -hour - 1);
        }
    }

    private void Plant(DateTimeOffset at)
    {
        var channel = new ChannelId(_random.Next(WeekCurve.Pages.Count) + 1);
        var crisis = new PlantedSpike(channel, s_crises[_random.Next(s_crises.Length)], at, TimeSpan.FromHours(2 + (_random.NextDouble() * 4)), 30 + (_random.NextDouble() * 60));
        _planted.Add(crisis);
        Add(at, crisis.Lasts, channel, crisis.Theme, _random.Poisson(crisis.PerHour * crisis.Lasts.TotalHours), urgent: 0.05);
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
}
