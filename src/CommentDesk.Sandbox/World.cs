using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Sandbox.Live;

namespace CommentDesk.Sandbox;

/// <summary>
/// The pretend network as seen by its people: who is there, what they write and press, and what reached them.
/// Every member may be called from any thread. A call that asks for something impossible throws
/// <see cref="ArgumentException"/> with a sentence that says what is wrong.
/// </summary>
public sealed partial class World
{
    private readonly Delivery _delivery;
    private readonly Posting _posting;

    internal World(SandboxOptions options, TimeProvider time)
    {
        State = new WorldState(options, time);
        _delivery = new Delivery(State);
        _posting = new Posting(State, _delivery);
    }

    internal WorldState State { get; }

    internal Posting Posting => _posting;

    /// <summary>What goes wrong at the Bot API's door, on purpose.</summary>
    public FaultBoard Faults { get; } = new();

    /// <summary>Every Bot API call as it was answered.</summary>
    public CallLog Calls { get; } = new();

    public IReadOnlyList<Bot> Bots => Read(state => state.Bots.Values.Select(seat => seat.Bot).ToList());

    /// <summary>Something happened that the bot has not fetched yet.</summary>
    public bool HasNews(Bot? bot = null) => Read(state => state.Bots[TheBot(bot).Id].Updates.News);

    public IReadOnlyList<Person> People => Read(state => state.People.Values.ToList());

    public IReadOnlyList<Chat> Chats => Read(state => state.AllChats.ToList());

    public IReadOnlyList<Post> Posts => Read(state => state.Posts.ToList());

    /// <summary>All messages of all chats, as they stand now; deleted ones are among them, marked.</summary>
    public IReadOnlyList<Message> Messages => Read(state => state.AllChats.SelectMany(chat => chat.Messages.Values).ToList());

    /// <summary>The messages of a group or channel, in the order of sending.</summary>
    public IReadOnlyList<Message> MessagesIn(long chatId) =>
        Read(state => state.AllChats.Where(chat => chat.Id == chatId).SelectMany(chat => chat.Messages.Values).ToList());

    /// <summary>The private chat of a person with the bot, in the order of sending.</summary>
    public IReadOnlyList<Message> MessagesWith(Person person, Bot? bot = null) =>
        Read(state => state.PrivateChats.GetValueOrDefault((TheBot(bot).Id, person.Id))?.Messages.Values.ToList() ?? []);

    /// <summary>The message as it stands now.</summary>
    public Message Now(Message message) =>
        Read(state => state.Find(message)?.Messages.GetValueOrDefault(message.Id)
            ?? throw new ArgumentException($"There is no message {message.Id} in chat {message.ChatId}.", nameof(message)));

    internal T Read<T>(Func<WorldState, T> read)
    {
        lock (State.Gate)
            return read(State);
    }

    internal Person PersonOf(long id) =>
        Read(state => state.People.GetValueOrDefault(id)
            ?? throw new ArgumentException($"There is no person {id}. Add the person first.", nameof(id)));

    internal Bot BotNamed(string? username) => username is null
        ? TheBot(null)
        : Bots.FirstOrDefault(bot => string.Equals(bot.Username, username.TrimStart('@'), StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no bot @{username}. Ask /sandbox/state for the bots.", nameof(username));

    private Chat ChatOf(long chatId) =>
        State.Chats.GetValueOrDefault(chatId)
        ?? throw new ArgumentException($"There is no group or channel {chatId}.", nameof(chatId));

    private Bot TheBot(Bot? bot) => bot ?? State.Bots.Values.FirstOrDefault()?.Bot
        ?? throw new ArgumentException("There is no bot yet. Add one first.", nameof(bot));
}
