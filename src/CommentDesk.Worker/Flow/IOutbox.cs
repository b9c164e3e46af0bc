using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

public readonly record struct CallId(long Value);

/// <summary>Pending → Sending → Sent | Refused | Unknown. Stored as lower-case words.</summary>
public enum CallState { Pending, Sending, Sent, Refused, Unknown }

/// <summary>
/// One row is one network call, never more. What a call says is read from <see cref="Kind"/> and <see cref="Body"/>
/// by whoever registered for the kind; cards are drawn at the moment of sending, so a waiting card is never stale.
/// </summary>
/// <param name="Lane">Calls of one lane go one after another, in order ("telegram:-1001", a chat).</param>
/// <param name="Public">Speaks in public: never repeated by itself once it was perhaps accepted.</param>
/// <param name="Replaces">A pending call of the same lane with the same mark makes this one needless (the older one is drawn later anyway).</param>
/// <param name="Attempts">How often it was tried and certainly not accepted, pacing not counted.</param>
/// <param name="LastTry">When the last try ended; null before the first.</param>
/// <param name="Urgency">Smaller goes first within the lane: 0 answers to a press, 1 public answers, 2 cards, 3 the rest.</param>
public sealed record OutboxCall(
    CallId Id,
    string Lane,
    string Kind,
    string Body,
    bool Public,
    int Urgency,
    TicketId? Ticket,
    PersonId? Person,
    string? Replaces,
    CallState State,
    int Attempts,
    DateTimeOffset NotBefore,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastTry = null)
{
    /// <summary>
    /// <see cref="NotBefore"/> as seen from now. The clock that wrote it may have been set back since: nothing waits longer than it
    /// was told to wait.
    /// </summary>
    public DateTimeOffset MayLeave(DateTimeOffset now)
    {
        var pause = NotBefore - (LastTry ?? CreatedAt);
        return NotBefore - now > pause ? now + pause : NotBefore;
    }

    public static OutboxCall New(
        string lane, string kind, string body, DateTimeOffset now,
        bool isPublic = false, int urgency = 2, TicketId? ticket = null, PersonId? person = null, string? replaces = null) =>
        new(default, lane, kind, body, isPublic, urgency, ticket, person, replaces, CallState.Pending, 0, now, now);
}

/// <summary>Calls to networks that have to be made; written in the same transaction as the decision behind them.</summary>
public interface IOutbox
{
    /// <summary>Adds the call; or returns null when a pending one with the same lane and <see cref="OutboxCall.Replaces"/> mark is there.</summary>
    OutboxCall? Add(OutboxCall call);

    OutboxCall? Find(CallId id);

    /// <summary>Pending calls after the given one, in the order in which they were added; the lanes sort them by urgency.</summary>
    IReadOnlyList<OutboxCall> Pending(CallId after, int limit);

    /// <summary>Calls found half-made: the process died between sending and recording.</summary>
    IReadOnlyList<OutboxCall> Interrupted();

    /// <summary>True when the call was pending and is now marked as being sent; only then may it be sent.</summary>
    bool Begin(CallId id, DateTimeOffset at);

    /// <summary>Accepted. The body is dropped: what was said is not kept twice.</summary>
    void Sent(CallId id, string message, DateTimeOffset at);

    /// <summary>Pending again. <paramref name="at"/> is the moment from which the pause counts.</summary>
    void Postpone(CallId id, DateTimeOffset at, DateTimeOffset notBefore, bool countsAsTry, string why);

    /// <summary>Ended without success, and the body is dropped too: what was to be said is known to whom it belongs to.</summary>
    void Refused(CallId id, string reason, DateTimeOffset at);
    void Unknown(CallId id, string why, DateTimeOffset at);

    /// <summary>Forgets calls that ended (sent or refused) before the moment; returns how many.</summary>
    int Forget(DateTimeOffset before);

    int Count(CallState state);

    /// <summary>The calls begun since the moment, oldest first: networks count what was said before a restart too.</summary>
    IReadOnlyList<SpokenCall> Spoken(DateTimeOffset since);
}

/// <param name="At">When the call had ended; null when nobody knows.</param>
public sealed record SpokenCall(string Lane, DateTimeOffset? At);
