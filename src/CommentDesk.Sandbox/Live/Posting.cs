using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Live;

/// <summary>Puts messages into chats: numbers them, forwards channel posts to the group, tells bots and the page.</summary>
internal sealed class Posting(WorldState state, Delivery delivery)
{
    public Message Add(Chat chat, Message draft)
    {
        var message = draft with { ChatId = chat.Id, BotId = chat.BotId, Id = chat.NextMessageId++, Date = state.Now };
        chat.Messages.Add(message.Id, message);
        state.Journal.Tell("message", message: message);
        delivery.Sent(chat, message);
        if (chat.Kind == ChatKind.Channel && message.Service is null)
            Forward(chat, message);
        return message;
    }

    public Message Change(Chat chat, Message edited)
    {
        chat.Messages[edited.Id] = edited;
        state.Journal.Tell("edited", message: edited);
        delivery.Edited(chat, edited);
        if (chat.Kind == ChatKind.Channel)
            ChangeForward(edited);
        return edited;
    }

    /// <summary>Bots are not told of deletions; only the page is.</summary>
    public void Delete(Chat chat, Message message)
    {
        var gone = message with { Deleted = true };
        chat.Messages[message.Id] = gone;
        state.Journal.Tell("deleted", message: gone);
    }

    /// <summary>The thread a reply falls into: that of its target, or the target itself when it is a post's forward.</summary>
    public static int? ThreadOf(Chat chat, int? replyTo)
    {
        if (replyTo is not { } id || !chat.Messages.TryGetValue(id, out var target))
            return null;
        return target.IsAutomaticForward ? target.Id : target.ThreadId ?? (chat.Kind == ChatKind.Supergroup ? target.Id : null);
    }

    /// <summary>The forward in the group follows every edit of its post.</summary>
    private void ChangeForward(Message post)
    {
        var made = state.Posts.Find(known => known.ChannelId == post.ChatId && known.Id == post.Id);
        if (made is null || !state.Chats.TryGetValue(made.GroupId, out var group)
            || group.Messages[made.GroupMessageId] is not { Deleted: false } copy)
            return;
        Change(group, copy with { Text = post.Text, Caption = post.Caption, Entities = post.Entities, EditDate = post.EditDate });
    }

    private void Forward(Chat channel, Message post)
    {
        if (channel.LinkedChatId is not { } groupId || !state.Chats.TryGetValue(groupId, out var group))
            return;
        var copy = Add(group, post with
        {
            From = Author.Telegram,
            SenderChatId = channel.Id,
            SentByBot = null,
            IsAutomaticForward = true,
            Origin = new Origin.OfPost(channel.Id, post.Id, post.Date),
            ReplyTo = null,
        });
        var made = new Post(channel.Id, post.Id, group.Id, copy.Id);
        state.Posts.Add(made);
        state.Journal.Tell("post", new() { ["channel_id"] = made.ChannelId, ["post_id"] = made.Id, ["group_message_id"] = copy.Id }, post);
    }
}
