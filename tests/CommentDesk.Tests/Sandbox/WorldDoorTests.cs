using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommentDesk.Tests.Sandbox;

/// <summary>The doors of docs/sandbox.md, as the page and scripts use them.</summary>
internal sealed class WorldDoorTests : SandboxStory
{
    [Test]
    public async Task A_day_of_a_citizen_can_be_played_over_http()
    {
        var person = await Act("people", new() { ["name"] = "Олег", ["hint"] = "житель" });
        var channel = await Act("channels", new() { ["title"] = "Двор" });
        var group = (long)channel["group_id"]!;
        await Act("members", new() { ["chat_id"] = group, ["user"] = Bot.Id, ["status"] = "administrator", ["by"] = (long)person["id"]! });
        var post = await Act($"channels/{channel["id"]}/posts", new() { ["text"] = "Субботник" });
        var comment = await Act("messages", new()
        {
            ["from"] = (long)person["id"]!,
            ["chat_id"] = group,
            ["thread_id"] = (int)post["group_message_id"]!,
            ["text"] = "Во сколько?",
        });
        await Act("messages/edit", new() { ["chat_id"] = group, ["message_id"] = (int)comment["message_id"]!, ["text"] = "Во сколько начало?" });
        await Act("start", new() { ["from"] = (long)person["id"]!, ["bot"] = "comment_desk_bot", ["payload"] = "abc" });

        var state = await State();

        var messages = state["messages"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That((int)comment["reply_to"]!, Is.EqualTo((int)post["group_message_id"]!));
            Assert.That(messages.Count(message => (string?)message!["text"] == "Во сколько начало?"), Is.EqualTo(1));
            Assert.That(messages.Any(message => (string?)message!["text"] == "/start abc"), Is.True);
            Assert.That(state["channels"]!.AsArray().Any(known => (string?)known!["posts"]!.AsArray().FirstOrDefault()?["text"] == "Субботник"), Is.True);
            Assert.That((long)state["seq"]!, Is.Positive);
        });
    }

    [TestCase("press", "{}", "The field \"from\" is missing or is no number.")]
    [TestCase("messages", "{\"from\":77,\"text\":\"x\"}", "There is no person 77. Add the person first.")]
    [TestCase("members", "{\"status\":\"king\"}", "Status must be administrator, member, left or kicked.")]
    [TestCase("faults", "{\"kind\":\"flood\"}", "The kind of a fault is refuse, drop, delay, duplicate, outOfOrder, status, garbage, cut, mistyped or dead.")]
    [TestCase("play", "{\"step\":1}", "Step 1 has nothing to play.")]
    [TestCase("clock", "{\"minutes\":30}", "This sandbox lives by a clock that cannot be put on. Start it with a SandboxClock.")]
    [TestCase("nowhere", "{}", "There is no door \"POST nowhere\". See docs/sandbox.md for the doors.")]
    public async Task A_wrong_act_is_answered_with_a_sentence(string path, string body, string sentence)
    {
        using var answer = await Api.Post($"/sandbox/{path}", new StringContent(body));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string)(await Json(answer))["error"]!, Is.EqualTo(sentence));
    }

    [Test]
    public async Task Events_continue_from_any_number()
    {
        var seq = (long)(await State())["seq"]!;
        World.Say(Anna, "первое");
        World.Say(Anna, "второе");
        using var http = new HttpClient();
        await using var stream = await http.GetStreamAsync(new Uri(Server.Url, $"/sandbox/events?after={seq}"));
        using var lines = new StreamReader(stream);
        var texts = new List<string>();

        while (texts.Count < 2 && await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line[6..])!["message"] is { } message)
                texts.Add((string)message["text"]!);
        }

        Assert.That(texts, Is.EqualTo(new[] { "первое", "второе" }));
    }

    [Test]
    public async Task Faults_are_set_and_cleared_over_http()
    {
        await Act("faults", new() { ["kind"] = "status", ["method"] = "getMe", ["status"] = 429, ["retry_after"] = 3 });
        Assert.That(await Api.Refusal("getMe"), Is.EqualTo("429 Too Many Requests: retry after 3"));

        using var http = new HttpClient();
        using var cleared = await http.DeleteAsync(new Uri(Server.Url, "/sandbox/faults"));

        Assert.That(await Api.Refusal("getMe"), Is.EqualTo(" "));
    }

    [Test]
    public async Task Arguments_may_come_in_the_query_a_form_or_parts()
    {
        World.Start(Anna);
        using var form = new FormUrlEncodedContent([new("chat_id", $"{Anna.Id}"), new("text", "форма")]);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent($"{Anna.Id}"), "chat_id" },
            { new StringContent("attach://f"), "document" },
            { new ByteArrayContent([1, 2, 3]), "f", "отчёт.csv" },
        };

        using var query = await Api.Fetch($"{Api.Path("sendMessage")}?chat_id={Anna.Id}&text=query");
        using var formed = await Api.Post(Api.Path("sendMessage"), form);
        using var parted = await Api.Post(Api.Path("sendDocument"), parts);

        Assert.Multiple(async () =>
        {
            Assert.That((string)(await Json(query))["result"]!["text"]!, Is.EqualTo("query"));
            Assert.That((string)(await Json(formed))["result"]!["text"]!, Is.EqualTo("форма"));
            Assert.That((int)(await Json(parted))["result"]!["document"]!["file_size"]!, Is.EqualTo(3));
            Assert.That(World.MessagesWith(Anna)[^1].Media!.Name, Is.EqualTo("отчёт.csv"));
        });
    }

    [Test]
    public async Task A_webhook_gets_its_updates_with_the_secret()
    {
        await using var hook = await HookListener.Start();
        await Api.Get("setWebhook", new() { ["url"] = $"{hook.Url}", ["secret_token"] = "tell-no-one" });

        World.Say(Anna, "по крючку");

        var (secret, body) = await hook.First;
        Assert.That(secret, Is.EqualTo("tell-no-one"));
        Assert.That((string)JsonNode.Parse(body)!["message"]!["text"]!, Is.EqualTo("по крючку"));
    }

    [Test]
    public async Task Waiting_ends_with_the_message_or_with_a_sentence()
    {
        World.Start(Anna);
        var waiting = World.WaitForMessage(message => message.Text == "вот", TimeSpan.FromSeconds(30));

        await Api.Send(Anna.Id, "вот");

        Assert.That((await waiting).SentByBot, Is.EqualTo(Bot.Id));
        Assert.That(
            () => World.WaitFor(_ => false, TimeSpan.FromMilliseconds(20)),
            Throws.TypeOf<TimeoutException>().With.Message.Contains("did not come true"));
    }

    private async Task<JsonNode> Act(string path, JsonObject body)
    {
        using var content = JsonContent.Create(body);
        using var answer = await Api.Post($"/sandbox/{path}", content);
        var json = await Json(answer);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), json.ToJsonString());
        return json;
    }

    private async Task<JsonNode> State()
    {
        using var answer = await Api.Fetch("/sandbox/state");
        return await Json(answer);
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        (await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync()))!;
}
