namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What is known about a failed call: the difference between "try again" and "ask a person".</summary>
internal enum Certainty
{
    /// <summary>The network certainly did not do it; it may be tried again.</summary>
    NotAccepted,

    /// <summary>The network may have done it; only a person can say.</summary>
    PerhapsAccepted,
}
