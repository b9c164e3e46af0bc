using System.Globalization;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox;

/// <content>Making people, bots, channels; members and their rights.</content>
public sealed partial class World
{
    private const long FirstPersonId = 1001;
    private const long FirstChannelId = 1000000000001;
    private const long FirstGroupId = 1002000000001;
    private const long FirstUpdateId = 731_000_001;

    public Bot AddBot(string token, string name, string username)
    {
        var id = long.Parse(token.Split(':')[0], CultureInfo.InvariantCulture);
        var bot = new Bot(id, name, username, token);
        lock (State.Gate)
            State.Bots.Add(id, new BotSeat(bot, new UpdateQueue(State.Time, FirstUpdateId + (100_000_000L * State.Bots.Count))));
        return bot;
    }

    public Person AddPerson(string name, string? username = null, string? language = "ru", string? hint = null)
    {
        lock (State.Gate)
        {
            var person = new Person(FirstPersonId + State.People.Count, name, username, language, hint);
            State.People.Add(person.Id, person);
            State.Journal.Tell("person", new() { ["person"] = PageJson.Of(person) });
            return person;
        }
    }

    /// <summary>A channel with its linked discussion group. No bot is in either until <see cref="SetMember"/> says so.</summary>
    /// <param name="owner">Creator of both, if it matters who.</param>
    public Channel AddChannel(string title, string? username = null, Person? owner = null)
    {
        lock (State.Gate)
        {
            var count = State.Chats.Values.Count(chat => chat.Kind == ChatKind.Channel);
            var chat = State.MakeChat(-(FirstChannelId + count), ChatKind.Channel, title, username);
            var group = State.MakeChat(-NextGroupNumber(), ChatKind.Supergroup, $"{title}: обсуждение", null);
            (chat.LinkedChatId, group.LinkedChatId) = (group.Id, chat.Id);
            if (owner is not null)
                chat.Members[owner.Id] = group.Members[owner.Id] = MemberStatus.Creator;
            State.Journal.Tell("chat", new() { ["chat"] = PageJson.Of(State, chat) });
            State.Journal.Tell("chat", new() { ["chat"] = PageJson.Of(State, group) });
            State.Journal.Tell("channel", new() { ["channel"] = PageJson.Channel(State, chat) });
            return new Channel(chat.Id, group.Id, title, username);
        }
    }

    /// <summary>A supergroup of its own, such as a staff chat.</summary>
    public Chat AddGroup(string title, params IReadOnlyList<Person> members)
    {
        lock (State.Gate)
        {
            var group = State.MakeChat(-NextGroupNumber(), ChatKind.Supergroup, title, null);
            foreach (var member in members)
                group.Members[member.Id] = MemberStatus.Member;
            State.Journal.Tell("chat", new() { ["chat"] = PageJson.Of(State, group) });
            return group;
        }
    }

    /// <summary>
    /// Lets a person or a bot in, out, or up to administrator. A bot gets my_chat_member of its own change;
    /// a coming or going in a group leaves a service message.
    /// </summary>
    public void SetMember(long chatId, long userId, MemberStatus status, Person by)
    {
        lock (State.Gate)
        {
            var chat = ChatOf(chatId);
            var author = AuthorOf(userId);
            var before = chat.StatusOf(userId);
            if (before == status)
                return;
            chat.Members[userId] = status;
            if (State.Bots.TryGetValue(userId, out var seat))
                TellMembership(seat.Bot, chat, before, status, Author.Of(by));
            LeaveServiceMark(chat, author, before, status, by);
            State.Journal.Tell("chat", new() { ["chat"] = PageJson.Of(State, chat) });
        }
    }

    /// <summary>With privacy mode on, a bot that is not an administrator hears only commands and replies to it in groups.</summary>
    public void SetPrivacy(Bot bot, bool on)
    {
        lock (State.Gate)
            bot.Privacy = on;
    }

