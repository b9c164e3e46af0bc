using CommentDesk.Answers;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Reads what people say to the bot in private, and the buttons they press.</summary>
internal static class PrivateReader
{
    public static Observation Said(Message message, bool edited)
    {
        if (message.From is not { IsBot: false } from)
            return new Observation.Nothing("nobody or a bot is speaking in private");
        if (message.ServiceKind is { } kind)
            return new Observation.Nothing($"service message {kind}");
        var attached = AttachmentReader.Of(message);
        var words = attached is null ? message.Text : message.Caption;
        return new Observation.PersonSaid(
            VisitorOf(from),
            Wire.Id(message.Chat.Id),
            Wire.Id(message.MessageId),
            message.ReplyToMessage is { } reply ? Wire.Id(reply.MessageId) : null,
            words is null ? null : Wire.Text(words),
            words is null ? [] : MarksOf(words, message.WordEntities),
            edited,
            PressesOf(message.ReplyToMessage))
        {
            Attached = attached,
            Album = message.MediaGroupId,
        };
    }

    /// <summary>A press counts by who pressed and what the button says; its message may be no more than a stub.</summary>
    public static Observation Pressed(CallbackQuery press) => press switch
    {
        { Message: null } => new Observation.Nothing("a press on a message outside our chats"),
        { Data: null or "" } => new Observation.Nothing("a press on a button without data"),
        { Message: { } message, Data: { } data } => new Observation.ButtonPressed(
            VisitorOf(press.From), press.Id, Wire.Id(message.Chat.Id), Wire.Id(message.MessageId), data),
    };

    /// <summary>The bot alone can put such buttons there, so what they say is its own word.</summary>
    private static List<string>? PressesOf(Message? reply) => reply is { From.IsBot: true, ReplyMarkup: { } keyboard }
        ? [.. keyboard.InlineKeyboard.SelectMany(row => row ?? []).Select(button => button?.CallbackData).OfType<string>()]
        : null;

    private static Visitor VisitorOf(User user) => new(Wire.Id(user.Id), Wire.NameOf(user), Wire.Handle(user.Username), user.LanguageCode);

    private static List<Mark> MarksOf(string text, IReadOnlyList<MessageEntity> entities) =>
    [
        .. entities
            // Lists on the wire may hold nulls, whatever their type says: the pattern passes them over.
            .Where(entity => entity is { Offset: >= 0, Length: > 0 } && entity.Length <= text.Length - entity.Offset)
            .Where(entity => MarkKinds.MayBeSent(entity.Type) && (entity.Type != MarkKinds.TextLink || entity.Url is not null))
            .Select(entity => new Mark(entity.Type, entity.Offset, entity.Length, entity.Url)),
    ];
}
