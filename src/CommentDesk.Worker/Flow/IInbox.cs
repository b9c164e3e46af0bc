namespace CommentDesk.Worker.Flow;

/// <summary>An update as the network delivered it, raw.</summary>
/// <param name="Source">The feed it came from, "telegram:BOTID"; numbers are unique within it.</param>
/// <param name="Attempts">How often handling it failed so far.</param>
public sealed record InboxItem(string Source, long Number, string Body, DateTimeOffset At, int Attempts, string? Trouble);

/// <summary>Updates are stored here before the network is told that they arrived.</summary>
public interface IInbox
{
    /// <summary>Stores those not yet known; returns how many were new. A duplicate delivery is no error.</summary>
    int Store(IReadOnlyList<InboxItem> items);

    /// <summary>Unhandled items in the order of their numbers, beginning after the given one.</summary>
    IReadOnlyList<InboxItem> Pending(string source, long after, int limit);

    /// <summary>An earlier item still waits for its first try. One that failed already is overtaken, so that poison blocks nobody.</summary>
    bool Overtakes(string source, long number);

    /// <summary>The largest number ever stored for the feed; null when there is none.</summary>
    long? Last(string source);

    /// <summary>Handled: in the same transaction as everything the update caused. The body is dropped, the number stays.</summary>
    void Done(string source, long number);

    /// <summary>Handling failed. After <paramref name="limit"/> failures the item goes to quarantine and blocks nobody.</summary>
    /// <returns>True when it is in quarantine now.</returns>
    bool Failed(string source, long number, string trouble, int limit);

    IReadOnlyList<InboxItem> Quarantined();

    /// <summary>Puts quarantined items back in line; null means all. Returns how many.</summary>
    int Retry(long? number);

    /// <summary>Forgets numbers of handled items older than the moment (a network repeats nothing that old).</summary>
    int Forget(DateTimeOffset before);
}
