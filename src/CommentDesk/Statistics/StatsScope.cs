using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>By what the numbers are split.</summary>
public enum StatsCut { None, Officer, Theme, Channel }

/// <summary>Which tickets are counted, and for which time. The end does not belong to it; everything is told as it stood then.</summary>
public sealed record StatsScope(DateTimeOffset From, DateTimeOffset To)
{
    public DateTimeOffset From { get; private init; } = From;

    public DateTimeOffset To { get; private init; } = To;

    public ChannelId? Channel { get; init; }

    public string? Theme { get; init; }

    public Label? Label { get; init; }

    /// <summary>Who holds a ticket, and whose the answers are.</summary>
    public PersonId? Officer { get; init; }

    public StatsCut Cut { get; init; }

    /// <summary>The first millisecond that belongs to it.</summary>
    public long Begin { get; private init; } = FirstFrom(From);

    /// <summary>The first millisecond that belongs to it no more.</summary>
    public long End { get; private init; } = FirstFrom(To);

    /// <summary>All tickets of the time.</summary>
    public bool Everything => Channel is null && Theme is null && Label is null && Officer is null;

    /// <summary>The same question about so many days before.</summary>
    public StatsScope Earlier(TimeSpan shift) => this with { From = From - shift, To = To - shift, Begin = FirstFrom(From - shift), End = FirstFrom(To - shift) };

    /// <summary>Whether the ticket is asked about at all. The officer is asked for where it counts: one may hold what another answered.</summary>
    private bool Holds(in TicketFacts facts) =>
        facts.OpenedAt < End
        && (Channel is not { } channel || facts.Channel == channel)
        && (Label is not { } label || facts.Label == label)
        && (Theme is null || facts.Theme == Theme);

    /// <summary>What a ticket counts for, told by its facts as they stood at the end.</summary>
    public Counted Counts(in TicketFacts facts)
    {
        if (!Holds(facts))
            return Counted.None;
        var (begin, counted) = (Begin, Counted.None);
        if (Of(facts.Owner))
        {
            counted |= facts.OpenedAt >= begin ? Counted.Received : 0;
            counted |= facts.DismissedAt >= begin ? Counted.Dismissed : 0;
            counted |= facts.Has(Traces.Open) ? Counted.Open : 0;
        }

        return facts.AnsweredAt >= begin && Of(facts.Answerer) ? counted | Counted.Answered : counted;
    }

    private bool Of(PersonId? person) => Officer is not { } asked || person == asked;

    private static long FirstFrom(DateTimeOffset moment) => moment.AddTicks(TimeSpan.TicksPerMillisecond - 1).ToUnixTimeMilliseconds();
}
