using CommentDesk.People;

namespace CommentDesk.Triage;

/// <summary>When digests and samples go out, and how large a sample is.</summary>
/// <param name="DigestAt">Local times of working days.</param>
/// <param name="DigestEvery">Besides, each time so much time has passed within working hours; zero for never.</param>
/// <param name="SampleAt">The local time of working days; null for no sample.</param>
public sealed record TriageTerms(
    IReadOnlyList<TimeOnly> DigestAt, TimeSpan DigestEvery, TimeOnly? SampleAt, double SampleShare, int SampleLeast, WorkCalendar Calendar)
{
    /// <summary>Whether a digest came due after one moment and up to another.</summary>
    public bool DigestDue(DateTimeOffset last, DateTimeOffset now) =>
        DigestAt.Any(time => Came(time, last, now)) || (DigestEvery > TimeSpan.Zero && now - last >= DigestEvery && Calendar.IsWorking(now));

    public bool SampleDue(DateTimeOffset last, DateTimeOffset now) => SampleAt is { } time && Came(time, last, now);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Calendar.Zone).DateTime);

    public DateTimeOffset Midnight(DateOnly day) => Moment(day, TimeOnly.MinValue);

    public bool Works(DateOnly day)
    {
        var plan = Calendar.Days.Of(day.Year).Plan(day);
        return !plan.Off && plan.Like is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>After days of standstill one is enough: only the latest day is looked at.</summary>
    private bool Came(TimeOnly time, DateTimeOffset last, DateTimeOffset now)
    {
        var day = DayOf(now);
        return Works(day) && Moment(day, time) is var due && last < due && due <= now;
    }

    private DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, Calendar.Zone.GetUtcOffset(local));
    }
}
