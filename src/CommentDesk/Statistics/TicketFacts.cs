using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>Yes-or-no facts of a ticket.</summary>
[Flags]
public enum Traces
{
    None = 0,

    /// <summary>Its history has begun.</summary>
    Known = 1,

    /// <summary>Somebody still has to do something.</summary>
    Open = 2,

    /// <summary>A model gave the first label, not a rule or a lesson.</summary>
    ByModel = 4,

    /// <summary>The model was unsure: a person had to sort it first.</summary>
    Unsure = 8,

    /// <summary>A person gave the present label.</summary>
    ByPerson = 16,

    /// <summary>Answered for the time being; the final answer is owed.</summary>
    Interim = 32,

    /// <summary>A deadline passed before the first public answer.</summary>
    AnsweredLate = 64,

    /// <summary>A deadline has passed and nothing was said since.</summary>
    Overdue = 128,

    /// <summary>Joined to another case of the same problem.</summary>
    Merged = 256,

    /// <summary>Gathered for the moderators' digest.</summary>
    Gathered = 512,
}

/// <summary>
/// What the history of one ticket comes to: the state that every number of /stats is made of. A step for each line and nothing
/// else, so it can be kept along with the history or reckoned anew at any time, for any moment. Moments are unix milliseconds.
/// </summary>
/// <param name="SettledAt">When the last line was written that changed any of this.</param>
/// <param name="AnsweredAt">The first public answer, an interim one too.</param>
/// <param name="Answerer">Whose it was.</param>
/// <param name="DismissedAt">When it was closed without an answer; null when it is not.</param>
/// <param name="Heard">The label the machine gave, before any person spoke.</param>
/// <param name="NoReply">Why it was closed without an answer.</param>
/// <param name="Returned">Why it was returned last.</param>
/// <param name="Waited">When the citizen was waited for before the first answer, the latest time; null for never.</param>
public readonly record struct TicketFacts(
    TicketId Ticket,
    ChannelId Channel,
    long OpenedAt,
    long SettledAt,
    long? AnsweredAt,
    PersonId? Answerer,
    long? DismissedAt,
    Label Label,
    Label Heard,
    string? Theme,
    PersonId? Owner,
    string? NoReply,
    string? Returned,
    int Returns,
    int Reopened,
    Traces Traces,
    CitizenWait? Waited = null)
{
    /// <summary>Counts beyond this say "many".</summary>
    public const int Most = 255;

    public bool Has(Traces trace) => (Traces & trace) != 0;

    /// <summary>A person took back what the machine had said.</summary>
    public bool Corrected => Has(Traces.ByPerson) && Label != Heard;

    /// <summary>A complaint that the model, sure of itself, let pass in silence.</summary>
    public bool Leaked => Corrected && Label is Label.Complaint && Heard is Label.Negativity or Label.Other && Has(Traces.ByModel) && !Has(Traces.Unsure);

    /// <summary>The whole history at once.</summary>
    public static TicketFacts Of(ChannelId channel, IEnumerable<HistoryLine> lines)
    {
        var facts = default(TicketFacts) with { Channel = channel };
        foreach (var line in lines)
            facts = facts.After(line);
        return facts;
    }

    /// <summary>One line more.</summary>
    public TicketFacts After(HistoryLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var at = line.At.ToUnixTimeMilliseconds();
        var next = FactSteps.Take(Has(Traces.Known) ? this : FactSteps.Begin(this, line, at), line, at);
        // A clock that was set back makes nothing older than it is.
        return next == this ? this : next with { SettledAt = Math.Max(SettledAt, at) };
    }

    internal TicketFacts With(Traces trace, bool on) => this with { Traces = on ? Traces | trace : Traces & ~trace };
}
