using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Month.Crowd;

/// <summary>What somebody is going to write.</summary>
/// <param name="Channel">0, 1 or 2.</param>
/// <param name="Label">What a careful reader calls it: C, Q, N or O.</param>
internal sealed record Intended(DateTimeOffset At, int Channel, string Label, string? Theme, string Text, Planted? Planted = null);

/// <summary>Something out of the ordinary that was put into the month on purpose.</summary>
internal sealed record Planted(string What, int Channel, string? Theme, DateTimeOffset Begins, TimeSpan Lasts);

/// <summary>What somebody wrote.</summary>
internal sealed class Remark(Message message, string label)
{
    public Message Message { get; set; } = message;

    public string Label { get; } = label;
}
