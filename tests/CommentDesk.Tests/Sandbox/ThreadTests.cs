using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Tests.Sandbox;

internal sealed class ThreadTests : SandboxStory
{
    [Test]
    public async Task A_post_is_forwarded_into_the_group_by_the_service_account()
    {
        var post = World.Post(Town.Id, "Ремонт дороги");

        var root = await TheMessage();

        Assert.Multiple(() =>
        {
            Assert.That((bool)root["is_automatic_forward"]!, Is.True);
            Assert.That((long)root["from"]!["id"]!, Is.EqualTo(777000));
            Assert.That((long)root["sender_chat"]!["id"]!, Is.EqualTo(Town.Id));
            Assert.That((long)root["chat"]!["id"]!, Is.EqualTo(Town.GroupId));
            Assert.That((string)root["forward_origin"]!["type"]!, Is.EqualTo("channel"));
            Assert.That((int)root["forward_origin"]!["message_id"]!, Is.EqualTo(post.Id));
            Assert.That((long)root["forward_from_chat"]!["id"]!, Is.EqualTo(Town.Id));
            Assert.That((int)root["forward_from_message_id"]!, Is.EqualTo(post.Id));
            Assert.That(root["message_thread_id"], Is.Null);
        });
    }

    [Test]
    public async Task A_comment_names_its_thread_and_carries_the_post_it_answers()
    {
        var post = World.Post(Town.Id, "Ремонт дороги");
        await Forget();
        World.Comment(Anna, post, "Когда закончите?");

        var comment = await TheMessage();

        Assert.Multiple(() =>
        {
            Assert.That((int)comment["message_thread_id"]!, Is.EqualTo(post.GroupMessageId));
            Assert.That((int)comment["reply_to_message"]!["message_id"]!, Is.EqualTo(post.GroupMessageId));
            Assert.That((string)comment["reply_to_message"]!["forward_origin"]!["type"]!, Is.EqualTo("channel"));
            Assert.That(comment["is_topic_message"], Is.Null);
        });
    }

    [Test]
    public async Task A_reply_to_a_comment_is_one_level_deep()
    {
        var post = World.Post(Town.Id, "Ремонт дороги");
        var first = World.Comment(Anna, post, "Когда закончите?");
        await Forget();
        World.Comment(Anna, post, "И почему так долго?", replyTo: first.Id);

        var reply = await TheMessage();

        Assert.Multiple(() =>
        {
            Assert.That((int)reply["message_thread_id"]!, Is.EqualTo(post.GroupMessageId));
            Assert.That((int)reply["reply_to_message"]!["message_id"]!, Is.EqualTo(first.Id));
            Assert.That(reply["reply_to_message"]!["reply_to_message"], Is.Null);
        });
    }

    [Test]
    public async Task The_bots_answer_lands_in_the_thread_and_never_comes_back_to_it()
    {
        var post = World.Post(Town.Id, "Ремонт дороги");
        var comment = World.Comment(Anna, post, "Когда закончите?");
        await Forget();

        var sent = await Api.Get("sendMessage", new()
        {
            ["chat_id"] = Town.GroupId,
            ["text"] = "В пятницу",
            ["reply_parameters"] = new JsonObject { ["message_id"] = comment.Id },
        });

        Assert.Multiple(() =>
        {
            Assert.That((int)sent["message_thread_id"]!, Is.EqualTo(post.GroupMessageId));
            Assert.That((int)sent["reply_to_message"]!["message_id"]!, Is.EqualTo(comment.Id));
        });
        Assert.That(await Api.Updates(), Is.Empty);
    }

    [TestCase("person", 0, false)]
    [TestCase("group", 1087968824, true)]
    [TestCase("linked channel", 136817688, true)]
    [TestCase("foreign channel", 136817688, true)]
    public async Task Each_kind_of_sender_is_shown_as_the_network_shows_it(string kind, long fromId, bool isBot)
    {
        var post = World.Post(Town.Id, "Ремонт дороги");
        var foreign = World.AddChannel("Другой канал");
        await Forget();
        long? sender = kind switch
        {
            "group" => Town.GroupId,
            "linked channel" => Town.Id,
            "foreign channel" => foreign.Id,
            _ => null,
        };
        World.Comment(Anna, post, "Мнение", senderChatId: sender);

        var comment = await TheMessage();

        Assert.Multiple(() =>
        {
            Assert.That((long)comment["from"]!["id"]!, Is.EqualTo(fromId == 0 ? Anna.Id : fromId));
            Assert.That((bool)comment["from"]!["is_bot"]!, Is.EqualTo(isBot));
            Assert.That((long?)comment["sender_chat"]?["id"], Is.EqualTo(sender));
        });
    }

    [Test]
    public async Task An_album_comes_as_one_message_a_part_with_the_caption_on_one()
    {
        var post = World.Post(Town.Id, "Фото двора");
        await Forget();
        World.Comment(Anna, post, new Draft { Media = new Media("photo", "p1"), Caption = "Яма", MediaGroupId = "77" });
        World.Comment(Anna, post, new Draft { Media = new Media("photo", "p2"), MediaGroupId = "77" });

        var parts = (await Api.Updates()).Select(update => update!["message"]!).ToList();

        Assert.That(parts.Select(part => (string?)part["media_group_id"]), Is.All.EqualTo("77"));
        Assert.That(parts.Select(part => (string?)part["caption"]), Is.EqualTo(new[] { "Яма", null }));
        Assert.That(parts.Select(part => (string?)part["photo"]![0]!["file_id"]), Is.Unique);
    }

    [Test]
    public async Task The_forward_follows_an_edit_of_its_post()
    {
        var post = World.Post(Town.Id, "Ремонт дороги");
        await Forget();

        World.Edit(World.MessagesIn(Town.Id)[^1], "Ремонт дороги закончен");

        var edited = (await Api.Updates())[0]!["edited_message"]!;
        Assert.That((int)edited["message_id"]!, Is.EqualTo(post.GroupMessageId));
        Assert.That((string)edited["text"]!, Is.EqualTo("Ремонт дороги закончен"));
        Assert.That((bool)edited["is_automatic_forward"]!, Is.True);
    }

    [Test]
    public async Task Joining_and_leaving_leave_service_messages()
    {
        var guest = World.AddPerson("Гость");
        World.SetMember(Town.GroupId, guest.Id, MemberStatus.Member, Anna);
        World.SetMember(Town.GroupId, guest.Id, MemberStatus.Left, Anna);

        var marks = (await Api.Updates()).Select(update => update!["message"]!).ToList();

        Assert.That((long)marks[0]["new_chat_members"]![0]!["id"]!, Is.EqualTo(guest.Id));
        Assert.That((long)marks[1]["left_chat_member"]!["id"]!, Is.EqualTo(guest.Id));
    }

    private async Task<JsonNode> TheMessage()
    {
        var updates = await Api.Updates();
        Assert.That(updates, Has.Count.EqualTo(1));
        return updates[0]!["message"]!;
    }
}
