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
    /// <summary>Who says so ("model:ID", "lesson:NAME"), named by the one who judged: the model in service may change at any moment.</summary>
    public string? Judge { get; init; }

    /// <summary>Up to three themes, the most probable first, whatever the label.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
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

    /// <summary>
    /// What people said of this very text or of one nearly the same; null when nobody did. Goes before rules and model, also when
    /// no model is loaded. Confidence is the likeness to the text people read: 1 is the same.
    /// </summary>
    Opinion? Taught(string text) => null;
}
