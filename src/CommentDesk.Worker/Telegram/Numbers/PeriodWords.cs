using System.Globalization;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>
/// Finds a period among words: «неделя», «за октябрь», «октябрь 2025», «2025», «01.11», «01.11-15.11», «с 1 по 15 ноября»,
/// «2026-11-01». A year that is not named is the latest whose day is not still to come.
/// </summary>
internal static class PeriodWords
{
    private static readonly string[] s_russian = ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];
    private static readonly string[] s_endings = ["", "ь", "я", "е", "ю", "й", "а", "у"];
    private static readonly string[] s_dates = ["d.M.yyyy", "d.M.yy", "yyyy-MM-dd"];

    /// <returns>The code of the period, or null; and the words that say nothing about it.</returns>
    public static (string? Code, IReadOnlyList<string> Others) Take(IReadOnlyList<string> words, DateOnly today)
    {
        var (code, days, rest) = ((string?)null, new List<(DateOnly First, DateOnly Last)>(), new List<string>());
        var numbers = new List<int>();
        foreach (var word in words.SelectMany(Apart))
        {
            var lower = word.ToLowerInvariant();
            if (Named(lower) is { } named)
                code = named;
            else if (DateOf(lower, today) is { } date)
                days.Add((date, date));
            else if (MonthOf(lower) is { } month)
                days.AddRange(InMonth(month, numbers, today));
            else if (Number(lower) is { } number)
                Counted(number, days, numbers);
            else
                rest.Add(word);
        }

        rest.AddRange(numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        return (days.Count == 0 ? code : StatsPeriod.CodeOf(days.Min(span => span.First), days.Max(span => span.Last)), rest);
    }

    /// <summary>«01.11-15.11» and «1-15» are two; a date such as 2026-11-01 is one.</summary>
    private static IEnumerable<string> Apart(string word)
    {
        if (DateOnly.TryParseExact(word, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return [word];
        var parts = word.Split('-', '–', '—');
        return parts.Length == 2 && parts.All(part => part.Length > 0 && part.All(letter => char.IsAsciiDigit(letter) || letter == '.')) ? parts : [word];
    }

    private static string? Named(string word) => word switch
    {
        "сегодня" or "today" or "день" => "today",
        "вчера" or "yesterday" => "yesterday",
        "неделя" or "неделю" or "week" => "week",
        "месяц" or "month" => "month",
        "квартал" or "quarter" => "quarter",
        "всё" or "все" or "all" => StatsPeriod.All,
        _ => null,
    };

    private static DateOnly? DateOf(string word, DateOnly today)
    {
        if (DateOnly.TryParseExact(word, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole))
            return whole.Year is > 1970 and < 2900 ? whole : null;
        return word.TrimEnd('.').Split('.') is [var day, var month] && Number(day) is { } d && Number(month) is { } m ? Latest(d, m, today) : null;
    }

    private static int? MonthOf(string word)
    {
        for (var month = 1; month <= 12; month++)
        {
            var stem = s_russian[month - 1];
            var english = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            if ((word.Length >= 3 && word.StartsWith(stem, StringComparison.Ordinal) && s_endings.Contains(word[stem.Length..]))
                || string.Equals(word, english, StringComparison.OrdinalIgnoreCase))
                return month;
        }

        return null;
    }

    /// <summary>With numbers before it days of the month, otherwise the month as a whole.</summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> InMonth(int month, List<int> numbers, DateOnly today)
    {
        var days = numbers.Select(day => Latest(day, month, today)).OfType<DateOnly>().Select(day => (day, day)).ToList();
        numbers.Clear();
        if (days.Count > 0)
            return days;
        var first = new DateOnly(month <= today.Month ? today.Year : today.Year - 1, month, 1);
        return [(first, first.AddMonths(1).AddDays(-1))];
    }

    /// <summary>A year belongs to what was named before it; alone it is the year as a whole.</summary>
    private static void Counted(int number, List<(DateOnly First, DateOnly Last)> days, List<int> numbers)
    {
        if (number is < 1971 or > 2899)
            numbers.Add(number);
        else if (days.Count == 0)
            days.Add((new(number, 1, 1), new(number, 12, 31)));
        else
            days[^1] = (Moved(days[^1].First, number), Moved(days[^1].Last, number));
    }

    private static DateOnly Moved(DateOnly day, int year) =>
        new(year, day.Month, Math.Min(day.Month == 2 && day.Day >= 28 ? DateTime.DaysInMonth(year, 2) : day.Day, DateTime.DaysInMonth(year, day.Month)));

    private static DateOnly? Latest(int day, int month, DateOnly today)
    {
        for (var year = today.Year; year > today.Year - 5; year--)
        {
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) <= today)
                return new(year, month, day);
        }

        return null;
    }

    private static int? Number(string word) => word.Length is > 0 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
