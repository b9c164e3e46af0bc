namespace CommentDesk.Answers.Linter;

/// <summary>What is to be known of a picture or a file before everybody sees it.</summary>
internal static class AttachmentRules
{
    public static IEnumerable<Remark> Read(Proof proof)
    {
        if (proof.Attached?.MayTellPlace == true)
            yield return Remark.Warning("lint.file_tells_place");
        if (proof.Attached is not null && proof.Style.Remarks && Alone(proof))
            yield return Remark.Hint("lint.file_alone");
    }

    /// <summary>Where there are no words, nothing is to be said about them.</summary>
    public static bool Alone(Proof proof) => proof.Attached is not null && string.IsNullOrWhiteSpace(proof.Text);
}
