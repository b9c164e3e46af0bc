using System.Globalization;
using CommentDesk.Texts;
using CommentDesk.Tickets;

namespace CommentDesk.People;

/// <summary>When somebody will be away, as read from their words.</summary>
/// <param name="Until">Null until they come back by themselves.</param>
/// <param name="Deputy">Contact or public name of whoever stands in.</param>
public sealed record AwayWish(DateTimeOffset From, DateTimeOffset? Until, string? Deputy);

/// <summary>
/// «до пятницы», «24.11-30.11», «3 дня за меня @marina», «завтра», «до 18:00». Whoever is away until a day is back when that day's
/// work begins; a day named as the last one is away to its end.
/// </summary>
public sealed class AwayLine
{
    private static readonly TimeSpan s_morning = TimeSpan.FromHours(9);
    private static readonly string[] s_filler = ["за", "меня", "вместо", "замещает", "заместитель", "на", "в", "во", "буду", "for", "me", "deputy", "on", "the"];
    private static readonly string[] s_before = ["до", "until", "till"];
    private static readonly string[] s_through = ["по", "through", "to"];
    private static readonly string[] s_since = ["с", "со", "from"];
    private static readonly string[] s_months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    private readonly DateTimeOffset _now;
    private readonly TimeZoneInfo _zone;
    private readonly WorkHours? _hours;

    private AwayLine(DateTimeOffset now, TimeZoneInfo zone, WorkHours? hours) => (_now, _zone, _hours) = (now, zone, hours);

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_now, _zone).DateTime);

    /// <param name="hours">When the person's work begins on a day; nine o'clock where that is not known.</param>
    /// <returns>The wish, or what is wrong with the words.</returns>
    public static (AwayWish? Wish, Line? Fault) Read(string text, DateTimeOffset now, TimeZoneInfo zone, WorkHours? hours = null)
    {
        var words = text.Replace('–', '-').Replace('—', '-').Replace(" - ", "-", StringComparison.Ordinal).ToLowerInvariant()
            .Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var deputy = words.Find(word => word.StartsWith('@') || (word.Length > 3 && word.All(char.IsAsciiDigit)));
        words.RemoveAll(word => word == deputy || s_filler.Contains(word));
        var line = new AwayLine(now, zone, hours);
        if (line.Span(Dated(words)) is not var (from, until))
            return (null, Line.Of("away.bad", Line.Quoted(string.Join(' ', words))));
        if (until <= from || until <= now)
            return (null, Line.Of("away.over"));
        return until - now > TimeSpan.FromDays(400) ? (null, Line.Of("away.long")) : (new(from, until, deputy), null);
    }

    private (DateTimeOffset From, DateTimeOffset? Until)? Span(List<string> words) => words switch
    {
        [] => (_now, null),
        [var before, var end] when s_before.Contains(before) => Before(end) is { } until ? (_now, until) : null,
        [var through, var end] when s_through.Contains(through) => Day(end) is { } day ? (_now, Morning(day.AddDays(1))) : null,
        [var since, var begin] when s_since.Contains(since) => Day(begin) is { } day ? (Begin(day), null) : null,
        [var since, var begin, var before, var end] when s_since.Contains(since) && s_before.Contains(before) =>
            Day(begin) is { } day && Before(end) is { } until ? (Begin(day), until) : null,
        [var since, var begin, var through, var end] when s_since.Contains(since) && s_through.Contains(through) => Days(begin, end),
        [var number, var unit] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 400 =>
            After(count, unit) is { } until ? (_now, until) : null,
        [var one] when one.Split('-') is [var first, var last] => Days(first, last),
        [var one] when Day(one) is { } day => (Begin(day), Morning(day.AddDays(1))),
        [var one] => After(1, one) is { } until ? (_now, until) : null,
        _ => null,
    };

    private (DateTimeOffset, DateTimeOffset?)? Days(string first, string last) =>
        Day(first) is { } from && Day(last) is { } to ? (Begin(from), Morning(to.AddDays(1))) : null;

    private DateTimeOffset? Before(string word)
    {
        if (Day(word) is { } day)
            return Morning(day);
        if (!TimeOnly.TryParseExact(word, ["H:mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return null;
        var today = At(Today, clock.ToTimeSpan());
        return today > _now ? today : At(Today.AddDays(1), clock.ToTimeSpan());
    }

    private DateOnly? Day(string word) => word switch
    {
        "сегодня" or "today" => Today,
        "завтра" or "tomorrow" => Today.AddDays(1),
        "послезавтра" => Today.AddDays(2),
        _ when WorkHoursLine.Day(word) is { } day => Today.AddDays(1 + (((int)day - (int)Today.DayOfWeek + 6) % 7)),
        _ => RouteLine.Date(word, Today),
    };

    private DateTimeOffset? After(int count, string unit) => unit switch
    {
        _ when Begins(unit, "мин", "min") => _now.AddMinutes(count),
        _ when Begins(unit, "час", "hour") || unit is "ч" or "h" => _now.AddHours(count),
        _ when Begins(unit, "ден", "дня", "дне", "дн", "day") => Morning(Today.AddDays(count)),
        _ when Begins(unit, "недел", "week") => Morning(Today.AddDays(7 * count)),
        _ when Begins(unit, "месяц", "month") => Morning(Today.AddMonths(count)),
        _ => null,
    };

    private DateTimeOffset Begin(DateOnly day) => day <= Today ? _now : At(day, TimeSpan.Zero);

    private DateTimeOffset Morning(DateOnly day) => At(day, _hours?.On(day.DayOfWeek) is [var first, ..] ? first.From : s_morning);

    private DateTimeOffset At(DateOnly day, TimeSpan clock)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + clock;
        // An hour that summer time leaves out begins an hour later.
        while (_zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>«30 ноября» → «30.11».</summary>
    private static List<string> Dated(List<string> words)
    {
        var dated = new List<string>();
        foreach (var word in words)
        {
            var month = Array.FindIndex(s_months, name => word.StartsWith(name, StringComparison.Ordinal)) + 1;
            if (month > 0 && dated is [.., var day] && day.All(char.IsAsciiDigit))
                dated[^1] = $"{day}.{month.ToString(CultureInfo.InvariantCulture)}";
            else
                dated.Add(word);
        }

        return dated;
    }

    private static bool Begins(string word, params IReadOnlyList<string> beginnings) => beginnings.Any(one => word.StartsWith(one, StringComparison.Ordinal));
}
