using CommentDesk.Comments;

namespace CommentDesk.Spikes;

/// <summary>Where comments are counted together.</summary>
/// <param name="Theme">A code of themes; null for the whole page.</param>
public sealed record SpikeArea(ChannelId Channel, string? Theme);

/// <summary>What is usual at this hour, and by how much it swings.</summary>
public readonly record struct Norm(double Mean, double Spread);

/// <summary>What is seen in one place at one moment.</summary>
/// <param name="Count">Comments in the last 60 minutes.</param>
/// <param name="Normal">Null while too little is known to compare with.</param>
public sealed record SpikeReading(SpikeArea Area, int Count, Norm? Normal)
{
    /// <summary>Comments of the last two hours, and those of them that are bare negativity.</summary>
    public int Longer { get; init; }

    public int Negative { get; init; }

    /// <summary>People who reported danger within the last 60 minutes.</summary>
    public int UrgentAuthors { get; init; }

    /// <summary>Comments of the last 60 minutes under the post that has most of them.</summary>
    public int Liveliest { get; init; }
}

/// <param name="Why">A code: "volume", "urgent", "negative", "repeats", "many", "coordinated", "flood".</param>
public readonly record struct SpikeFinding(SpikeLevel Level, string Why);

/// <summary>Which level a reading reaches. Pure.</summary>
public static class SpikeRule
{
    public static SpikeFinding Of(SpikeReading reading, SpikeTerms terms)
    {
        var volume = Volume(reading.Count, reading.Normal, terms);
        if (volume is not SpikeLevel.Crisis && reading.Area.Theme is not null && reading.UrgentAuthors >= terms.UrgentAuthors)
            return new(SpikeLevel.Crisis, "urgent");
        if (volume != SpikeLevel.Quiet)
            return new(volume, "volume");
        var negative = reading.Longer >= terms.NegativeCount && reading.Negative >= terms.NegativeShare * reading.Longer;
        return negative ? new(SpikeLevel.Watch, "negative") : new(SpikeLevel.Quiet, "volume");
    }

    private static SpikeLevel Volume(int count, Norm? normal, SpikeTerms terms)
    {
        if (normal is not { } norm || !Over(terms.Watch, count, norm))
            return SpikeLevel.Quiet;
        if (!Over(terms.Alert, count, norm))
            return SpikeLevel.Watch;
        return count >= terms.CrisisCount || count >= terms.CrisisTimes * norm.Mean ? SpikeLevel.Crisis : SpikeLevel.Alert;
    }

    private static bool Over(SpikeBar bar, int count, Norm norm) =>
        count >= bar.Count && count >= bar.Times * norm.Mean && count >= norm.Mean + (bar.Sigmas * norm.Spread);
}
