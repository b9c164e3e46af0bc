namespace CommentDesk.Learning;

/// <summary>The one-letter codes of the labels, as they stand in corpus files, tables and exports.</summary>
public static class CommentLabelCodes
{
    /// <summary>All labels in the order of probabilities.</summary>
    public static IReadOnlyList<CommentLabel> All { get; } =
        [CommentLabel.Complaint, CommentLabel.Question, CommentLabel.Negativity, CommentLabel.Other];

    /// <summary>C, Q, N or O.</summary>
    public static string Code(this CommentLabel label) => label switch
    {
        CommentLabel.Complaint => "C",
        CommentLabel.Question => "Q",
        CommentLabel.Negativity => "N",
        CommentLabel.Other => "O",
        _ => throw new ArgumentOutOfRangeException(nameof(label), label, "A label is one of the four known ones."),
    };

    /// <summary>Reads a one-letter code; case and surrounding blanks do not matter.</summary>
    public static bool TryParse(string? code, out CommentLabel label)
    {
        CommentLabel? found = code?.Trim().ToUpperInvariant() switch
        {
            "C" => CommentLabel.Complaint,
            "Q" => CommentLabel.Question,
            "N" => CommentLabel.Negativity,
            "O" => CommentLabel.Other,
            _ => null,
        };
        label = found ?? default;
        return found is not null;
    }

    /// <summary>Reads a one-letter code.</summary>
    /// <exception cref="FormatException">The code is none of C, Q, N, O.</exception>
    public static CommentLabel Parse(string? code) => TryParse(code, out var label)
        ? label
        : throw new FormatException("A label code is one of C, Q, N, O. Write one of these letters.");
}
