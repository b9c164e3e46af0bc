using CommentDesk.Verdicts;

namespace CommentDesk.Statistics;

/// <summary>The numbers of a period, of all of it or of a part.</summary>
/// <param name="Received">Tickets opened in the period. What follows until <paramref name="Leaked"/> is counted among them.</param>
/// <param name="ByLabel">By the label they bear at the end of the period: C, Q, N, O.</param>
/// <param name="Returned">Given back by somebody at least once.</param>
/// <param name="Repeats">Joined to a case that was there already.</param>
/// <param name="Reopened">Opened again after an answer.</param>
/// <param name="Judged">Judged by the model.</param>
/// <param name="Unsure">Of those, left to a person because the model was unsure.</param>
/// <param name="Corrected">Of those, given another label by a person.</param>
/// <param name="Leaked">Complaints that the model had let pass in silence.</param>
/// <param name="Answered">First answers published in the period, interim ones too.</param>
/// <param name="InTime">Of those, published before any deadline had passed.</param>
/// <param name="NoReply">Tickets closed in the period without an answer.</param>
/// <param name="InWork">Tickets that were open when the period ended.</param>
/// <param name="WithoutOwner">Of those, the ones nobody held.</param>
/// <param name="Overdue">Tickets whose deadline had passed when the period ended.</param>
/// <param name="Interim">Answered for the time being and not finally when the period ended.</param>
/// <param name="Wall">From opening to first answer by the clock; null when nothing was answered.</param>
/// <param name="Worked">The same in working time.</param>
public sealed record StatsSum(
    int Received,
    IReadOnlyDictionary<Label, int> ByLabel,
    int Returned,
    int Repeats,
    int Reopened,
    int Judged,
    int Unsure,
    int Corrected,
    int Leaked,
    int Answered,
    int InTime,
    int NoReply,
    int InWork,
    int WithoutOwner,
    int Overdue,
    int Interim,
    Spread? Wall,
    Spread? Worked);

/// <summary>The numbers of one officer, theme or channel.</summary>
/// <param name="Key">A person's or a channel's number, or the theme's place among <see cref="Themes.All"/>.</param>
public sealed record StatsPart(long Key, StatsSum Sum);

/// <summary>What /stats shows.</summary>
/// <param name="Parts">By the cut of the question, the largest first; empty without a cut.</param>
/// <param name="NoReply">Reasons of those closed without an answer, the most frequent first; an unknown one is "other".</param>
/// <param name="Returns">Reasons of those returned.</param>
public sealed record StatsReport(
    StatsSum Sum,
    IReadOnlyList<StatsPart> Parts,
    IReadOnlyList<(string Reason, int Count)> NoReply,
    IReadOnlyList<(string Reason, int Count)> Returns);
