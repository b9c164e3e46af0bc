namespace CommentDesk.Verdicts;

/// <summary>What a model thinks of a text: no thresholds, no gates.</summary>
public sealed record Opinion(
    Label Label,
    double Confidence,
    IReadOnlyList<double> Probabilities,
    string? Theme,
    IReadOnlyList<string> Flags,
    IReadOnlyList<Reason> Reasons);

/// <summary>
/// The model in service. Thread-safe, never throws for any text however hostile, never blocks on I/O.
/// </summary>
public interface IClassifier
{
    /// <summary>Names the model in every verdict it gives; null when no model is loaded and everything goes to a person.</summary>
    string? ModelId { get; }

    /// <summary>Called only while <see cref="ModelId"/> is not null.</summary>
    Opinion Judge(string text);
}
