using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Pacing;

/// <summary>
/// The documented limits: about one message a second to a person with a short burst, 20 a minute to a group,
/// 30 a second in all. Edits in a group are counted apart, by the same measure. A refused call counts for nothing.
/// </summary>
internal sealed class Pacer(SandboxOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(long Bot, long Chat, bool Edit), Window> _windows = [];

    /// <summary>Seconds to wait, or null when the message may go now.</summary>
    public int? Wait(long botId, Chat chat, bool edit)
    {
        if (!options.LimitsOn)
            return null;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var all = Of((botId, 0, false), options.MessagesPerSecond, TimeSpan.FromSeconds(1));
            var own = chat.Kind == ChatKind.Private
                ? Of((botId, chat.Id, edit), options.PrivateBurst, TimeSpan.FromSeconds(options.PrivateBurst))
                : Of((botId, chat.Id, edit), options.GroupMessagesPerMinute, TimeSpan.FromMinutes(1));
            var free = Later(all.FreeAt(now), own.FreeAt(now));
            if (free > now)
                return (int)Math.Ceiling((free - now).TotalSeconds);
            all.Add(now);
            own.Add(now);
            return null;
        }
    }

    private Window Of((long Bot, long Chat, bool Edit) key, int count, TimeSpan span)
    {
        if (!_windows.TryGetValue(key, out var window))
            _windows.Add(key, window = new Window(count, span));
        return window;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
