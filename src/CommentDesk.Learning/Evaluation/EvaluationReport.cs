namespace CommentDesk.Learning.Evaluation;

/// <summary>One measurement, looked at from several sides.</summary>
/// <param name="All">Every comment, strict labels.</param>
/// <param name="Unambiguous">Comments without a second label that can be defended.</param>
/// <param name="AlternativeAccepted">Every comment; the second label counts as right where there is one.</param>
/// <param name="Domains">Each domain, strict labels, in order of names; empty when the comments name none.</param>
public sealed record EvaluationReport(
    Scorecard All, Scorecard Unambiguous, Scorecard AlternativeAccepted, IReadOnlyList<DomainScore> Domains)
{
    internal static EvaluationReport Of(IReadOnlyList<Outcome> outcomes) => new(
        Scoring.Of(outcomes),
        Scoring.Of([.. outcomes.Where(outcome => outcome.Alt is null)]),
        Scoring.Of([.. outcomes.Select(outcome => outcome.Alt == outcome.Judged ? outcome with { Truth = outcome.Judged } : outcome)]),
        [.. outcomes.Where(outcome => outcome.Domain is not null)
            .GroupBy(outcome => outcome.Domain!)
            .OrderBy(domain => domain.Key, StringComparer.Ordinal)
            .Select(domain => new DomainScore(domain.Key, Scoring.Of([.. domain])))]);
}
