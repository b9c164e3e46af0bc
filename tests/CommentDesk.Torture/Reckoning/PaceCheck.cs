using System.Globalization;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Torture.Reckoning;

/// <summary>
/// By the network's own clock: never more than one message a second to a chat, twenty a minute to a group, thirty a second in
/// all, each times the pace; and silence in a chat for as long as a 429 asked.
/// </summary>
internal static class PaceCheck
{
    /// <summary>The clock of the log counts finer than anybody's timers.</summary>
    private static readonly TimeSpan s_grain = TimeSpan.FromMilliseconds(2);

    public static IEnumerable<Discrepancy> Of(Truth truth)
    {
        var said = truth.Calls.Where(call => call is { Ok: true, ChatId: not null } && IsMessage(call.Method)).ToList();
        var faults = Windows(said, "all chats", (int)(30 * truth.Pace), TimeSpan.FromSeconds(1)).ToList();
        foreach (var chat in said.GroupBy(call => call.ChatId!.Value))
        {
            var calls = chat.ToList();
            faults.AddRange(Windows(calls, Name(chat.Key), 1, TimeSpan.FromSeconds(1 / truth.Pace)));
            if (chat.Key < 0)
                faults.AddRange(Windows(calls, Name(chat.Key), (int)(20 * truth.Pace), TimeSpan.FromMinutes(1)));
        }

        return [.. faults, .. Obeyed(truth)];
    }

    private static IEnumerable<Discrepancy> Windows(IReadOnlyList<ApiCall> calls, string chat, int most, TimeSpan span)
    {
        for (var at = most; at < calls.Count; at++)
        {
            var took = calls[at].At - calls[at - most].At;
            if (took < span - s_grain)
                yield return new(
                    Kinds.Pace, chat, string.Create(CultureInfo.InvariantCulture, $"{most + 1} messages within {took.TotalSeconds:0.000} s at {calls[at].At:HH:mm:ss.fff} (call {calls[at].Number}), allowed are {most} in {span.TotalSeconds:0.###} s"));
        }
    }

    /// <summary>Nothing to a chat before the time that its 429 named; a kill before the answer was written down is an excuse.</summary>
    private static IEnumerable<Discrepancy> Obeyed(Truth truth)
    {
        var asked = TimeSpan.FromSeconds(Script.Mishaps.RetryAfter);
        foreach (var chat in truth.Calls.Where(call => call.ChatId is not null && IsMessage(call.Method)).GroupBy(call => call.ChatId!.Value))
        {
            ApiCall? refused = null;
            foreach (var call in chat)
            {
                if (refused is { } held && call.At - held.At < asked - s_grain && !truth.Deaths.Any(death => death >= held.At && death <= call.At))
                    yield return new(Kinds.Pace, Name(chat.Key), $"was spoken to {(call.At - held.At).TotalMilliseconds:0} ms after a 429 that asked for {asked.TotalSeconds:0} s (call {call.Number})");
                refused = call.ErrorCode == 429 ? call : null;
            }
        }
    }

    private static bool IsMessage(string method) => method is "sendMessage" or "sendPhoto" or "sendDocument" or "editMessageText" or "editMessageCaption" or "editMessageReplyMarkup";

    private static string Name(long chat) => string.Create(CultureInfo.InvariantCulture, $"chat {chat}");
}
