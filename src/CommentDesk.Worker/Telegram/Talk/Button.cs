namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A button as it is stored: it sends data or opens an address.</summary>
internal sealed record Button(string Text, string? Data, string? Address)
{
    public static Button Sending(string text, ButtonData data) => new(text, data.ToString(), null);

    public static Button Opening(string text, string address) => new(text, null, address);
}
