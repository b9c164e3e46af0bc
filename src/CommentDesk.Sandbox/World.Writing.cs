using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Markup;

namespace CommentDesk.Sandbox;

/// <content>Posts, comments, private messages; edits and deletions.</content>
public sealed partial class World
{
    /// <summary>Publishes in a channel; the post is forwarded into the linked group at once.</summary>
    public Post Post(long channelId, string text)
    {
        lock (State.Gate)
        {
            var channel = ChatOf(channelId);
            if (channel.Kind != ChatKind.Channel)
                throw new ArgumentException($"Chat {channelId} is not a channel.", nameof(channelId));
            var author = new Author(channel.Id, channel.Title, false);
            var message = _posting.Add(channel, Filled(new Draft { Text = text }, author) with { SenderChatId = channel.Id });
            return State.Posts.FindLast(post => post.ChannelId == channelId && post.Id == message.Id)
                ?? throw new ArgumentException($"Channel {channelId} has no discussion group.", nameof(channelId));
        }
    }

    /// <summary>A comment under a post; without <paramref name="replyTo"/> it answers the post itself.</summary>
    /// <param name="senderChatId">The channel the person speaks for, or the group itself for an anonymous administrator.</param>
    public Message Comment(Person author, Post post, string text, int? replyTo = null, long? senderChatId = null) =>
        Write(author, post.GroupId, new Draft
        {
            Text = text,
            ThreadId = post.GroupMessageId,
            ReplyTo = replyTo,
            SenderChatId = senderChatId,
        });

    /// <summary>A comment with more than text: a picture, a part of an album, marked words.</summary>
    public Message Comment(Person author, Post post, Draft draft) =>
        Write(author, post.GroupId, draft with { ThreadId = post.GroupMessageId });

    /// <summary>Any message to a group. One that answers something falls into the thread of what it answers.</summary>
    public Message Write(Person author, long groupId, Draft draft)
    {
        lock (State.Gate)
        {
            var chat = ChatOf(groupId);
            if (chat.MigratedTo is { } moved)
                throw new ArgumentException($"Group {groupId} has moved to {moved}. Write there.", nameof(groupId));
            if (chat.StatusOf(author.Id) == MemberStatus.Kicked)
                throw new ArgumentException($"{author.Name} is banned from group {groupId}.", nameof(author));
            var replyTo = draft.ReplyTo ?? draft.ThreadId;
            var message = Filled(draft, ShownAs(author, chat, draft.SenderChatId)) with
            {
                SenderChatId = draft.SenderChatId,
                ReplyTo = replyTo,
                ThreadId = draft.ThreadId ?? Posting.ThreadOf(chat, replyTo),
            };
            return _posting.Add(chat, message);
        }
    }

    /// <summary>A private message to the bot. Writing to a blocked bot unblocks it, as a person must do first.</summary>
    public Message Say(Person person, string text, int? replyTo = null, Bot? bot = null) =>
        Say(person, new Draft { Text = text, ReplyTo = replyTo }, bot);

    public Message Say(Person person, Draft draft, Bot? bot = null)
    {
        lock (State.Gate)
        {
            var target = TheBot(bot);
            var chat = State.PrivateChat(person, target);
            if (chat.Blocked)
                Block(person, false, target);
            return _posting.Add(chat, Filled(draft, Author.Of(person)) with { ReplyTo = draft.ReplyTo });
        }
    }

    /// <summary>Presses Start, also through a link t.me/bot?start=<paramref name="payload"/>.</summary>
    public Message Start(Person person, string? payload = null, Bot? bot = null) =>
        Say(person, string.IsNullOrEmpty(payload) ? "/start" : $"/start {payload}", bot: bot);

    /// <summary>Changes the words of a message; a caption stays a caption.</summary>
    public Message Edit(Message message, string words)
    {
        lock (State.Gate)
        {
            var (chat, current) = Standing(message);
            var clean = CleanText.Of(words).Trim();
            var changed = current with
            {
                Text = current.Caption is null && current.Media is null ? clean : current.Text,
                Caption = current.Media is not null || current.Caption is not null ? clean : null,
                Entities = FoundEntities.Add(clean, []),
                EditDate = State.Now,
            };
            return _posting.Change(chat, changed);
        }
    }

    public void Delete(Message message)
    {
        lock (State.Gate)
        {
            var (chat, current) = Standing(message);
            _posting.Delete(chat, current);
        }
    }

    internal Message MessageAt(long chatId, int messageId, Bot? bot) => Read(state =>
    {
        var chat = state.Chats.GetValueOrDefault(chatId)
            ?? state.PrivateChats.GetValueOrDefault((TheBot(bot).Id, chatId))
            ?? throw new ArgumentException($"There is no chat {chatId}.", nameof(chatId));
        return chat.Messages.GetValueOrDefault(messageId)
            ?? throw new ArgumentException($"There is no message {messageId} in chat {chatId}.", nameof(messageId));
    });

    private (Chat Chat, Message Message) Standing(Message message)
    {
        var current = Now(message);
        if (current.Deleted)
            throw new ArgumentException($"Message {message.Id} in chat {message.ChatId} is deleted.", nameof(message));
        return (State.Find(current)!, current);
    }

    private Author ShownAs(Person author, Chat chat, long? senderChatId)
    {
        if (senderChatId is not { } sender)
            return Author.Of(author);
        ChatOf(sender);
        return sender == chat.Id ? Author.AnonymousAdmin : Author.ChannelBot;
    }

    private static Message Filled(Draft draft, Author from)
    {
        var words = CleanText.Of(draft.Text ?? draft.Caption ?? "");
        var formatted = new FormattedText(words, draft.Entities).Trimmed();
        if (draft.Media is null && formatted.Text.Length == 0)
            throw new ArgumentException("A message needs a text or an attachment.", nameof(draft));
        return new Message
        {
            ChatId = 0,
            Id = 0,
            Date = 0,
            From = from,
            Text = draft.Media is null ? formatted.Text : null,
            Caption = draft.Media is not null && formatted.Text.Length > 0 ? formatted.Text : null,
            Entities = FoundEntities.Add(formatted.Text, formatted.Entities),
            Media = draft.Media,
            MediaGroupId = draft.MediaGroupId,
        };
    }
}
