using System.Text.Json.Nodes;

namespace CommentDesk.Tests.Sandbox;

internal sealed class PacingTests : SandboxStory
{
    protected override bool LimitsOn => true;

    [Test]
    public async Task A_person_takes_a_short_burst_and_then_one_message_a_second()
    {
        World.Start(Anna);
        for (var i = 0; i < 4; i++)
            await Api.Send(Anna.Id, $"{i}");

        var refused = await Ask(Anna.Id);
        Clock.Advance(TimeSpan.FromSeconds((int)refused["parameters"]!["retry_after"]!));
        var accepted = await Ask(Anna.Id);

        Assert.That((int)refused["error_code"]!, Is.EqualTo(429));
        Assert.That((string)refused["description"]!, Is.EqualTo("Too Many Requests: retry after 4"));
        Assert.That((bool)accepted["ok"]!, Is.True);
    }

    [Test]
    public async Task A_message_a_second_to_a_person_is_never_refused()
    {
        World.Start(Anna);
        for (var i = 0; i < 100; i++)
        {
            await Api.Send(Anna.Id, $"{i}");
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(World.MessagesWith(Anna), Has.Count.EqualTo(101));
    }

    [Test]
    public async Task A_group_takes_twenty_messages_a_minute_and_edits_are_counted_apart()
    {
        JsonNode sent = new JsonObject();
        for (var i = 0; i < 20; i++)
            sent = await Api.Send(Town.GroupId, $"{i}");

        var refused = await Ask(Town.GroupId);
        var edited = await Api.Ask("editMessageText", new()
        {
            ["chat_id"] = Town.GroupId,
            ["message_id"] = (int)sent["message_id"]!,
            ["text"] = "иначе",
        });
        Clock.Advance(TimeSpan.FromSeconds(60));
        var accepted = await Ask(Town.GroupId);

        Assert.That((int)refused["parameters"]!["retry_after"]!, Is.EqualTo(60));
        Assert.That((bool)edited["ok"]!, Is.True);
        Assert.That((bool)accepted["ok"]!, Is.True);
    }

    [Test]
    public async Task Thirty_messages_a_second_are_the_most_in_all()
    {
        for (var i = 0; i < 30; i++)
        {
            var person = World.AddPerson($"Житель {i}");
            World.Start(person);
            await Api.Send(person.Id, "здравствуйте");
        }

        World.Start(Anna);
        var refused = await Ask(Anna.Id);

        Assert.That((int)refused["parameters"]!["retry_after"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task A_refused_call_counts_for_nothing()
    {
        World.Start(Anna);
        for (var i = 0; i < 10; i++)
            await Api.Refusal("sendMessage", new() { ["chat_id"] = Anna.Id, ["text"] = "" });

        Assert.That((bool)(await Ask(Anna.Id))["ok"]!, Is.True);
    }

    private Task<JsonObject> Ask(long chatId) => Api.Ask("sendMessage", new() { ["chat_id"] = chatId, ["text"] = "ещё" });
}
