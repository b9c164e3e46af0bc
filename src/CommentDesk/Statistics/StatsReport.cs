using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>The numbers of a period. Times are from the opening of a ticket to its first published answer, wall clock.</summary>
/// <param name="Received">Tickets opened in the period.</param>
/// <param name="ByLabel">Of those, by the label they bear at the end of the period: C, Q, N, O.</param>
/// <param name="Answered">First answers published in the period.</param>
/// <param name="NoReply">Tickets closed in the period as needing no reply.</param>
/// <param name="InWork">Tickets that were open when the period ended.</param>
/// <param name="WithoutOwner">Of those, the ones nobody held.</param>
/// <param name="Median">Null when nothing was answered.</param>
public sealed record StatsReport(
    int Received,
    IReadOnlyDictionary<Label, int> ByLabel,
    int Answered,
    int NoReply,
    int InWork,
    int WithoutOwner,
    TimeSpan? Median,
    TimeSpan? P90,
    IReadOnlyList<OfficerStats> Officers);

public sealed record OfficerStats(PersonId Person, int Answered, int InWork, TimeSpan? Median, TimeSpan? P90);
