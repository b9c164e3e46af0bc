using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Live;

/// <summary>All that exists in the pretend network. Whoever reads or writes it holds <see cref="Gate"/>.</summary>
internal sealed class WorldState(SandboxOptions options, TimeProvider time)
{
    private int _chatsMade;

    public Lock Gate { get; } = new();

    public SandboxOptions Options => options;

    public TimeProvider Time => time;

    public Journal Journal { get; } = new();

    public Dictionary<long, Person> People { get; } = [];

    public Dictionary<long, BotSeat> Bots { get; } = [];

    /// <summary>Groups and channels; a private chat is found by its bot and person.</summary>
    public Dictionary<long, Chat> Chats { get; } = [];

    public Dictionary<(long Bot, long Person), Chat> PrivateChats { get; } = [];

    public List<Post> Posts { get; } = [];

    public Dictionary<string, PendingQuery> Queries { get; } = [];

    public Dictionary<string, StoredFile> Files { get; } = [];

    public List<GuideStep> Guide { get; } = [];

    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public Chat? Find(Message message) => message.BotId is { } bot
        ? PrivateChats.GetValueOrDefault((bot, message.ChatId))
        : Chats.GetValueOrDefault(message.ChatId);

    public Chat MakeChat(long id, ChatKind kind, string title, string? username)
    {
        var chat = new Chat(id, kind, title, username, FirstMessageId());
        Chats.Add(id, chat);
        return chat;
    }

    public Chat PrivateChat(Person person, Bot bot)
    {
        if (PrivateChats.TryGetValue((bot.Id, person.Id), out var known))
            return known;
        var chat = new Chat(person.Id, ChatKind.Private, person.Name, person.Username, FirstMessageId()) { BotId = bot.Id };
        chat.Members[person.Id] = MemberStatus.Member;
        chat.Members[bot.Id] = MemberStatus.Member;
        PrivateChats.Add((bot.Id, person.Id), chat);
        Journal.Tell("chat", new() { ["chat"] = PageJson.Of(this, chat) });
        return chat;
    }

    public IEnumerable<Chat> AllChats => Chats.Values.Concat(PrivateChats.Values);

    /// <summary>Ids of two chats never run side by side, so that a mix-up of chats shows.</summary>
    private int FirstMessageId() => 1 + (37 * _chatsMade++);
}
