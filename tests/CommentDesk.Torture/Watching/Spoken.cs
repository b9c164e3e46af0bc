using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Torture.Watching;

/// <summary>One state of a message of the bot, as the world saw it: new, or after an edit.</summary>
internal sealed record Spoken(Message Message, bool Anew, DateTimeOffset At)
{
    public long Chat => Message.ChatId;

    public string Words => Message.Words;

    public bool IsPublic => Chat < 0;

    public IEnumerable<ButtonWord> Buttons => Message.Buttons.SelectMany(row => row).Select(ButtonWord.Of).OfType<ButtonWord>();
}
