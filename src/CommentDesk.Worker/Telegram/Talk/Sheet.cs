namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A message to be shown: what it says and its buttons.</summary>
internal sealed record Sheet(Html Text, Keyboard Buttons);
