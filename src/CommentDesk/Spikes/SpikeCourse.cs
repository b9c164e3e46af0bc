using CommentDesk.People;

namespace CommentDesk.Spikes;

/// <param name="Tell">People are told now.</param>
/// <param name="Events">What is to be written to the log; the spike's number is filled in when it is stored.</param>
public sealed record SpikeStep(Spike Spike, bool Tell, IReadOnlyList<SpikeEvent> Events);

/// <summary>
/// The life of a spike, one look after another. Pure. A spike never tells twice of the same level within the cool-down, also when
/// it ended and began again in between; it ends after so many quiet looks.
/// </summary>
public static class SpikeCourse
{
    /// <param name="last">The latest spike of the same place and kind, open or closed; null when there was none.</param>
    /// <param name="total">How many comments it has had by now; what is counted no more is not taken off.</param>
    /// <returns>Null when there is nothing to keep.</returns>
    public static SpikeStep? Next(Spike? last, SpikeReading reading, SpikeKind kind, SpikeFinding found, int total, DateTimeOffset now, SpikeTerms terms)
    {
        var norm = reading.Normal?.Mean ?? 0;
        if (last is { Open: true })
            return Going(last with { Count = reading.Count, Total = Math.Max(last.Total, total) }, found, norm, now, terms);
        if (found.Level is SpikeLevel.Quiet)
            return null;
        // Hardly over and there again: the same matter, which nobody wants to hear of as a new one.
        if (last is { HushedUntil: { } until } && now < until)
            return Going(Reopened(last, reading, total), found, norm, now, terms, Said(last, now, "again"));
        var opened = new Spike(default, kind, reading.Area.Channel, reading.Area.Theme, found.Level, found.Why, now, reading.Count, norm, Math.Max(reading.Count, total), 0);
        return Told(opened, now, terms, Said(opened, now, "opened", found.Why));
    }

    /// <summary>A person takes the case.</summary>
    public static SpikeStep Led(Spike spike, PersonId by, DateTimeOffset now) =>
        new(spike with { Lead = by, Dismissed = null }, false, [Said(spike, now, "led") with { By = by }]);

    /// <summary>A person says that it is none: it is told again only when it gets worse.</summary>
    public static SpikeStep NoSpike(Spike spike, PersonId by, string reason, DateTimeOffset now) =>
        new(spike with { Dismissed = reason, Told = Highest(spike.Told, spike.Level) }, false, [Said(spike, now, "dismissed", reason) with { By = by }]);

    /// <summary>Nothing of this place is told for so long, unless it gets worse.</summary>
    public static SpikeStep Hushed(Spike spike, PersonId by, DateTimeOffset until, DateTimeOffset now) =>
        new(spike with { HushedUntil = until, Told = Highest(spike.Told, spike.Level) }, false, [Said(spike, now, "hushed") with { By = by }]);

    public static SpikeEvent Said(Spike spike, DateTimeOffset now, string what, string? detail = null) =>
        new(spike.Id, now, what, spike.Level, spike.Count, spike.Normal, Detail: detail);

    private static SpikeStep Going(Spike spike, SpikeFinding found, double norm, DateTimeOffset now, SpikeTerms terms, params IReadOnlyList<SpikeEvent> before)
    {
        if (found.Level > spike.Level)
        {
            var raised = spike with { Level = found.Level, Why = found.Why, Normal = norm, Quiet = 0, Dismissed = null };
            return Told(raised, now, terms, [.. before, Said(raised, now, "raised", found.Why)]);
        }

        if (found.Level is not SpikeLevel.Quiet)
            return Told(spike with { Quiet = 0 }, now, terms, before);
        var quiet = spike with { Quiet = spike.Quiet + 1 };
        if (quiet.Quiet < terms.QuietTicks)
            return new(quiet, false, before);
        var closed = quiet with { ClosedAt = now };
        return new(closed, false, [.. before, Said(closed, now, "closed")]);
    }

    private static SpikeStep Told(Spike spike, DateTimeOffset now, SpikeTerms terms, params IReadOnlyList<SpikeEvent> before)
    {
        if (spike.Level < terms.TellFrom || spike.Level <= spike.Told)
            return new(spike, false, before);
        var told = spike with { Told = spike.Level, HushedUntil = Latest(spike.HushedUntil, now + terms.CoolDown) };
        return new(told, !terms.Silent, [.. before, Said(told, now, terms.Silent ? "silent" : "told")]);
    }

    /// <summary>The level it had then is not the level it has now: only what was told is kept.</summary>
    private static Spike Reopened(Spike last, SpikeReading reading, int total) =>
        last with { ClosedAt = null, Quiet = 0, Count = reading.Count, Total = Math.Max(last.Total, total) };

    private static SpikeLevel Highest(SpikeLevel one, SpikeLevel other) => one > other ? one : other;

    private static DateTimeOffset Latest(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}
