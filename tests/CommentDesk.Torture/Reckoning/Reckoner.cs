using CommentDesk.Torture.Ledger;

namespace CommentDesk.Torture.Reckoning;

/// <summary>What the world saw against what the database says. Pure: it knows neither the desk's code nor its process.</summary>
internal static class Reckoner
{
    public static IReadOnlyList<Discrepancy> Reckon(Truth truth, Books books) =>
    [
        .. CommentCheck.Of(truth, books),
        .. AnswerCheck.Of(truth, books),
        .. CardCheck.Of(truth, books),
        .. PressCheck.Of(truth, books),
        .. HistoryCheck.Of(books),
        .. StatsCheck.Of(truth, books),
        .. PaceCheck.Of(truth),
        .. QueueCheck.Of(truth, books),
    ];
}
