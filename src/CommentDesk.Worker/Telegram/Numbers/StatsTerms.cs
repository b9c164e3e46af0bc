using CommentDesk.Statistics;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>How numbers are told.</summary>
/// <param name="Ruler">Measures working time.</param>
/// <param name="LeastCases">Channels with fewer answers are not ranked.</param>
internal sealed record StatsTerms(WorkRuler Ruler, int LeastCases);
