using System.Globalization;
using CommentDesk.People;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>When numbers are sent by themselves, by the desk's clock; null for never. Only on working days.</summary>
internal sealed record DigestPlan(TimeOnly? DailyAt, TimeOnly? WeeklyAt)
{
    public const string Daily = "daily";
    public const string Weekly = "weekly";

    public static readonly IReadOnlyList<string> Kinds = [Daily, Weekly];

    /// <summary>A desk that slept longer sends nothing: old numbers help nobody, and in the evening people rest.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(6);

    public TimeOnly? At(string kind) => kind == Daily ? DailyAt : WeeklyAt;

    /// <summary>What is due at a moment; null when nothing is.</summary>
    /// <param name="local">By the desk's clock.</param>
    public DigestDue? Due(string kind, DateTime local, WorkDays days)
    {
        var today = DateOnly.FromDateTime(local);
        if (At(kind) is not { } at || local.TimeOfDay < at.ToTimeSpan() || local.TimeOfDay > at.ToTimeSpan() + s_longest || Off(days, today))
            return null;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return kind == Daily
            ? new(kind, Stamp(today), StatsPeriod.CodeOf(WorkedBefore(days, today), today.AddDays(-1)))
            : Enumerable.Range(0, today.DayNumber - monday.DayNumber).All(day => Off(days, monday.AddDays(day)))
                ? new(kind, Stamp(monday), StatsPeriod.CodeOf(monday.AddDays(-7), monday.AddDays(-1)))
                : null;
    }

    /// <summary>On Monday the numbers begin with Friday: nothing that came on days off is left out.</summary>
    private static DateOnly WorkedBefore(WorkDays days, DateOnly today)
    {
        var day = today.AddDays(-1);
        for (var back = 0; back < 20 && Off(days, day); back++)
            day = day.AddDays(-1);
        return day;
    }

    private static bool Off(WorkDays days, DateOnly day)
    {
        var plan = days.Of(day.Year).Plan(day);
        return plan.Off || WorkHours.Office.On(plan.Like).Count == 0;
    }

    private static string Stamp(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Stamp">Remembered, so that each is sent once.</param>
/// <param name="Period">A code of <see cref="StatsPeriod"/>.</param>
internal sealed record DigestDue(string Kind, string Stamp, string Period);
