using System.Text;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Sandbox;
using CommentDesk.Tests.Telegram.BotApi;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

/// <summary>Files on their way to staff: over the outbox, through the real client, into the sandbox.</summary>
public sealed class ParcelTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":77,"date":1772623800,"chat":{"id":1,"type":"private"}}}""";
    private static readonly byte[] s_bytes = Encoding.UTF8.GetBytes("{\"text\":\"Яма\"}\n");

    [TestCase(false, "document")]
    [TestCase(true, "photo")]
    public async Task A_file_arrives_with_its_name_caption_and_buttons_and_is_remembered(bool picture, string kind)
    {
        await using var room = new StaffRoom();
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        var reader = sandbox.World.AddPerson("Светлана");
        sandbox.World.Start(reader);
        var person = await room.Add($"{reader.Id}", Roles.Trainer);
        using var http = new HttpClient();
        var client = new BotApiClient(
            http, BotToken.Parse(SandboxOptions.DefaultToken), TimeProvider.System, new KeptLog(), new BotApiSettings { Root = sandbox.Url });
        var caption = new Html().Text("Уроки: ").Bold("3 < 5");
        var buttons = Keyboard.Of([Button.Sending("Включить", ButtonData.Of("on", 1))]);

        var call = ChatCalls.Sending(person, "уроки.jsonl", "application/jsonl", s_bytes, picture, room.Now, caption, buttons, "lessons");
        var delivery = await Carry(room, new Speaker(client), call);

        var message = sandbox.World.MessagesWith(reader)[^1];
        Assert.That((message.Media!.Kind, message.Media.Name, message.Media.Size), Is.EqualTo((kind, "уроки.jsonl", (long)s_bytes.Length)));
        Assert.That((message.Caption, message.Buttons[0][0].Text), Is.EqualTo(("Уроки: 3 < 5", "Включить")));
        Assert.That(delivery, Is.EqualTo(new Delivery.Sent($"{message.Id}")));
        var kept = await room.With(session => session.Chats.Find(person.Contact, $"{message.Id}"));
        Assert.That(kept?.Kind, Is.EqualTo("lessons"));
    }

    [Test]
    public async Task A_file_goes_without_the_caption_that_the_server_refuses()
    {
        await using var room = new StaffRoom();
        var person = await room.Add("1", Roles.Trainer);
        using var network = new ScriptedHttp();
        network.Then(400, """{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities: unsupported start tag"}""").Then(200, Sent);

        var call = ChatCalls.Sending(person, "a.png", "image/png", s_bytes, picture: true, room.Now, new Html().Text("Подпись"));

        Assert.That(await Carry(room, new Speaker(TestClient.Over(network)), call), Is.EqualTo(new Delivery.Sent("77")));
        Assert.That(network.Asked.Select(asked => asked.Body.Contains("Подпись", StringComparison.Ordinal)), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void A_caption_that_cannot_be_sent_is_refused_before_it_is_stored()
    {
        var person = new Person(new PersonId(1), "1", "Анна", null, Roles.Trainer, true, true, "ru");
        var longest = new Html().Text(new string('я', Parcel.LongestCaption));
        Assert.That(() => ChatCalls.Sending(person, "a", "text/plain", [], false, default, longest), Throws.Nothing);
        Assert.That(() => ChatCalls.Sending(person, "a", "text/plain", [], false, default, longest.Text("я")), Throws.ArgumentException);
    }

    [Test]
    public async Task Whoever_blocked_the_bot_is_marked_when_a_file_does_not_arrive()
    {
        await using var room = new StaffRoom();
        var person = await room.Add("1", Roles.Trainer);
        using var network = new ScriptedHttp();
        network.Then(403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""");

        await Carry(room, new Speaker(TestClient.Over(network)), ChatCalls.Sending(person, "a", "text/plain", s_bytes, false, room.Now));

        Assert.That((await room.With(session => session.People.Find(person.Id)))!.Reachable, Is.False);
    }

    private static async Task<Delivery> Carry(StaffRoom room, Speaker speaker, OutboxCall call)
    {
        // As it comes back from the disk.
        var stored = await room.With(session => session.Outbox.Find(session.Outbox.Add(call)!.Id)!);
        var caller = new ParcelCaller(speaker, room.Part<Reach>());
        var delivery = await caller.Make(stored, CancellationToken.None);
        await room.With(session =>
        {
            caller.Record(session, stored, delivery, room.Now);
            return true;
        });
        return delivery;
    }
}
