namespace CommentDesk.Sandbox.Faults;

public enum FaultKind
{
    /// <summary>The connection breaks before anything is done.</summary>
    Refuse,

    /// <summary>The call is carried out, then the connection breaks without an answer.</summary>
    Drop,

    /// <summary>The call is carried out later.</summary>
    Delay,

    /// <summary>getUpdates gives the batch before once more, then the new updates.</summary>
    Duplicate,

    /// <summary>Nothing is done; the answer is an error of the chosen status.</summary>
    Status,

    /// <summary>The call is carried out; the answer is a page of HTML with status 200.</summary>
    Garbage,

    /// <summary>The call is carried out; the answer is the first half of what it should be, with status 200.</summary>
    Cut,

    /// <summary>The call is carried out; the answer is JSON of the right names and the wrong types.</summary>
    Mistyped,

    /// <summary>getUpdates gives the newest updates first.</summary>
    OutOfOrder,

    /// <summary>Every connection that calls the Bot API is cut, also those that wait.</summary>
    Dead,
}
