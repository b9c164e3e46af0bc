using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>The only reader of Telegram's wire types: behind it everything is an <see cref="Observation"/>. Pure.</summary>
/// <param name="botId">Our own bot, whose words are never taken for a citizen's.</param>
internal sealed class UpdateReader(string botId) : IUpdateReader
{
    private readonly RoomReader _rooms = new(botId);

    /// <summary>Never throws for any text: a shape nobody understands is <see cref="Observation.Unreadable"/> with the reason.</summary>
    public Observation Read(string body) => UpdateText.Read(body) switch
    {
        UpdateText.Readable readable => Read(readable.Update),
        UpdateText.Unreadable unreadable => new Observation.Unreadable(unreadable.Why),
        _ => new Observation.Unreadable("an unknown outcome of reading"),
    };

    internal Observation Read(Update update) => update switch
    {
        { Message: { } message } => Said(message, edited: false),
        { EditedMessage: { } message } => Said(message, edited: true),
        { CallbackQuery: { } press } => PrivateReader.Pressed(press),
        { MyChatMember: { } change } => StandingReader.Read(change),
        { MessageReaction: { } reaction } => ReactionReader.Read(reaction),
        { MessageReactionCount: { } counts } => ReactionReader.Read(counts),
        // The room's own copy of the post is what comments hang under.
        { ChannelPost: not null } or { EditedChannelPost: not null } => new Observation.Nothing("a post in the channel itself"),
        _ => new Observation.Nothing("an update of a kind the desk does not know"),
    };

    private Observation Said(Message message, bool edited) => message.Chat.Type switch
    {
        "private" => PrivateReader.Said(message, edited),
        "group" or "supergroup" => _rooms.Read(message, edited),
        _ => new Observation.Nothing(message.Chat.Type == "channel" ? "a message in a channel" : "a message in a chat of an unknown kind"),
    };
}
