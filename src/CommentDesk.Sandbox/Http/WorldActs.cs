using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Methods;
using CommentDesk.Sandbox.Wire;

namespace CommentDesk.Sandbox.Http;

/// <summary>The acts of docs/sandbox.md by their method and path.</summary>
internal sealed class WorldActs
{
    private static readonly JsonObject Done = new() { ["ok"] = true };

    private readonly World _world;
    private readonly Dictionary<string, Func<JsonObject, JsonNode>> _acts;

    public WorldActs(World world)
    {
        _world = world;
        _acts = new()
        {
            ["GET state"] = _ => world.Read(PageJson.State),
            ["GET calls"] = Calls,
            ["POST people"] = AddPerson,
            ["POST channels"] = AddChannel,
            ["POST messages"] = Write,
            ["POST messages/edit"] = Edit,
            ["POST messages/delete"] = Delete,
            ["POST messages/react"] = React,
            ["POST press"] = Press,
            ["POST start"] = Start,
            ["POST members"] = SetMember,
            ["POST block"] = Block,
            ["POST privacy"] = SetPrivacy,
            ["POST migrate"] = body => PageJson.Of(world.State, world.Migrate(body.Required("chat_id"))),
            ["POST play"] = Play,
            ["POST clock"] = PutClockOn,
            ["POST faults"] = AddFault,
            ["DELETE faults"] = _ => Clear(),
        };
    }

    public JsonNode Run(string act, JsonObject body)
    {
        if (_acts.TryGetValue(act, out var known))
            return known(body);
        var parts = act.Split('/');
        if (parts is ["POST channels", var id, "posts"] && long.TryParse(id, out var channel))
            return Post(channel, body);
        throw new ArgumentException($"There is no door \"{act}\". See docs/sandbox.md for the doors.");
    }

    private JsonObject AddPerson(JsonObject body) => PageJson.Of(_world.AddPerson(
        body.Words("name"), body.Text("username"), body.Text("language") ?? "ru", body.Text("hint")));

    private JsonObject AddChannel(JsonObject body)
    {
        var made = _world.AddChannel(body.Words("title"), body.Text("username"));
        return new JsonObject
        {
            ["id"] = made.Id,
            ["title"] = made.Title,
            ["username"] = made.Username,
            ["group_id"] = made.GroupId,
            ["posts"] = new JsonArray(),
        };
    }

    private JsonObject Post(long channel, JsonObject body)
    {
        var post = _world.Post(channel, body.Words("text"));
        return new JsonObject { ["post_id"] = post.Id, ["group_message_id"] = post.GroupMessageId };
    }

    private JsonObject Write(JsonObject body)
    {
        var person = _world.PersonOf(body.Required("from"));
        var draft = body.Draft();
        return Told(body.Whole("chat_id") is { } chat && chat < 0
            ? _world.Write(person, chat, draft)
            : _world.Say(person, draft, _world.BotNamed(body.Text("bot"))));
    }

    private JsonObject Edit(JsonObject body) =>
        Told(_world.Edit(Named(body), body.Text("text") ?? body.Words("caption")));

    private JsonNode Delete(JsonObject body)
    {
        _world.Delete(Named(body));
        return Done.DeepClone();
    }

    private JsonObject React(JsonObject body) => Told(_world.React(
        _world.PersonOf(body.Required("from")), Named(body), [.. (body["emoji"] as JsonArray ?? []).Select(one => one?.ToString() ?? "").Where(one => one.Length > 0)]));

    private JsonObject Press(JsonObject body) => new()
    {
        ["callback_query_id"] = _world.Press(_world.PersonOf(body.Required("from")), Named(body), body.Words("data")),
    };

    private JsonObject Start(JsonObject body) =>
        Told(_world.Start(_world.PersonOf(body.Required("from")), body.Text("payload"), _world.BotNamed(body.Text("bot"))));

    private JsonNode SetMember(JsonObject body)
    {
        if (!Enum.TryParse<MemberStatus>(body.Words("status"), ignoreCase: true, out var status))
            throw new ArgumentException("Status must be administrator, member, left or kicked.");
        _world.SetMember(body.Required("chat_id"), body.Required("user"), status, _world.PersonOf(body.Required("by")));
        return Done.DeepClone();
    }

    private JsonNode Block(JsonObject body)
    {
        _world.Block(_world.PersonOf(body.Required("person")), body.Flag("blocked"), _world.BotNamed(body.Text("bot")));
        return Done.DeepClone();
    }

    private JsonNode SetPrivacy(JsonObject body)
    {
        _world.SetPrivacy(_world.BotNamed(body.Text("bot")), body.Flag("on"));
        return Done.DeepClone();
    }

    private JsonNode Play(JsonObject body)
    {
        _world.Play((int)body.Required("step"));
        return Done.DeepClone();
    }

    private JsonObject PutClockOn(JsonObject body)
    {
        _world.PutClockOn(TimeSpan.FromMinutes(body.Required("minutes")));
        return _world.Read(PageJson.Clock);
    }

    private JsonNode AddFault(JsonObject body)
    {
        _world.Faults.Add(body.Fault());
        return Done.DeepClone();
    }

    private JsonNode Clear()
    {
        _world.Faults.Clear();
        return Done.DeepClone();
    }

    private JsonArray Calls(JsonObject body) => new([.. _world.Calls.After(body.Whole("after") ?? 0).Select(call => (JsonNode)new JsonObject
    {
        ["n"] = call.Number,
        ["method"] = call.Method,
        ["chat_id"] = call.ChatId,
        ["message_id"] = call.MessageId,
        ["ok"] = call.Ok,
        ["error_code"] = call.ErrorCode == 0 ? null : call.ErrorCode,
        ["fault"] = call.Fault,
        ["date"] = call.At.ToUnixTimeSeconds(),
    })]);

    private Message Named(JsonObject body) =>
        _world.MessageAt(body.Required("chat_id"), (int)body.Required("message_id"), body.Text("bot") is { } bot ? _world.BotNamed(bot) : null);

    private JsonObject Told(Message message) => _world.Read(state => PageJson.Of(state, message));
}
