using System.Text.RegularExpressions;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Knows the server's refusals: from its description to a reason, and from a reason to a cause and a cure.</summary>
internal static partial class Refusals
{
    private const int LongestDescription = 200;

    private static readonly (string Phrase, BadRequestReason Reason)[] s_badRequests =
    [
        ("message is not modified", BadRequestReason.NotModified),
        ("message to be replied not found", BadRequestReason.ReplyTargetGone),
        ("reply message not found", BadRequestReason.ReplyTargetGone),
        ("message to reply not found", BadRequestReason.ReplyTargetGone),
        ("message to edit not found", BadRequestReason.EditTargetGone),
        ("message can't be edited", BadRequestReason.EditTargetGone),
        ("message to delete not found", BadRequestReason.DeleteTargetGone),
        ("message can't be deleted", BadRequestReason.CannotDelete),
        ("message thread not found", BadRequestReason.ThreadGone),
        ("upgraded to a supergroup", BadRequestReason.ChatMigrated),
        ("chat not found", BadRequestReason.ChatMissing),
        ("query is too old", BadRequestReason.QueryTooOld),
        ("query ID is invalid", BadRequestReason.QueryTooOld),
        ("can't parse entities", BadRequestReason.MarkupBroken),
        ("is too long", BadRequestReason.TooLong),
        ("CAPTION_TOO_LONG", BadRequestReason.TooLong),
        ("text is empty", BadRequestReason.TextEmpty),
        ("text must be non-empty", BadRequestReason.TextEmpty),
        ("not enough rights to send photos", BadRequestReason.NoMediaRights),
        ("not enough rights to send documents", BadRequestReason.NoMediaRights),
        ("not enough rights", BadRequestReason.NoRights),
        ("no rights to send", BadRequestReason.NoRights),
        ("CHAT_WRITE_FORBIDDEN", BadRequestReason.NoRights),
        ("wrong file identifier", BadRequestReason.FileGone),
        ("wrong remote file", BadRequestReason.FileGone),
        ("wrong file_id", BadRequestReason.FileGone),
        ("can't use file of type", BadRequestReason.FileGone),
    ];

    private static readonly (string Phrase, ForbiddenReason Reason)[] s_forbidden =
    [
        ("blocked by the user", ForbiddenReason.Blocked),
        ("can't initiate conversation", ForbiddenReason.NeverStarted),
        ("user is deactivated", ForbiddenReason.Deactivated),
        ("bot was kicked", ForbiddenReason.Kicked),
        ("not a member", ForbiddenReason.NotMember),
    ];

    private static readonly (string Phrase, ConflictReason Reason)[] s_conflicts =
    [
        ("other getUpdates", ConflictReason.OtherPoller),
        ("webhook", ConflictReason.WebhookActive),
    ];

    public static BadRequestReason BadRequest(string description) => Find(s_badRequests, description);

    public static ForbiddenReason Forbidden(string description) => Find(s_forbidden, description);

    public static ConflictReason Conflict(string description) => Find(s_conflicts, description);

    /// <summary>The description without its quoted parts: there the server repeats what people wrote.</summary>
    public static string WithoutQuotes(string description)
    {
        var plain = TokenRedactor.Redact(Quoted().Replace(description, "\"…\""));
        return plain.Length <= LongestDescription ? plain : $"{plain[..LongestDescription]}…";
    }

    public static string Sentence(BadRequestReason reason) => reason switch
    {
        BadRequestReason.NotModified => "the message already looks so. Nothing is to be done",
        BadRequestReason.ReplyTargetGone => "the message to reply to was deleted. Let the officer decide how to answer",
        BadRequestReason.EditTargetGone => "the message to edit was deleted or is too old. Send a new one",
        BadRequestReason.DeleteTargetGone => "the message to delete is gone or too old. Nothing is to be done",
        BadRequestReason.ThreadGone => "the thread does not exist. Send without message_thread_id",
        BadRequestReason.ChatMissing => "the chat is not known to this bot. Check the id; a person has to press Start first",
        BadRequestReason.ChatMigrated => "the group became a supergroup with another id. Use MigrateToChatId from now on",
        BadRequestReason.QueryTooOld => "the button press is too old to be answered. Nothing is to be done",
        BadRequestReason.MarkupBroken => "the markup cannot be parsed. Escape the text, or send it plain",
        BadRequestReason.TooLong => "the text is too long. Split it at 4096 UTF-16 units, a caption at 1024",
        BadRequestReason.TextEmpty => "the text is empty. Send at least one visible character",
        BadRequestReason.NoRights => "the bot lacks a right in this chat. Give it the right among the chat's administrators",
        BadRequestReason.NoMediaRights => "the chat lets the bot send no pictures or files. Allow it among the chat's permissions",
        BadRequestReason.FileGone => "the file is no longer known by this id. Let the officer send it again",
        _ => "the request was refused. Compare it with the Bot API documentation",
    };

    public static string Sentence(ForbiddenReason reason) => reason switch
    {
        ForbiddenReason.Blocked => "the person blocked the bot. Ask them to unblock it",
        ForbiddenReason.NeverStarted => "the person never started the bot. Ask them to press Start",
        ForbiddenReason.Deactivated => "the person's account is deleted. Give the work to somebody else",
        ForbiddenReason.Kicked => "the bot was removed from the chat. Add it again as an administrator",
        ForbiddenReason.NotMember => "the bot is not in the chat. Add it as an administrator",
        _ => "the bot may not do this here. Check its rights in the chat",
    };

    public static string Sentence(ConflictReason reason) => reason switch
    {
        ConflictReason.OtherPoller => "another process reads this bot's updates. Stop it: one bot has one reader",
        ConflictReason.WebhookActive => "a webhook takes this bot's updates. Call deleteWebhook before polling",
        _ => "somebody else takes this bot's updates. Stop the other reader",
    };

    private static TReason Find<TReason>((string Phrase, TReason Reason)[] known, string description)
        where TReason : struct =>
        Array.Find(known, one => description.Contains(one.Phrase, StringComparison.OrdinalIgnoreCase)).Reason;

    // An apostrophe inside a word (can't) opens no quotation.
    [GeneratedRegex("""(?<!\w)(?:"[^"]*"?|'[^']*')""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
