namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What a call does to the world, and so who may repeat it.</summary>
internal enum CallKind
{
    /// <summary>Changes something others see. Never repeated by the client: the outbox decides.</summary>
    Act,

    /// <summary>Reads; the client repeats it a few times by itself.</summary>
    Read,

    /// <summary>Reads in a loop that does its own repeating.</summary>
    Poll,
}
