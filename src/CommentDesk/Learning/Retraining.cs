namespace CommentDesk.Learning;

/// <summary>When the desk trains of its own accord.</summary>
/// <param name="After">After so many new lessons; 0 for never.</param>
/// <param name="NightlyAt">Each night at this local time, if there is a new lesson; null for never.</param>
/// <param name="SwitchOnByItself">A candidate that passes the gate goes live without anybody's press.</param>
/// <param name="Margins">The gate's.</param>
public sealed record RetrainingPlan(int After, TimeOnly? NightlyAt, bool SwitchOnByItself, PromotionMargins Margins)
{
    public static readonly RetrainingPlan Standard = new(200, null, false, new());
}

/// <summary>Whether a training is due. Pure: computed from what is stored, so that a restart forgets nothing.</summary>
public static class Retraining
{
    /// <summary>After a training that came to nothing the desk lets some time pass before it tries by itself.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <param name="plan">The settings.</param>
    /// <param name="lessons">New since the snapshot of the last training that came to a report.</param>
    /// <param name="last">The last training of all, whatever became of it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">The zone of the plan's local time.</param>
    public static bool Due(RetrainingPlan plan, int lessons, TrainingRun? last, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (last is { Open: true } || lessons == 0)
            return false;
        if (last is not null && now - last.AskedAt < Pause)
            return false;
        return (plan.After > 0 && lessons >= plan.After)
            || (plan.NightlyAt is { } night && (last is null ? now - Latest(night, now, zone) < Pause : last.AskedAt < Latest(night, now, zone)));
    }

    /// <summary>The latest moment that was this local time.</summary>
    internal static DateTimeOffset Latest(TimeOnly night, DateTimeOffset now, TimeZoneInfo zone)
    {
        var here = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var at = here.Date + night.ToTimeSpan();
        if (at > here)
            at = at.AddDays(-1);
        return new DateTimeOffset(at, zone.GetUtcOffset(at));
    }
}
