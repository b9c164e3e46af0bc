using System.Text;

namespace CommentDesk.People;

/// <summary>Working hours as people type them on one line: «пн-чт 9-18; пт 9-17», «9:00-13:00, 14:00-18:00», «круглосуточно».</summary>
public static class WorkHoursLine
{
    private static readonly string[] s_always = ["круглосуточно", "всегда", "24/7", "always"];

    /// <summary>From Sunday, as <see cref="DayOfWeek"/> counts; a word means the day whose entry begins with it or with which it begins.</summary>
    private static readonly (string Russian, string English)[] s_days =
    [
        ("вс", "sun"), ("пн", "mon"), ("вт", "tue"), ("ср", "wed"), ("чт", "thu"), ("пт", "fri"), ("сб", "sat"),
    ];

    private static readonly string[] s_whole = ["воскресень", "понедельник", "вторник", "сред", "четверг", "пятниц", "суббот"];

    /// <summary>Hours without days hold from Monday to Friday; null when the line cannot be read.</summary>
    public static WorkHours? Read(string text)
    {
        if (s_always.Contains(text.Trim().ToLowerInvariant()))
            return WorkHours.RoundTheClock;
        var week = new Dictionary<string, string>();
        foreach (var part in text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Put(week, part))
                return null;
        }

        try
        {
            return WorkHours.Read(week);
        }
        catch (CalendarException)
        {
            return null;
        }
    }

    /// <summary>The day a word names in Russian or English, whole or short, in any case: «пт», «пятницу», "Fri"; null for another word.</summary>
    public static DayOfWeek? Day(string word)
    {
        var plain = word.Trim('.').ToLowerInvariant();
        for (var day = 0; plain.Length > 1 && day < s_days.Length; day++)
        {
            if (plain == s_days[day].Russian || plain == s_days[day].English || plain.StartsWith(s_whole[day], StringComparison.Ordinal)
                || (plain.Length > 3 && ((DayOfWeek)day).ToString().StartsWith(plain, StringComparison.OrdinalIgnoreCase)))
                return (DayOfWeek)day;
        }

        return null;
    }

    private static bool Put(Dictionary<string, string> week, string part)
    {
        var begins = part.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (begins < 0)
            return false;
        var days = Names(begins == 0 ? "пн-пт" : part[..begins]);
        var periods = Periods(part[begins..]);
        if (days is null || periods is null)
            return false;
        foreach (var day in days)
        {
            if (!week.TryAdd(day, periods))
                return false;
        }

        return true;
    }

    private static List<string>? Names(string text)
    {
        var names = new List<string>();
        foreach (var word in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = word.Split(['-', '–', '—']).Select(Day).ToList();
            if (ends.Count > 2 || ends.Contains(null))
                return null;
            names.Add(string.Join('-', ends));
        }

        return names.Count == 0 ? null : names;
    }

    /// <summary>«9-13, 14-18» → "9:00-13:00 14:00-18:00".</summary>
    private static string? Periods(string text)
    {
        var told = new StringBuilder();
        foreach (var word in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word.Split(['-', '–', '—']) is not [var from, var to])
                return null;
            told.Append(Clock(from)).Append('-').Append(Clock(to)).Append(' ');
        }

        return told.ToString();
    }

    private static string Clock(string text) => text.Contains(':', StringComparison.Ordinal) ? text : text.Replace('.', ':') is var plain && plain.Contains(':', StringComparison.Ordinal) ? plain : $"{plain}:00";
}
