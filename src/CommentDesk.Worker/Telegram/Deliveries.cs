using System.Globalization;
using CommentDesk.Comments;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram;

/// <summary>
/// From a failed Bot API call to what the outbox does with it. Only what was certainly not accepted may be tried again;
/// whatever was perhaps accepted is <see cref="Delivery.Unknown"/>.
/// </summary>
internal static class Deliveries
{
    /// <summary>No address, no connection: the same pause each time, so that a mended line is noticed at once.</summary>
    private static readonly TimeSpan s_unreachable = TimeSpan.FromSeconds(2);

    /// <summary>A wrong token or address is mended by a person, so haste is of no use.</summary>
    private static readonly TimeSpan s_untilMended = TimeSpan.FromMinutes(1);

    /// <param name="toPerson">True for a private chat, where a missing chat means that the person never started the bot.</param>
    /// <param name="edited">The message the call was to change: it stands as wished when nothing was left to change.</param>
    public static Delivery From(BotApiException failure, bool toPerson = false, string edited = "") => failure switch
    {
        { Certainty: Certainty.PerhapsAccepted } => new Delivery.Unknown(failure.Message),
        BotApiException.TooManyRequests pace => new Delivery.Later(pace.RetryAfter, failure.Message, CountsAsTry: false),
        BotApiException.BadRequest bad => Refused(bad, toPerson, edited),
        BotApiException.Forbidden forbidden => new Delivery.Refused(Reason(forbidden.Reason, toPerson), failure.Message),
        BotApiException.NotFound => new Delivery.Refused("delivery.rejected", failure.Message),
        BotApiException.Unauthorized or BotApiException.Conflict =>
            new Delivery.Later(s_untilMended, failure.Message, CountsAsTry: false),
        _ => new Delivery.Later(s_unreachable, failure.Message, CountsAsTry: true),
    };

    private static Delivery Refused(BotApiException.BadRequest bad, bool toPerson, string edited) => bad.Reason switch
    {
        BadRequestReason.NotModified or BadRequestReason.QueryTooOld or BadRequestReason.DeleteTargetGone => new Delivery.Sent(edited),
        BadRequestReason.ChatMigrated when bad.MigrateToChatId is { } room =>
            new Delivery.Moved(room.ToString(CultureInfo.InvariantCulture)),
        BadRequestReason.ReplyTargetGone => new Delivery.Refused("delivery.comment_deleted", bad.Message),
        BadRequestReason.EditTargetGone => new Delivery.Refused("delivery.answer_deleted", bad.Message),
        BadRequestReason.CannotDelete => new Delivery.Refused("delivery.cannot_delete", bad.Message),
        BadRequestReason.NoRights => new Delivery.Refused("delivery.no_rights", bad.Message),
        BadRequestReason.NoMediaRights => new Delivery.Refused("delivery.no_media_rights", bad.Message),
        BadRequestReason.FileGone => new Delivery.Refused("delivery.file_gone", bad.Message),
        BadRequestReason.ChatMissing => new Delivery.Refused(toPerson ? "delivery.blocked" : "delivery.bot_kicked", bad.Message),
        _ => new Delivery.Refused("delivery.rejected", bad.Message),
    };

    private static string Reason(ForbiddenReason reason, bool toPerson) => reason switch
    {
        ForbiddenReason.Blocked or ForbiddenReason.NeverStarted or ForbiddenReason.Deactivated => "delivery.blocked",
        ForbiddenReason.Kicked or ForbiddenReason.NotMember => "delivery.bot_kicked",
        _ => toPerson ? "delivery.blocked" : "delivery.no_rights",
    };
}
