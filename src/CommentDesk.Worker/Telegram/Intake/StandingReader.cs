using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Reads changes of the bot's own standing: let into a room, put out of it, blocked by a person.</summary>
internal static class StandingReader
{
    public static Observation Read(ChatMemberUpdated change)
    {
        var now = change.NewChatMember;
        return change.Chat.Type switch
        {
            "private" => new Observation.ReachChanged(Wire.Id(change.From.Id), now.IsPresent),
            "group" or "supergroup" => new Observation.RoomChanged(
                Wire.Network,
                Wire.Id(change.Chat.Id),
                Wire.Title(change.Chat.Title),
                Wire.Handle(change.Chat.Username),
                // Restricted people may be inside or outside.
                now.Status == "restricted" && !now.IsPresent ? "left" : now.Status,
                Wire.Id(change.From.Id)),
            _ => new Observation.Nothing(change.Chat.Type == "channel" ? "the bot's standing in a channel" : "the bot's standing in a chat of an unknown kind"),
        };
    }
}
