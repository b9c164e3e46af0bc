using System.Text.Json;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Faults;

namespace CommentDesk.Tests.Sandbox;

internal sealed class FaultTests : SandboxStory
{
    [SetUp]
    public async Task Anna_has_started_the_bot()
    {
        World.Start(Anna);
        await Forget();
    }

    [Test]
    public void A_refused_call_is_not_carried_out()
    {
        World.Faults.Add(new Fault(FaultKind.Refuse, "sendMessage"));

        Assert.That(() => Api.Send(Anna.Id, "раз"), Throws.InstanceOf<HttpRequestException>());
        Assert.That(World.MessagesWith(Anna), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_dropped_call_is_carried_out_without_an_answer()
    {
        World.Faults.Add(new Fault(FaultKind.Drop, "sendMessage"));

        Assert.That(() => Api.Send(Anna.Id, "раз"), Throws.InstanceOf<HttpRequestException>());
        Assert.That(World.MessagesWith(Anna)[^1].Text, Is.EqualTo("раз"));
    }

    [Test]
    public async Task A_fault_meets_its_own_method_as_often_as_it_was_told()
    {
        World.Faults.Add(new Fault(FaultKind.Status, "sendMessage", Count: 2));
        var send = new[] { "sendMessage", "getMe", "sendMessage", "sendMessage" };
        var codes = new List<string>();

        foreach (var method in send)
            codes.Add(await Api.Refusal(method, new() { ["chat_id"] = Anna.Id, ["text"] = "раз" }));

        Assert.That(codes, Is.EqualTo(new[] { "500 Internal Server Error", " ", "500 Internal Server Error", " " }));
        Assert.That(World.Faults.Due, Is.Empty);
    }

    [TestCase(401, "401 Unauthorized")]
    [TestCase(409, "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")]
    [TestCase(429, "429 Too Many Requests: retry after 17")]
    [TestCase(502, "502 Bad Gateway")]
    public async Task Any_status_may_be_answered(int status, string words)
    {
        World.Faults.Add(new Fault(FaultKind.Status, Status: status, RetryAfter: 17));

        Assert.That(await Api.Refusal("getMe"), Is.EqualTo(words));
    }

    [Test]
    public async Task Garbage_is_a_page_with_status_200_after_the_deed()
    {
        World.Faults.Add(new Fault(FaultKind.Garbage));

        using var answer = await Api.Fetch($"{Api.Path("sendMessage")}?chat_id={Anna.Id}&text=hello");

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("<html>"));
        Assert.That(World.MessagesWith(Anna)[^1].Text, Is.EqualTo("hello"));
    }

    [Test]
    public async Task A_cut_answer_is_the_first_half_of_it_after_the_deed()
    {
        World.Faults.Add(new Fault(FaultKind.Cut, "sendMessage"));

        using var answer = await Api.Fetch($"{Api.Path("sendMessage")}?chat_id={Anna.Id}&text=hello");
        var half = await answer.Content.ReadAsStringAsync();

        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That(half, Does.StartWith("{\"ok\":true"));
        Assert.That(() => JsonNode.Parse(half), Throws.InstanceOf<JsonException>());
        Assert.That(World.MessagesWith(Anna)[^1].Text, Is.EqualTo("hello"));
    }

    [Test]
    public async Task A_mistyped_answer_is_JSON_that_means_nothing_after_the_deed()
    {
        World.Faults.Add(new Fault(FaultKind.Mistyped, "sendMessage"));

        var answer = await Api.Ask("sendMessage", new() { ["chat_id"] = Anna.Id, ["text"] = "hello" });

        Assert.That(answer["ok"]!.GetValueKind(), Is.EqualTo(JsonValueKind.String));
        Assert.That(World.MessagesWith(Anna)[^1].Text, Is.EqualTo("hello"));
    }

    [Test]
    public async Task Updates_out_of_order_come_newest_first_and_none_is_missing()
    {
        World.Say(Anna, "раз");
        World.Say(Anna, "два");
        World.Faults.Add(new Fault(FaultKind.OutOfOrder, "getUpdates"));

        var updates = await Api.Updates();
        var after = await Api.Updates();

        Assert.That(updates.Select(update => (string)update!["message"]!["text"]!), Is.EqualTo(new[] { "два", "раз" }));
        Assert.That(after.Select(update => (string)update!["message"]!["text"]!), Is.EqualTo(new[] { "раз", "два" }));
    }

    [Test]
    public async Task A_delayed_call_waits_for_the_clock()
    {
        World.Faults.Add(new Fault(FaultKind.Delay, "sendMessage", Delay: TimeSpan.FromSeconds(9)));

        var sending = Api.Send(Anna.Id, "раз");
        await Clock.TimerSet;
        Assert.That(World.MessagesWith(Anna), Has.Count.EqualTo(1));
        Clock.Advance(TimeSpan.FromSeconds(9));
        await sending;

        Assert.That(World.MessagesWith(Anna), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Duplicate_delivery_brings_confirmed_updates_once_more()
    {
        World.Say(Anna, "раз");
        var first = await Api.Updates();
        var id = (long)first[0]!["update_id"]!;
        World.Say(Anna, "два");
        World.Faults.Add(new Fault(FaultKind.Duplicate, "getUpdates"));

        var both = await Api.Updates(id + 1);
        var after = await Api.Updates(id + 1);

        Assert.That(both.Select(update => (string)update!["message"]!["text"]!), Is.EqualTo(new[] { "раз", "два" }));
        Assert.That((long)both[0]!["update_id"]!, Is.EqualTo(id));
        Assert.That(after, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_dead_network_cuts_waiting_polls_and_every_new_call_until_cleared()
    {
        var poll = Api.Ask("getUpdates", new() { ["timeout"] = 50 });
        await Clock.TimerSet;

        World.Faults.Add(new Fault(FaultKind.Dead, Count: null));

        Assert.That(async () => await poll, Throws.InstanceOf<HttpRequestException>());
        Assert.That(() => Api.Get("getMe"), Throws.InstanceOf<HttpRequestException>());
        World.Faults.Clear();
        Assert.That((bool)(await Api.Get("getMe"))["is_bot"]!, Is.True);
    }

    [Test]
    public async Task An_unplugged_cable_refuses_connections_and_the_same_port_comes_back()
    {
        await Server.Unplug();
        var refused = Assert.ThrowsAsync<HttpRequestException>(() => Api.Get("getMe"));
        using (var fresh = new RawBot(Server.Url))
            refused = Assert.ThrowsAsync<HttpRequestException>(() => fresh.Get("getMe"));
        Assert.That(refused!.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));

        await Server.Plug();

        Assert.That((bool)(await Api.Get("getMe"))["is_bot"]!, Is.True);
    }

    [Test]
    public async Task Every_answered_call_is_in_the_log()
    {
        await Api.Send(Anna.Id, "раз");
        await Api.Refusal("sendMessage", new() { ["chat_id"] = Anna.Id, ["text"] = "" });

        var log = World.Calls.All.TakeLast(2).Select(call => $"{call.Method} {call.ChatId} {call.Ok} {call.ErrorCode}");

        Assert.That(log, Is.EqualTo(new[] { $"sendMessage {Anna.Id} True 0", $"sendMessage {Anna.Id} False 400" }));
    }
}
