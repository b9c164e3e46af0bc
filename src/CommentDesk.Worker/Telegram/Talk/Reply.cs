namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>What the person reads at once after a press; every press gets exactly one.</summary>
/// <param name="Alert">A window to be closed, for what must not be missed.</param>
internal sealed record Reply(string? Text, bool Alert, string Outcome)
{
    public static readonly Reply Quiet = new(null, false, "ok");

    public static Reply Done(string text) => new(text, false, "ok");

    public static Reply No(string text, string key) => new(text, true, key);
}
