using CommentDesk.Month.Crowd;
using CommentDesk.Month.Ledger;
using CommentDesk.Month.Staff;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Reckoning;

/// <summary>One part of the report.</summary>
/// <param name="Amiss">What is not as it ought to be, one line each.</param>
internal sealed record Finding(string Title, IReadOnlyList<(string What, int Count)> Numbers, IReadOnlyList<string> Amiss)
{
    /// <summary>More to read, without judgement.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A question asked in the chat, and the words of the answer.</summary>
internal sealed record Asked(string Question, string Words, DateTimeOffset At);

/// <summary>All that the month left behind: what the network saw, what the database says, what was planned.</summary>
/// <param name="Export">The file of /export csv всё.</param>
internal sealed record Evidence(
    DateTimeOffset Begins,
    DateTimeOffset Ends,
    IReadOnlyList<DateTimeOffset> Ticks,
    IReadOnlyList<Spoken> Spoken,
    IReadOnlyDictionary<(long Room, int Message), Remark> Remarks,
    IReadOnlyList<Confirmed> Confirmed,
    IReadOnlyDictionary<string, string> Refused,
    IReadOnlyList<TicketRow> Tickets,
    ILookup<long, HistoryRow> History,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<(long Room, int Message, bool Ticket)> Comments,
    IReadOnlyList<(long Id, string Title)> Channels,
    IReadOnlyCollection<long> Forgotten,
    IReadOnlyList<Asked> Asked,
    string Export,
    IReadOnlyList<Planted> Planted,
    IReadOnlyList<Crew> Crews,
    long Supervisor,
    long Quarantined,
    IReadOnlyCollection<string> Warnings);
