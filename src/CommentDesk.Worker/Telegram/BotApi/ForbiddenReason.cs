namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Why the bot may not write to a chat.</summary>
internal enum ForbiddenReason
{
    Other,
    Blocked,
    NeverStarted,
    Deactivated,
    Kicked,
    NotMember,
}
