using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>By what the numbers are split.</summary>
public enum StatsCut { None, Officer, Theme, Channel }

/// <summary>Which tickets are counted, and for which time. The end does not belong to it; everything is told as it stood then.</summary>
public sealed record StatsScope(DateTimeOffset From, DateTimeOffset To)
{
    public ChannelId? Channel { get; init; }

    public string? Theme { get; init; }

    public Label? Label { get; init; }

    /// <summary>Who holds a ticket, and whose the answers are.</summary>
    public PersonId? Officer { get; init; }

    public StatsCut Cut { get; init; }

    /// <summary>The first millisecond that belongs to it.</summary>
    public long Begin => FirstFrom(From);

    /// <summary>The first millisecond that belongs to it no more.</summary>
    public long End => FirstFrom(To);

    /// <summary>The same question about so many days before.</summary>
    public StatsScope Earlier(TimeSpan shift) => this with { From = From - shift, To = To - shift };

    /// <summary>Whether the ticket is asked about at all. The officer is asked for where it counts: one may hold what another answered.</summary>
    public bool Holds(in TicketFacts facts) =>
        facts.OpenedAt < End
        && (Channel is not { } channel || facts.Channel == channel)
        && (Label is not { } label || facts.Label == label)
        && (Theme is null || facts.Theme == Theme);

    public bool Of(PersonId? person) => Officer is not { } asked || person == asked;

    public bool Within(long? moment) => moment is { } at && at >= Begin && at < End;

    private static long FirstFrom(DateTimeOffset moment) => moment.AddTicks(TimeSpan.TicksPerMillisecond - 1).ToUnixTimeMilliseconds();
}
