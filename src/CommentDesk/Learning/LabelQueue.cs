using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Learning;

/// <summary>Why a comment is offered to a trainer.</summary>
public enum OfferKind
{
    /// <summary>Trainers disagree about it.</summary>
    Dispute,

    /// <summary>The model knows little about it.</summary>
    Uncertain,

    /// <summary>Drawn at random from what ends in silence: a complaint there is the expensive error, and only a random look finds it.</summary>
    Silent,

    /// <summary>A second trainer reads it blind, so that agreement can be measured.</summary>
    Second,
}

/// <summary>A comment shown to a trainer for a label.</summary>
public sealed record Offer(PersonId To, CommentId Comment, int Revision, OfferKind Kind, DateTimeOffset At);

/// <summary>A comment that may be offered.</summary>
/// <param name="Doubt">How little the model knew, 0 to 1; one more while it waits in triage.</param>
public sealed record Prospect(TicketId Ticket, CommentId Comment, int Revision, string Text, double Doubt);

/// <param name="Doubtful">Comments the model is unsure of and no trainer labelled yet; counted up to <see cref="ILabelQueue.MostCounted"/>.</param>
/// <param name="Today">Labels the trainer gave since the day began.</param>
/// <param name="Ever">Lessons the trainer gave so far, skips included.</param>
public sealed record QueueSize(int Doubtful, int Today, int Ever);

/// <summary>
/// What trainers are shown. Nobody is offered a comment's revision they have spoken about. All calls belong to one unit of work.
/// </summary>
public interface ILabelQueue
{
    const int MostCounted = 1000;

    /// <summary>Model's probability below which a comment counts as doubtful.</summary>
    const double DoubtfulBelow = 0.6;

    /// <summary>
    /// What may be offered, in the order of the kind: Uncertain by doubt, Silent and Second at random, but the same for the same
    /// state. Comments without words are not offered, nor what another trainer is looking at.
    /// </summary>
    IReadOnlyList<Prospect> Pool(OfferKind kind, PersonId trainer, DateTimeOffset now, int limit);

    void Offered(Offer offer);

    /// <summary>The comment the trainer was shown last and has not spoken about, if it still reads the same; never a dispute.</summary>
    Offer? Unanswered(PersonId trainer);

    /// <summary>Texts that were offered or labelled lately by anybody, the latest first.</summary>
    IReadOnlyList<string> Lately(int limit);

    QueueSize Size(PersonId trainer, DateTimeOffset dayBegan);
}

/// <summary>Whose turn it is in a trainer's queue.</summary>
public static class LabelQueue
{
    /// <summary>Of eight comments five are uncertain, two are drawn from the silent ones, one is read a second time.</summary>
    private static readonly OfferKind[] s_round =
    [
        OfferKind.Uncertain, OfferKind.Uncertain, OfferKind.Silent, OfferKind.Uncertain,
        OfferKind.Second, OfferKind.Uncertain, OfferKind.Silent, OfferKind.Uncertain,
    ];

    /// <summary>The kinds in the order in which they are looked for, disputes aside; a kind that has nothing gives way to the next.</summary>
    /// <param name="given">Lessons the trainer gave so far.</param>
    public static IReadOnlyList<OfferKind> Turns(int given) =>
        [.. new[] { s_round[given % s_round.Length], OfferKind.Uncertain, OfferKind.Second }.Distinct()];
}
