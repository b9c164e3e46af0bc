using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>Tells apart what is written in a discussion group: comments, posts, our own side, and what concerns nobody.</summary>
internal sealed class RoomReader(string botId)
{
    /// <summary>The account in whose name Telegram itself writes.</summary>
    private const long TelegramItself = 777000;

    public Observation Read(Message message, bool edited) =>
        Moved(message) ?? Left(message) ?? Post(message) ?? NotForUs(message) ?? Command(message, edited) ?? Comment(message, edited);

    private static Observation.RoomMoved? Moved(Message message)
    {
        if (message.MigrateToChatId is { } to)
            return new(Wire.Network, Wire.Id(message.Chat.Id), Wire.Id(to));
        return message.MigrateFromChatId is { } from ? new(Wire.Network, Wire.Id(from), Wire.Id(message.Chat.Id)) : null;
    }

    private static Observation? Left(Message message) => message.LeftChatMember is { IsBot: false } gone
        ? new Observation.MemberLeft(Wire.Network, Wire.Id(message.Chat.Id), Wire.Id(gone.Id))
        : null;

    private static Observation? Post(Message message)
    {
        if (!message.IsAutomaticForward)
            return null;
        return PostReader.Read(message) is { } post ? post : new Observation.Nothing("an automatic forward from nowhere");
    }

    private Observation.Nothing? NotForUs(Message message) => message switch
    {
        { ServiceKind: { } kind } => new($"service message {kind}"),
        { ViaBot: { } bot } when Wire.Id(bot.Id) == botId => new("sent through our own bot"),
        { SenderChat: null, From: null } => new("nobody is named as the author"),
        { SenderChat: null, From: { } from } when Wire.Id(from.Id) == botId => new("our own message"),
        { SenderChat: null, From.IsBot: true } => new("a bot is speaking"),
        { SenderChat: null, From.Id: TelegramItself } => new("Telegram itself is speaking"),
        _ => null,
    };

    private static Observation? Command(Message message, bool edited)
    {
        var anonymous = message.SenderChat?.Id == message.Chat.Id;
        if (!anonymous && UnderSomething(message))
            return null;
        if (edited || !IsCommand(message))
            return new Observation.Nothing(anonymous ? "an anonymous administrator is speaking" : "plain group chat");
        return new Observation.CommandInRoom(
            Wire.Network,
            Wire.Id(message.Chat.Id),
            Wire.Title(message.Chat.Title),
            Wire.Handle(message.Chat.Username),
            message.SenderChat is null && message.From is { } from ? Wire.Id(from.Id) : null,
            Wire.Text(message.Text ?? ""),
            Wire.Id(message.MessageId));
    }

    private static bool UnderSomething(Message message) => message.MessageThreadId is not null || message.ReplyToMessage is not null;

    private static bool IsCommand(Message message) =>
        message.Text is { } text
        && (message.Entities.Any(entity => entity is { Type: "bot_command", Offset: 0 }) || text.StartsWith("/connect", StringComparison.Ordinal));

    private static Observation.CommentSeen Comment(Message message, bool edited)
    {
        var reply = message.ReplyToMessage;
        var root = reply is { IsAutomaticForward: true } ? PostReader.Read(reply) : null;
        var thread = message.MessageThreadId is { } id ? Wire.Id(id) : root?.Thread;
        var answered = reply is { IsAutomaticForward: false } ? Wire.Id(reply.MessageId) : null;
        return new(
            Wire.KeyOf(message),
            thread,
            answered == thread ? null : answered,
            AuthorOf(message),
            Wire.Text(message.Words ?? message.Poll?.Question ?? ""),
            MediaKinds.Of(message),
            message.MediaGroupId,
            message.Date,
            edited,
            root);
    }

    /// <summary>Whoever speaks as a chat is that chat; <c>from</c> is then only a stand-in.</summary>
    private static Author AuthorOf(Message message) => message switch
    {
        { SenderChat: { } channel } => new(Wire.Id(channel.Id), Wire.NameOf(channel), AuthorKind.Channel, Wire.Handle(channel.Username)),
        { From: { } person } => new(Wire.Id(person.Id), Wire.NameOf(person), AuthorKind.Person, Wire.Handle(person.Username)),
        _ => throw new ArgumentException("The message has no author.", nameof(message)),
    };
}
