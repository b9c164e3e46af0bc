namespace CommentDesk.Learning;

/// <summary>
/// What a comment is. The numeric order is the order of every probability list, confusion row and
/// weight block of this engine; it is part of the model file format.
/// </summary>
public enum CommentLabel
{
    /// <summary>C: a task for an executor can be written from it, after one clarifying question at most.</summary>
    Complaint,

    /// <summary>Q: information alone satisfies the author.</summary>
    Question,

    /// <summary>N: negative, without an object and a defect.</summary>
    Negativity,

    /// <summary>O: thanks, chatter, advertising and everything else that waits for no officer.</summary>
    Other,
}