    public void Block(Person person, bool blocked = true, Bot? bot = null)
    {
        lock (State.Gate)
        {
            var blockedBot = TheBot(bot);
            var chat = State.PrivateChat(person, blockedBot);
            if (chat.Blocked == blocked)
                return;
            chat.Blocked = blocked;
            var (before, after) = blocked ? (MemberStatus.Member, MemberStatus.Kicked) : (MemberStatus.Kicked, MemberStatus.Member);
            TellMembership(blockedBot, chat, before, after, Author.Of(person));
            State.Journal.Tell("chat", new() { ["chat"] = PageJson.Of(State, chat) });
        }
    }

    /// <summary>Deletes the person's account: bots can no longer write there, and are not told.</summary>
    public void Deactivate(Person person, Bot? bot = null)
    {
        lock (State.Gate)
            State.PrivateChat(person, TheBot(bot)).Deactivated = true;
    }

    /// <summary>Leaves a service message, such as a pinned message or a new title.</summary>
    public Message LeaveServiceMessage(long chatId, Person by, ServiceMark mark)
    {
        lock (State.Gate)
            return AddServiceMessage(ChatOf(chatId), Author.Of(by), mark);
    }

    /// <summary>Gives the group a new id, as an upgrade does: both chats say so, and calls with the old id are told the new one.</summary>
    public Chat Migrate(long groupId)
    {
        lock (State.Gate)
        {
            var old = ChatOf(groupId);
            if (old.Kind != ChatKind.Supergroup || old.MigratedTo is not null)
                throw new ArgumentException($"Chat {groupId} is no group that can still migrate.", nameof(groupId));
            var made = State.MakeChat(-NextGroupNumber(), ChatKind.Supergroup, old.Title, old.Username);
            foreach (var (user, status) in old.Members)
                made.Members[user] = status;
            made.LinkedChatId = old.LinkedChatId;
            if (old.LinkedChatId is { } channel)
                State.Chats[channel].LinkedChatId = made.Id;
            AddServiceMessage(old, Author.AnonymousAdmin, new ServiceMark("migrate_to_chat_id", made.Id, "Группа стала супергруппой"));
            AddServiceMessage(made, Author.AnonymousAdmin, new ServiceMark("migrate_from_chat_id", old.Id, "Группа стала супергруппой"));
            old.MigratedTo = made.Id;
            State.Journal.Tell("chat", new() { ["chat"] = PageJson.Of(State, made) });
            return made;
        }
    }

    private long NextGroupNumber() => FirstGroupId + State.Chats.Values.Count(chat => chat.Kind == ChatKind.Supergroup);

    private Author AuthorOf(long userId) => State.Bots.TryGetValue(userId, out var seat)
        ? Author.Of(seat.Bot)
        : Author.Of(PersonOf(userId));

    private void TellMembership(Bot bot, Chat chat, MemberStatus before, MemberStatus after, Author by) =>
        _delivery.MembershipChanged(bot, new()
        {
            ["chat"] = ChatJson.Of(chat),
            ["from"] = ChatJson.Of(by),
            ["date"] = State.Now,
            ["old_chat_member"] = ChatJson.Member(Author.Of(bot), before, chat.Kind),
            ["new_chat_member"] = ChatJson.Member(Author.Of(bot), after, chat.Kind),
        });

    private void LeaveServiceMark(Chat chat, Author who, MemberStatus before, MemberStatus after, Person by)
    {
        var (was, comes) = (before >= MemberStatus.Member, after >= MemberStatus.Member);
        if (chat.Kind != ChatKind.Supergroup || was == comes)
            return;
        var user = ChatJson.Of(who);
        AddServiceMessage(chat, Author.Of(by), comes
            ? new ServiceMark("new_chat_members", new JsonArray(user), $"{who.Name}: теперь в группе")
            : new ServiceMark("left_chat_member", user, $"{who.Name}: больше не в группе"));
    }

    private Message AddServiceMessage(Chat chat, Author by, ServiceMark mark) =>
        _posting.Add(chat, new Message { ChatId = chat.Id, Id = 0, Date = 0, From = by, Service = mark });
}
