using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Sandbox;

internal sealed class UpdateTests : SandboxStory
{
    [Test]
    public async Task Updates_stay_until_an_offset_above_them_confirms_them()
    {
        Say(3);

        var first = Ids(await Api.Updates());
        var again = Ids(await Api.Updates());
        var rest = Ids(await Api.Updates(first[1]));
        var none = Ids(await Api.Updates(first[2] + 1));

        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo(first));
            Assert.That(first, Is.EqualTo(new[] { first[0], first[0] + 1, first[0] + 2 }));
            Assert.That(rest, Is.EqualTo(first[1..]));
            Assert.That(none, Is.Empty);
        });
    }

    [Test]
    public async Task A_negative_offset_gives_the_last_and_forgets_the_rest()
    {
        Say(5);
        var all = Ids(await Api.Updates());

        var last = Ids(await Api.Updates(-2));
        var left = Ids(await Api.Updates());

        Assert.That(last, Is.EqualTo(all[3..]));
        Assert.That(left, Is.EqualTo(all[3..]));
    }

    [TestCase(0, 1)]
    [TestCase(7, 7)]
    [TestCase(100, 100)]
    [TestCase(1000, 100)]
    public async Task The_limit_is_held_between_1_and_100(int asked, int given)
    {
        Say(120);

        Assert.That(await Api.Updates(0, asked), Has.Count.EqualTo(given));
    }

    [Test]
    public async Task Updates_die_after_a_day()
    {
        Say(1);
        Clock.Advance(TimeSpan.FromHours(23));
        Say(1);
        Clock.Advance(TimeSpan.FromHours(1));

        Assert.That(await Api.Updates(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_long_poll_is_answered_by_the_next_message()
    {
        var poll = Poll(50);

        World.Say(Anna, "есть кто?");

        Assert.That((await poll)["result"]![0]!["message"]!["text"]!.GetValue<string>(), Is.EqualTo("есть кто?"));
    }

    [Test]
    public async Task A_long_poll_waits_fifty_seconds_at_most()
    {
        var poll = Poll(3600);
        await Clock.TimerSet;

        Clock.Advance(TimeSpan.FromSeconds(50));

        Assert.That((await poll)["result"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_second_poller_drives_out_the_first()
    {
        var first = Poll(50);
        await Clock.TimerSet;

        await Api.Updates();

        var refused = await first;
        Assert.That((int)refused["error_code"]!, Is.EqualTo(409));
        Assert.That((string)refused["description"]!, Is.EqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
    }

    [Test]
    public async Task Polling_is_refused_while_a_webhook_is_set()
    {
        await Api.Get("setWebhook", new() { ["url"] = "https://127.0.0.1:1/hook" });

        Assert.That(await Api.Refusal("getUpdates"), Is.EqualTo("409 Conflict: can't use getUpdates method while webhook "
            + "is active; use deleteWebhook to delete the webhook first"));

        await Api.Get("deleteWebhook");
        Assert.That(await Api.Updates(), Is.Empty);
    }

    [Test]
    public async Task The_kinds_a_bot_allows_are_remembered()
    {
        await Api.Get("getUpdates", new() { ["allowed_updates"] = new JsonArray("edited_message"), ["timeout"] = 0 });
        var message = World.Say(Anna, "раз");
        World.Edit(message, "два");

        var kept = await Api.Updates();

        Assert.That(kept, Has.Count.EqualTo(1));
        Assert.That((string)kept[0]!["edited_message"]!["text"]!, Is.EqualTo("два"));
    }

    [Test]
    public async Task With_limits_on_the_same_question_again_waits_three_seconds()
    {
        await using var strict = await CommentDesk.Sandbox.SandboxServer.Start(new(), Clock);
        using var api = new RawBot(strict.Url);
        await api.Updates();

        var repeated = api.Updates();
        await Clock.TimerSet;
        Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.That(await repeated, Is.Empty);
    }

    [Test]
    public async Task With_privacy_on_a_plain_member_hears_only_what_is_meant_for_it()
    {
        var group = World.AddGroup("Штаб", Anna).Id;
        World.SetMember(group, Bot.Id, MemberStatus.Member, Anna);
        var sent = await Api.Send(group, "Слушаю");
        await Forget();
        World.Write(Anna, group, new Draft { Text = "между собой" });
        World.Write(Anna, group, new Draft { Text = "/help@other_bot" });
        World.Write(Anna, group, new Draft { Text = "/help" });
        World.Write(Anna, group, new Draft { Text = "ответ боту", ReplyTo = (int)sent["message_id"]! });

        var heard = (await Api.Updates()).Select(update => (string)update!["message"]!["text"]!);
        Assert.That(heard, Is.EqualTo(new[] { "/help", "ответ боту" }));

        await Forget();
        World.SetPrivacy(Bot, on: false);
        World.Write(Anna, group, new Draft { Text = "между собой" });
        Assert.That(await Api.Updates(), Has.Count.EqualTo(1));
        Assert.That((bool)(await Api.Get("getMe"))["can_read_all_group_messages"]!, Is.True);
    }

    [Test]
    public async Task No_bot_hears_another_bot()
    {
        World.AddBot("222222222:ANOTHER-token-of-the-sandbox-00000000", "Другой", "other_bot");
        World.SetMember(Town.GroupId, 222222222, MemberStatus.Administrator, Anna);
        await Forget();
        using var other = new RawBot(Server.Url, "222222222:ANOTHER-token-of-the-sandbox-00000000");

        await other.Send(Town.GroupId, "Я тоже бот");

        Assert.That(await Api.Updates(), Is.Empty);
    }

    [Test]
    public async Task A_migration_is_told_in_both_chats_and_to_whoever_uses_the_old_id()
    {
        var moved = World.Migrate(Town.GroupId);

        var told = (await Api.Updates()).Select(update => update!["message"]!).ToList();
        var refused = await Api.Ask("sendMessage", new() { ["chat_id"] = Town.GroupId, ["text"] = "сюда?" });

        Assert.Multiple(() =>
        {
            Assert.That((long)told[0]["migrate_to_chat_id"]!, Is.EqualTo(moved.Id));
            Assert.That((long)told[1]["migrate_from_chat_id"]!, Is.EqualTo(Town.GroupId));
            Assert.That((string)refused["description"]!, Is.EqualTo("Bad Request: group chat was upgraded to a supergroup chat"));
            Assert.That((long)refused["parameters"]!["migrate_to_chat_id"]!, Is.EqualTo(moved.Id));
        });
    }

    [Test]
    public async Task Blocking_and_unblocking_come_as_my_chat_member_of_the_private_chat()
    {
        World.Start(Anna);
        await Forget();

        World.Block(Anna);
        World.Block(Anna, blocked: false);

        var states = (await Api.Updates()).Select(update => (string)update!["my_chat_member"]!["new_chat_member"]!["status"]!);
        Assert.That(states, Is.EqualTo(new[] { "kicked", "member" }));
    }

    private void Say(int count)
    {
        for (var i = 0; i < count; i++)
            World.Say(Anna, $"сообщение {i}");
    }

    private Task<JsonObject> Poll(int seconds) => Api.Ask("getUpdates", new() { ["offset"] = 1, ["timeout"] = seconds });

    private static long[] Ids(JsonArray updates) => [.. updates.Select(update => (long)update!["update_id"]!)];
}
