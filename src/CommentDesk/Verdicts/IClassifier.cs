namespace CommentDesk.Verdicts;

/// <summary>What a model thinks of a text: no thresholds, no gates.</summary>
public sealed record Opinion(
    Label Label,
    double Confidence,
    IReadOnlyList<double> Probabilities,
    string? Theme,
    IReadOnlyList<string> Flags,
    IReadOnlyList<Reason> Reasons)
{
    /// <summary>Who says so ("model:ID"), named by the one who judged: the model in service may change at any moment.</summary>
    public string? Judge { get; init; }
}

/// <summary>
/// The model in service, whichever that is at the moment. Thread-safe, never throws for any text however hostile, never blocks on I/O.
/// </summary>
public interface IClassifier
{
    /// <summary>The model that would judge now; null when none is loaded and everything goes to a person.</summary>
    string? ModelId { get; }

    /// <summary>Called only after <see cref="ModelId"/> was not null: once there is a model, there is always one.</summary>
    Opinion Judge(string text);
}
