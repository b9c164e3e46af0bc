namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Why a request was refused, as far as the desk acts on it.</summary>
internal enum BadRequestReason
{
    Other,
    NotModified,
    ReplyTargetGone,
    EditTargetGone,
    DeleteTargetGone,
    CannotDelete,
    ThreadGone,
    ChatMissing,
    ChatMigrated,
    QueryTooOld,
    MarkupBroken,
    TooLong,
    TextEmpty,
    NoRights,
    NoMediaRights,
    FileGone,
}
