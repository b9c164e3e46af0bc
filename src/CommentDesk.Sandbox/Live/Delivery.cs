using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Live;

/// <summary>Decides which bots learn of what, and puts the update in their queues.</summary>
internal sealed class Delivery(WorldState state)
{
    public void Sent(Chat chat, Message message) =>
        Tell(chat, message, chat.Kind == ChatKind.Channel ? "channel_post" : "message");

    public void Edited(Chat chat, Message message) =>
        Tell(chat, message, chat.Kind == ChatKind.Channel ? "edited_channel_post" : "edited_message");

    public void Pressed(Bot bot, JsonObject query) => state.Bots[bot.Id].Updates.Add("callback_query", query);

    public void MembershipChanged(Bot bot, JsonObject change) => state.Bots[bot.Id].Updates.Add("my_chat_member", change);

    /// <summary>Only administrators learn of reactions, and only those that ask for this kind of update.</summary>
    public void Reacted(Chat chat, string kind, JsonObject reaction)
    {
        foreach (var seat in state.Bots.Values.Where(seat => chat.IsLedBy(seat.Bot.Id)))
            seat.Updates.Add(kind, (JsonObject)reaction.DeepClone());
    }

    private void Tell(Chat chat, Message message, string kind)
    {
        foreach (var seat in state.Bots.Values)
        {
            if (Reaches(seat.Bot, chat, message))
                seat.Updates.Add(kind, MessageJson.Of(state, message));
        }
    }

    /// <summary>No bot hears another bot or itself; privacy mode leaves commands, replies to the bot and service messages.</summary>
    private static bool Reaches(Bot bot, Chat chat, Message message)
    {
        if (message.SentByBot is not null)
            return false;
        if (chat.Kind == ChatKind.Private)
            return chat.BotId == bot.Id;
        if (!chat.Has(bot.Id))
            return false;
        return chat.Kind == ChatKind.Channel || chat.IsLedBy(bot.Id) || !bot.Privacy || message.Service is not null
            || IsCommandFor(bot, message) || IsReplyTo(bot, chat, message);
    }

    private static bool IsCommandFor(Bot bot, Message message)
    {
        if (message.Text is not ['/', ..] text)
            return false;
        var command = text.Split([' ', '\n'], 2)[0];
        var at = command.IndexOf('@', StringComparison.Ordinal);
        return at < 0 || string.Equals(command[(at + 1)..], bot.Username, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsReplyTo(Bot bot, Chat chat, Message message) =>
        message.ReplyTo is { } id && chat.Messages.TryGetValue(id, out var target) && target.SentByBot == bot.Id;
}
