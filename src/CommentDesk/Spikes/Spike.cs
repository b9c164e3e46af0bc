using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.People;

namespace CommentDesk.Spikes;

/// <summary>The desk's own number of a spike.</summary>
public readonly record struct SpikeId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A time during which something was above its norm, as it stands now.</summary>
/// <param name="Level">The highest level so far.</param>
/// <param name="Why">What raised it to that level; a code of <see cref="SpikeFinding"/>.</param>
/// <param name="Count">Comments in the hour before the last look, or in the group of nearly the same.</param>
/// <param name="Normal">What was usual when the level was reached; 0 where nothing is compared.</param>
/// <param name="Total">Comments since it began.</param>
/// <param name="Quiet">Quiet looks in a row.</param>
public sealed record Spike(
    SpikeId Id,
    SpikeKind Kind,
    ChannelId Channel,
    string? Theme,
    SpikeLevel Level,
    string Why,
    DateTimeOffset OpenedAt,
    int Count,
    double Normal,
    int Total,
    int Quiet)
{
    /// <summary>The highest level people were told of.</summary>
    public SpikeLevel Told { get; init; } = SpikeLevel.Quiet;

    /// <summary>Until then nothing is told that is not worse than <see cref="Told"/>.</summary>
    public DateTimeOffset? HushedUntil { get; init; }

    /// <summary>Who leads the case; null while nobody took it.</summary>
    public PersonId? Lead { get; init; }

    /// <summary>Why a person said it is none; a code of <see cref="NoSpikeReasons"/>.</summary>
    public string? Dismissed { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Its cards were last drawn then.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    public bool Open => ClosedAt is null;

    public SpikeArea Area => new(Channel, Theme);

    /// <summary>Work as usual has to make room for it.</summary>
    public bool Presses => Open && Level is SpikeLevel.Crisis && Dismissed is null;
}

/// <summary>One line of the append-only log of spikes.</summary>
/// <param name="What">"opened", "raised", "told", "silent", "again", "led", "dismissed", "hushed", "closed", "cleared".</param>
/// <param name="Detail">A code or a number; never a citizen's text.</param>
public sealed record SpikeEvent(SpikeId Spike, DateTimeOffset At, string What, SpikeLevel Level, int Count, double Normal, PersonId? By = null, string? Detail = null);

/// <summary>Why a person may say that it is no spike; the words are texts "spike.not.CODE".</summary>
public static class NoSpikeReasons
{
    public static readonly IReadOnlyList<string> All = ["post", "known", "flood", "mistake"];
}
