using System.Globalization;

namespace CommentDesk.People;

/// <summary>
/// When a team works on an ordinary week, by the wall clock. A day has any number of periods: what lies between them is lunch.
/// </summary>
public sealed class WorkHours
{
    private const string Form = "Write periods such as 09:00-13:00, 14:00-18:00; a day ends at 24:00.";
    private const string Days = "Use Monday to Sunday, one or a range such as Monday-Friday.";
    private static readonly char[] s_between = [',', ';', ' '];

    private readonly WorkPeriod[][] _days;

    private WorkHours(WorkPeriod[][] days) => _days = days;

    /// <summary>Monday to Friday, nine to six with an hour of lunch.</summary>
    public static WorkHours Office { get; } = Read(new Dictionary<string, string> { ["Monday-Friday"] = "09:00-13:00, 14:00-18:00" });

    /// <summary>Every minute of the week.</summary>
    public static WorkHours RoundTheClock { get; } = Read(new Dictionary<string, string> { ["Monday-Sunday"] = "00:00-24:00" });

    /// <summary>In order, none overlapping another; empty on a day off.</summary>
    public IReadOnlyList<WorkPeriod> On(DayOfWeek day) => _days[(int)day];

    /// <summary>Days ("Monday", "Monday-Friday") with their periods ("09:00-13:00, 14:00-18:00").</summary>
    /// <exception cref="CalendarException">A day or a period cannot be read, two overlap, or there is no working time at all.</exception>
    public static WorkHours Read(IReadOnlyDictionary<string, string> week)
    {
        ArgumentNullException.ThrowIfNull(week);
        var days = Enumerable.Range(0, 7).Select(_ => new List<WorkPeriod>()).ToArray();
        foreach (var (name, text) in week)
        {
            foreach (var day in DaysOf(name))
                days[(int)day].AddRange(PeriodsOf(name, text ?? ""));
        }

        foreach (var (day, periods) in days.Index())
            Settle(((DayOfWeek)day).ToString(), periods);
        return days.Any(periods => periods.Count > 0)
            ? new([.. days.Select(periods => periods.ToArray())])
            : throw new CalendarException("the working hours", "hold no working time, so no deadline would ever come.", "Give at least one day a period, for example Monday-Friday 09:00-18:00.");
    }

    /// <summary>"Monday-Thursday 09:00-18:00; Friday 09:00-17:00", from Monday on, as <see cref="WorkHoursLine"/> reads it.</summary>
    public override string ToString() => string.Join("; ", Alike().Select(run =>
        $"{(run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}")} {string.Join(", ", On(run.First))}"));

    /// <summary>Working days in a row that are worked alike, from Monday on.</summary>
    public IEnumerable<(DayOfWeek First, DayOfWeek Last)> Alike()
    {
        DayOfWeek[] week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
        for (var day = 0; day < week.Length; day++)
        {
            var first = week[day];
            if (On(first).Count == 0)
                continue;
            while (day + 1 < week.Length && On(week[day + 1]).SequenceEqual(On(first)))
                day++;
            yield return (first, week[day]);
        }
    }

    private static IEnumerable<DayOfWeek> DaysOf(string name)
    {
        if (name.Split('-', StringSplitOptions.TrimEntries) is not { Length: 1 or 2 } ends)
            throw new CalendarException(name, "is not a day of the week.", Days);
        var (first, last) = (DayOf(name, ends[0]), DayOf(name, ends[^1]));
        for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
        {
            yield return day;
            if (day == last)
                yield break;
        }
    }

    private static DayOfWeek DayOf(string name, string word) => word.Length > 0 && char.IsLetter(word[0]) && Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day)
        ? day
        : throw new CalendarException(name, $"'{word}' is not a day of the week.", Days);

    private static IEnumerable<WorkPeriod> PeriodsOf(string day, string text) =>
        text.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => PeriodOf(day, word));

    private static WorkPeriod PeriodOf(string day, string word)
    {
        if (word.Split('-', '–') is not [var from, var to] || Moment(from) is not { } begins || Moment(to) is not { } ends)
            throw new CalendarException(day, $"'{word}' is not a period.", Form);
        return begins < ends
            ? new(begins, ends)
            : throw new CalendarException(day, $"'{word}' ends before it begins.", "Write a night as 22:00-24:00 and, on the next day, 00:00-06:00.");
    }

    private static TimeSpan? Moment(string text) => text is "24:00" ? TimeSpan.FromDays(1)
        : TimeOnly.TryParseExact(text, ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.ToTimeSpan()
        : null;

    private static void Settle(string day, List<WorkPeriod> periods)
    {
        periods.Sort((left, right) => left.From.CompareTo(right.From));
        for (var index = 1; index < periods.Count; index++)
        {
            if (periods[index].From < periods[index - 1].To)
                throw new CalendarException(day, $"the periods {periods[index - 1]} and {periods[index]} overlap.", "Let one end before the next begins.");
        }
    }
}
