namespace CommentDesk.Deadlines;

/// <summary>When nobody is woken by what can wait: from an hour of the evening to one of the morning, by the wall clock.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To, TimeZoneInfo Zone)
{
    /// <summary>When it may be said: the moment itself, or the next morning.</summary>
    public DateTimeOffset Until(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Zone);
        if (From == To || !TimeOnly.FromDateTime(local.DateTime).IsBetween(From, To))
            return now;
        var morning = local.Date.Add(To.ToTimeSpan());
        if (morning <= local.DateTime)
            morning = morning.AddDays(1);
        while (Zone.IsInvalidTime(morning))
            morning = morning.AddMinutes(15);
        return new DateTimeOffset(morning, Zone.GetUtcOffset(morning)).ToUniversalTime();
    }
}
