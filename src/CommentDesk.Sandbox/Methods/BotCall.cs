using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;

namespace CommentDesk.Sandbox.Methods;

/// <summary>One call of one bot, with the look-ups every method needs and the network's refusals for them.</summary>
internal sealed class BotCall(WorldState state, BotSeat seat, Arguments arguments, CancellationToken cancellation)
{
    public WorldState State => state;

    public BotSeat Seat => seat;

    public Bot Bot => seat.Bot;

    public Arguments Arguments => arguments;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The fault "duplicate" met this call.</summary>
    public bool Repeats { get; init; }

    /// <summary>The fault "outOfOrder" met this call.</summary>
    public bool Backwards { get; init; }

    /// <summary>The chat the call names, as far as this bot may know of it.</summary>
    public Chat Chat(string argument = "chat_id")
    {
        var chat = Find(argument);
        if (chat.MigratedTo is { } moved)
            throw RefusalException.Migrated(moved);
        return chat;
    }

    /// <summary>The chat, where the bot must also be allowed to speak.</summary>
    public Chat ChatToSpeakIn()
    {
        var chat = Chat();
        if (chat.Deactivated)
            throw RefusalException.Forbidden("user is deactivated");
        if (chat.Kind == ChatKind.Private)
            return chat.Blocked ? throw RefusalException.Forbidden("bot was blocked by the user") : chat;
        var kind = chat.Kind == ChatKind.Channel ? "channel" : "supergroup";
        return chat.StatusOf(Bot.Id) switch
        {
            MemberStatus.Kicked => throw RefusalException.Forbidden($"bot was kicked from the {kind} chat"),
            MemberStatus.Left => throw RefusalException.Forbidden($"bot is not a member of the {kind} chat"),
            MemberStatus.Member when chat.Kind == ChatKind.Channel =>
                throw RefusalException.BadRequest("need administrator rights in the channel chat"),
            _ => chat,
        };
    }

    /// <summary>The person behind an id: this bot's own view, network accounts included.</summary>
    public Author? User(long id)
    {
        if (state.People.TryGetValue(id, out var person))
            return Author.Of(person);
        if (state.Bots.TryGetValue(id, out var other))
            return Author.Of(other.Bot);
        return new[] { Author.Telegram, Author.AnonymousAdmin, Author.ChannelBot }.FirstOrDefault(author => author.Id == id);
    }

    private Chat Find(string argument)
    {
        var text = arguments.Text(argument)?.Trim();
        if (string.IsNullOrEmpty(text))
            throw RefusalException.BadRequest($"{argument} is empty");
        var found = text.StartsWith('@')
            ? state.Chats.Values.FirstOrDefault(chat => text[1..].Equals(chat.Username, StringComparison.OrdinalIgnoreCase))
            : ById(arguments.Whole(argument) ?? 0);
        return found is not null && MayKnow(found) ? found : throw RefusalException.BadRequest("chat not found");
    }

    private Chat? ById(long id)
    {
        if (id < 0)
            return state.Chats.GetValueOrDefault(id);
        if (state.PrivateChats.TryGetValue((Bot.Id, id), out var chat))
            return chat;
        var met = state.People.ContainsKey(id)
            && state.Chats.Values.Any(group => group.Has(Bot.Id) && group.Messages.Values.Any(message => message.From.Id == id));
        return met ? throw RefusalException.Forbidden("bot can't initiate conversation with a user") : null;
    }

    private bool MayKnow(Chat chat) => chat.Kind == ChatKind.Private || chat.Username is not null
        || chat.Members.ContainsKey(Bot.Id)
        || (chat.LinkedChatId is { } linked && state.Chats.TryGetValue(linked, out var other) && other.Has(Bot.Id));
}
