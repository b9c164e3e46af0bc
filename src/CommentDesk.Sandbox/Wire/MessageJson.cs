using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Live;

namespace CommentDesk.Sandbox.Wire;

/// <summary>A message in the Bot API's shape. The caller holds the world's gate.</summary>
internal static class MessageJson
{
    public static JsonObject Of(WorldState state, Message message, bool nested = false)
    {
        var chat = state.Find(message)!;
        var json = new JsonObject { ["message_id"] = message.Id };
        json.Put("message_thread_id", message.ThreadId);
        if (chat.Kind != ChatKind.Channel)
            json["from"] = ChatJson.Of(message.From);
        if (message.SenderChatId is { } sender && state.Chats.TryGetValue(sender, out var senderChat))
            json["sender_chat"] = ChatJson.Of(senderChat);
        json["chat"] = ChatJson.Of(chat);
        json["date"] = message.Date;
        json.Put("edit_date", message.EditDate);
        PutOrigin(state, json, message);
        json.Put("is_automatic_forward", message.IsAutomaticForward);
        if (!nested)
            PutReply(state, json, chat, message);
        json.Put("media_group_id", message.MediaGroupId);
        PutContent(json, message);
        if (message.Markup is { } markup && markup.ContainsKey("inline_keyboard"))
            json["reply_markup"] = markup.DeepClone();
        return json;
    }

    /// <summary>What is left of a message the network will not show: its place, and the date 0.</summary>
    public static JsonObject Inaccessible(Chat chat, int messageId) => new()
    {
        ["chat"] = ChatJson.Of(chat),
        ["message_id"] = messageId,
        ["date"] = 0,
    };

    public static JsonArray Entities(IEnumerable<Entity> entities)
    {
        var array = new JsonArray();
        foreach (var entity in entities)
        {
            var json = new JsonObject { ["offset"] = entity.Offset, ["length"] = entity.Length, ["type"] = entity.Type };
            json.Put("url", entity.Url);
            json.Put("language", entity.Language);
            json.Put("custom_emoji_id", entity.CustomEmojiId);
            array.Add((JsonNode)json);
        }

        return array;
    }

    private static void PutReply(WorldState state, JsonObject json, Chat chat, Message message)
    {
        if (message.ReplyTo is not { } id || !chat.Messages.TryGetValue(id, out var target) || target.Deleted)
            return;
        json["reply_to_message"] = Of(state, target, nested: true);
        if (message.Quote is { } quote)
        {
            var position = Math.Max(0, target.Words.IndexOf(quote, StringComparison.Ordinal));
            json["quote"] = new JsonObject { ["text"] = quote, ["position"] = position, ["is_manual"] = true };
        }
    }

    private static void PutContent(JsonObject json, Message message)
    {
        if (message.Service is { } service)
            json[service.Field] = service.Value.DeepClone();
        if (message.Media is { } media)
            MediaJson.Put(json, media);
        json.Put("text", message.Text);
        json.Put("caption", message.Caption);
        if (message.Entities.Count > 0)
            json[message.Text is null ? "caption_entities" : "entities"] = Entities(message.Entities);
    }

    private static void PutOrigin(WorldState state, JsonObject json, Message message)
    {
        switch (message.Origin)
        {
            case Origin.OfPost post when state.Chats.TryGetValue(post.ChannelId, out var channel):
                json["forward_origin"] = new JsonObject
                {
                    ["type"] = "channel",
                    ["chat"] = ChatJson.Of(channel),
                    ["message_id"] = post.PostId,
                    ["date"] = post.Date,
                };
                json["forward_from_chat"] = ChatJson.Of(channel);
                json["forward_from_message_id"] = post.PostId;
                json["forward_date"] = post.Date;
                break;
            case Origin.OfUser user:
                json["forward_origin"] = new JsonObject
                {
                    ["type"] = "user",
                    ["sender_user"] = ChatJson.Of(user.User),
                    ["date"] = user.Date,
                };
                json["forward_from"] = ChatJson.Of(user.User);
                json["forward_date"] = user.Date;
                break;
        }
    }
}
