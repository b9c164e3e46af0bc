using CommentDesk.Torture.Script;

namespace CommentDesk.Month.Crowd;

/// <summary>
/// The month of the citizens, drawn beforehand: a curve by hour of the week, hours that swing far more than chance would make them,
/// heaps of talk under one post, two people who flood, and one crisis.
/// </summary>
internal sealed class Plan
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    /// <summary>Comments of the crisis, hour by hour.</summary>
    private static readonly int[] s_crisis = [60, 32, 18, 9, 5];

    private readonly List<Intended> _all = [];
    private readonly Said _said = new();
    private readonly Random _random;

    public Plan(Orders orders, Dice dice)
    {
        _random = dice.For("plan");
        var inCrisis = s_crisis.Sum();
        var ordinary = Math.Max(0, orders.Comments - inCrisis);
        var hourly = ordinary / (orders.Days * 24.0);
        for (var hour = 0; hour < orders.Days * 24; hour++)
            Hour(orders.Begins.AddHours(hour), hour % 168, 1.1 * hourly / WeekCurve.Mean);
        Thin(ordinary);
        var far = Math.Max(2, (int)(orders.Days * 0.7));
        Crisis = new("crisis", 1, "heat_water", orders.Begins.AddDays(far).AddHours(13).AddMinutes(17), s_hour * s_crisis.Length);
        Plant();
        Floods = [.. Enumerable.Range(0, Math.Max(1, orders.Days / 14)).Select(number => Flood(orders.Begins.AddDays(3 + (12 * number)).AddHours(15), number))];
        _all.Sort((one, other) => one.At.CompareTo(other.At));
    }

    public Planted Crisis { get; }

    /// <summary>One person, the same words again and again.</summary>
    public IReadOnlyList<Planted> Floods { get; }

    public IReadOnlyList<Intended> All => _all;

    private void Hour(DateTimeOffset at, int hourOfWeek, double unit)
    {
        var busy = _random.Swing(12);
        foreach (var (channel, share) in WeekCurve.Pages.Index())
        {
            var page = unit * WeekCurve.Of(hourOfWeek) * share * busy;
            foreach (var (theme, part) in WeekCurve.Themes)
                Add(at, s_hour, channel, theme, _random.Poisson(0.8 * page * part * _random.Swing(4)));
            if (_random.Chance(0.12))
                Add(at, 6 * s_hour, channel, null, _random.Poisson(0.2 * page / 0.12 * _random.Swing(3)));
        }
    }

    private void Add(DateTimeOffset from, TimeSpan within, int channel, string? theme, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var label = theme is null ? _random.Chance(0.45) ? "N" : "O" : _random.Chance(0.68) ? "C" : "Q";
            _all.Add(new(from + (within * _random.NextDouble()), channel, label, theme, _said.Text(_random, label, theme)));
        }
    }

    private void Thin(int count)
    {
        while (_all.Count > count)
        {
            var at = _random.Next(_all.Count);
            (_all[at], _all[^1]) = (_all[^1], _all[at]);
            _all.RemoveAt(_all.Count - 1);
        }

        while (_all.Count < count)
            _all.Add(_all[_random.Next(_all.Count)] is var like ? like with { Text = _said.Text(_random, like.Label, like.Theme) } : like);
    }

    private void Plant()
    {
        foreach (var (hour, count) in s_crisis.Index())
            for (var number = 0; number < count; number++)
                _all.Add(new(Crisis.Begins + (s_hour * (hour + _random.NextDouble())), Crisis.Channel, "C", Crisis.Theme, _said.Cold(_random), Crisis));
    }

    private Planted Flood(DateTimeOffset at, int number)
    {
        var planted = new Planted($"flood {number}", number % 3, null, at, s_hour);
        for (var time = 0; time < 6; time++)
            _all.Add(new(at.AddMinutes(4 * time), planted.Channel, "N", null, "Позор вам всем! Распространите этот текст, пусть все видят, какие у нас руководители", planted));
        return planted;
    }
}
