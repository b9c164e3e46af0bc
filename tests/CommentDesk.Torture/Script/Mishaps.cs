using CommentDesk.Sandbox.Faults;

namespace CommentDesk.Torture.Script;

/// <summary>The faults that wait at the network's door while one worker lives.</summary>
internal static class Mishaps
{
    /// <summary>What a 429 asks for; the reckoning checks that it is given.</summary>
    public const int RetryAfter = 2;

    private const string Poll = "getUpdates", Send = "sendMessage", Edit = "editMessageText", Press = "answerCallbackQuery";

    private static readonly IReadOnlyList<Fault> s_all =
    [
        new(FaultKind.Refuse, Send, 4), new(FaultKind.Drop, Send, 2), new(FaultKind.Duplicate, Poll, 6), new(FaultKind.OutOfOrder, Poll, 6),
        new(FaultKind.Status, Send, 5, 429, RetryAfter), new(FaultKind.Status, Send, 2, 500), new(FaultKind.Garbage, Poll, 2), new(FaultKind.Cut, Poll, 3),
        new(FaultKind.Delay, "*", 20, Delay: TimeSpan.FromMilliseconds(300)), new(FaultKind.Status, Poll, 3, 409), new(FaultKind.Drop, Poll, 3),
        new(FaultKind.Mistyped, Poll, 2), new(FaultKind.Garbage, Send, 1), new(FaultKind.Status, "*", 4, 502), new(FaultKind.Refuse, Poll, 3),
        new(FaultKind.Cut, Send, 1), new(FaultKind.Drop, Edit, 3), new(FaultKind.Status, Press, 3, 500), new(FaultKind.Mistyped, Edit, 2),
        new(FaultKind.Drop, Press, 2), new(FaultKind.Status, Poll, 2, 500), new(FaultKind.Status, Edit, 4, 429, RetryAfter),
        new(FaultKind.Delay, Send, 6, Delay: TimeSpan.FromMilliseconds(900)), new(FaultKind.Dead, "*", 3),
    ];

    public static IEnumerable<Fault> For(int number, Random random)
    {
        const int each = 3;
        for (var which = 0; which < each; which++)
        {
            var fault = s_all[((number * each) + which) % s_all.Count];
            yield return fault with { Count = random.Next(1, fault.Count!.Value + 1) };
        }
    }
}
