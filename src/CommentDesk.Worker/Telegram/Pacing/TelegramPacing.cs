using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;

namespace CommentDesk.Worker.Telegram.Pacing;

/// <summary>
/// Telegram's limits: one message a second a chat, twenty a minute a group (whose ids are negative), thirty a second overall
/// (Bot FAQ, "My bot is hitting limits"). Answers to presses are not messages.
/// </summary>
internal sealed class TelegramPacing(TelegramSettings settings) : IPacing
{
    private readonly Pace _chat = new(TimeSpan.FromSeconds(1 / settings.MessagesPerSecondPerChat), null);
    private readonly Pace _group = new(TimeSpan.FromSeconds(1 / settings.MessagesPerSecondPerChat), settings.MessagesPerMinutePerGroup);

    public int PerSecond => settings.MessagesPerSecond;

    public Pace Of(string lane) => lane switch
    {
        _ when lane.StartsWith("press:", StringComparison.Ordinal) => Pace.Free,
        _ when lane.StartsWith("telegram:-", StringComparison.Ordinal) => _group,
        _ => _chat,
    };
}
