using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Triage;

public readonly record struct ReviewId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

public readonly record struct SampleId(long Value);

/// <summary>What a list of comments is handed out for. Stored: rename none.</summary>
public enum ReviewKind
{
    /// <summary>Discontent without an object, to be read together and closed together.</summary>
    Digest,

    /// <summary>What ended in silence, drawn at random, to measure how much of it was no silence.</summary>
    Sample,
}

/// <summary>A few comments in one message to one person, who reads them over.</summary>
/// <param name="Sample">Of a review of the kind sample: which one it is a part of.</param>
/// <param name="Message">The network's number of the message that shows it; null until it was sent.</param>
/// <param name="ClosedAt">Null while something in it is to be done.</param>
public sealed record Review(ReviewId Id, ReviewKind Kind, PersonId Person, SampleId? Sample, DateTimeOffset At, string? Message, DateTimeOffset? ClosedAt)
{
    /// <summary>So many comments fit into one message with their buttons.</summary>
    public const int Longest = 10;
}

/// <param name="Place">Its number in the list, from 1.</param>
/// <param name="Revision">The text the person was shown: an edit has to be read anew.</param>
public sealed record ReviewItem(int Place, TicketId Ticket, CommentId Comment, int Revision);

/// <summary>A day's silent comments drawn at random. The seed makes the draw repeatable by anybody.</summary>
/// <param name="Day">The day on which they ended in silence.</param>
/// <param name="Silent">How many there were.</param>
/// <param name="Size">How many were drawn.</param>
public sealed record Sample(SampleId Id, DateOnly Day, long Seed, int Silent, int Size, DateTimeOffset At);

/// <summary>What a person found when reading a drawn comment. Only ever added; the latest of a comment counts.</summary>
/// <param name="Was">The label under which it had ended in silence.</param>
/// <param name="Found">The same label when it was right.</param>
public sealed record Look(SampleId Sample, TicketId Ticket, Label Was, Label Found, PersonId By, DateTimeOffset At);
