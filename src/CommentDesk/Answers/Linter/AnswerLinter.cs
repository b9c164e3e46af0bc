namespace CommentDesk.Answers.Linter;

/// <summary>
/// Reads a draft as a careful colleague would: first whether it gives away somebody's data, then whether it answers, then how it is
/// written. Pure. It advises; only a person decides.
/// </summary>
public static class AnswerLinter
{
    /// <summary>The gravest first; rules keep their order.</summary>
    public static IReadOnlyList<Remark> Read(Proof proof) =>
    [
        .. PrivacyRules.Read(proof)
            .Concat(AttachmentRules.Read(proof))
            .Concat(proof.Style.Remarks && !AttachmentRules.Alone(proof) ? Style(proof) : [])
            .OrderByDescending(remark => remark.Severity),
    ];

    public static bool Stops(this IEnumerable<Remark> remarks) => remarks.Any(remark => remark.Severity is Severity.Stop);

    private static IEnumerable<Remark> Style(Proof proof) =>
        SubstanceRules.Read(proof).Concat(ToneRules.Read(proof)).Concat(WordingRules.Read(proof)).Concat(ShapeRules.Read(proof));
}
