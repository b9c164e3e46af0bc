namespace CommentDesk.Answers;

/// <summary>Formatting of a stretch of text. Offset and length are counted in UTF-16 units.</summary>
public sealed record Mark(string Kind, int Offset, int Length, string? Url = null);

/// <summary>An answer that is not published yet, exactly as it will appear.</summary>
/// <param name="Number">Grows with each change, so that «Опубликовать» under an older preview is refused.</param>
/// <param name="Source">The message of the officer it was taken from ("chat/message"); editing that message changes the draft.</param>
public sealed record Draft(int Number, string Text, IReadOnlyList<Mark> Marks, string? Source)
{
    /// <summary>Says what is being done; the final answer follows.</summary>
    public bool Interim { get; init; }

    /// <summary>The picture or file it stands with.</summary>
    public Attachment? Attached { get; init; }

    /// <summary>Whether people would see the same: words, formatting and file.</summary>
    public bool SameWords(Draft other) => Text == other.Text && Marks.SequenceEqual(other.Marks)
        && (Attached is null ? other.Attached is null : Attached.SameFile(other.Attached));
}

/// <summary>An answer that stands in public.</summary>
/// <param name="Message">The network's id of the answer; null when an officer only confirmed that it is there.</param>
public sealed record Answer(Draft Draft, string? Message, DateTimeOffset At);
