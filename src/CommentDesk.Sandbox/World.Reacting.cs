using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox;

/// <content>Reactions to messages.</content>
public sealed partial class World
{
    /// <summary>Leaves these reactions instead of all the person left there before; none takes them back. In a channel they name nobody.</summary>
    public Message React(Person person, Message message, params IReadOnlyList<string> emoji)
    {
        lock (State.Gate)
        {
            var (chat, current) = Standing(message);
            if (chat.Kind == ChatKind.Private)
                throw new ArgumentException("Reactions in a private chat reach nobody. React in a group or a channel.", nameof(message));
            var before = current.ReactedBy.GetValueOrDefault(person.Id) ?? [];
            var marked = current.Reacted(person.Id, [.. emoji.Distinct()]);
            chat.Messages[current.Id] = marked;
            State.Journal.Tell("edited", message: marked);
            var json = new JsonObject { ["chat"] = ChatJson.Of(chat), ["message_id"] = current.Id, ["date"] = State.Now };
            if (chat.Kind == ChatKind.Channel)
            {
                json["reactions"] = new JsonArray([.. marked.ReactedBy.Values.SelectMany(one => one).GroupBy(one => one)
                    .Select(same => (JsonNode)new JsonObject { ["type"] = Type(same.Key), ["total_count"] = same.Count() })]);
                _delivery.Reacted(chat, "message_reaction_count", json);
                return marked;
            }

            json["user"] = ChatJson.Of(Author.Of(person));
            json["old_reaction"] = new JsonArray([.. before.Select(Type)]);
            json["new_reaction"] = new JsonArray([.. emoji.Distinct().Select(Type)]);
            _delivery.Reacted(chat, "message_reaction", json);
            return marked;
        }
    }

    private static JsonNode Type(string emoji) => new JsonObject { ["type"] = "emoji", ["emoji"] = emoji };
}
