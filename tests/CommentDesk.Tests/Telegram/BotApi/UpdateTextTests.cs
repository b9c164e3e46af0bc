using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

public sealed class UpdateTextTests
{
    [Test]
    public void A_comment_knows_its_thread_and_the_post_it_stands_under()
    {
        var comment = Recorded.Update("text_comment").Message!;

        Assert.That(comment.MessageId, Is.EqualTo(101));
        Assert.That(comment.MessageThreadId, Is.EqualTo(100));
        Assert.That(comment.IsTopicMessage, Is.False);
        Assert.That(comment.From!.Id, Is.EqualTo(5_000_000_001));
        Assert.That(comment.Chat, Is.EqualTo(new Chat { Id = -1001500000002, Type = "supergroup", Title = "Город отвечает: обсуждение" }));
        Assert.That(comment.Date, Is.EqualTo(DateTimeOffset.FromUnixTimeSeconds(1767000100)));
        Assert.That(comment.ReplyToMessage!.IsAutomaticForward, Is.True);
        Assert.That(comment.ReplyToMessage.ForwardOrigin!.MessageId, Is.EqualTo(17));
        Assert.That(comment.IsService, Is.False);
    }

    [Test]
    public void Entities_are_cut_out_by_utf16_units()
    {
        var comment = Recorded.Update("text_comment").Message!;
        var link = comment.WordEntities.Single();

        Assert.That(comment.Words!.Substring(link.Offset, link.Length), Is.EqualTo("https://example.org/foto"));
    }

    [Test]
    public void A_reply_to_a_comment_carries_that_comment_and_the_quote()
    {
        var reply = Recorded.Update("reply").Message!;

        Assert.That(reply.ReplyToMessage!.MessageId, Is.EqualTo(101));
        Assert.That(reply.ReplyToMessage.ReplyToMessage, Is.Null);
        Assert.That(reply.Quote, Is.EqualTo(new TextQuote { Text = "когда починят фонарь", Position = 2, IsManual = true }));
    }

    [Test]
    public void An_automatic_forward_names_the_channel_in_the_new_and_in_the_old_way()
    {
        var post = Recorded.Update("automatic_forward").Message!;

        Assert.That(post.IsAutomaticForward, Is.True);
        Assert.That(post.From!.Id, Is.EqualTo(777000));
        Assert.That(post.SenderChat!.Id, Is.EqualTo(-1001500000001));
        Assert.That(post.ForwardOrigin, Has.Property("Type").EqualTo("channel").And.Property("MessageId").EqualTo(17));
        Assert.That(post.ForwardFromChat, Is.EqualTo(post.ForwardOrigin!.Chat));
        Assert.That(post.ForwardFromMessageId, Is.EqualTo(17));
    }

    [TestCase("anonymous_admin", 1087968824, -1001500000002)]
    [TestCase("channel_as_author", 136817688, -1001500000009)]
    public void A_chat_that_speaks_is_the_sender_chat_and_from_is_a_stand_in(string name, long from, long senderChat)
    {
        var message = Recorded.Update(name).Message!;

        Assert.That(message.From!.Id, Is.EqualTo(from));
        Assert.That(message.SenderChat!.Id, Is.EqualTo(senderChat));
    }

    [Test]
    public void A_caption_stands_in_for_the_text_with_its_own_entities()
    {
        var message = Recorded.Update("photo_with_caption").Message!;

        Assert.That(message.Text, Is.Null);
        Assert.That(message.Words, Is.EqualTo("Вот эта яма"));
        Assert.That(message.WordEntities.Single().Type, Is.EqualTo("bold"));
        Assert.That(message.Photo[^1].FileId, Is.EqualTo("AgACAgIAAxk-large"));
    }

    [Test]
    public void An_album_part_has_the_id_of_its_album_and_perhaps_no_words()
    {
        var part = Recorded.Update("album_part").Message!;

        Assert.That(part.MediaGroupId, Is.EqualTo("13577000000000001"));
        Assert.That(part.Words, Is.Null);
        Assert.That(part.WordEntities, Is.Empty);
    }

    [Test]
    public void An_edit_has_the_first_and_the_last_moment()
    {
        var update = Recorded.Update("edited_message");

        Assert.That(update.Message, Is.Null);
        Assert.That(update.EditedMessage!.Date.ToUnixTimeSeconds(), Is.EqualTo(1767000100));
        Assert.That(update.EditedMessage.EditDate!.Value.ToUnixTimeSeconds(), Is.EqualTo(1767000700));
    }

    [TestCase("callback_query", "t:12:take:1", 55, true)]
    [TestCase("callback_query_inaccessible", "t:11:take:1", 54, false)]
    public void A_press_brings_its_data_even_from_a_message_that_is_gone(string name, string data, long messageId, bool accessible)
    {
        var press = Recorded.Update(name).CallbackQuery!;

        Assert.That(press.Data, Is.EqualTo(data));
        Assert.That(press.From.Id, Is.EqualTo(5_000_000_003));
        Assert.That(press.Message!.MessageId, Is.EqualTo(messageId));
        Assert.That(press.Message.IsAccessible, Is.EqualTo(accessible));
    }

    [Test]
    public void Becoming_an_administrator_shows_both_standings_and_the_rights()
    {
        var change = Recorded.Update("my_chat_member").MyChatMember!;

        Assert.That(change.OldChatMember.IsPresent, Is.False);
        Assert.That(change.NewChatMember.IsAdministrator, Is.True);
        Assert.That(change.NewChatMember, Has.Property("CanDeleteMessages").True.And.Property("CanPromoteMembers").False);
    }

    [Test]
    public void Being_blocked_is_a_change_in_the_private_chat()
    {
        var change = Recorded.Update("bot_blocked").MyChatMember!;

        Assert.That(change.Chat.Type, Is.EqualTo("private"));
        Assert.That(change.NewChatMember, Has.Property("Status").EqualTo("kicked").And.Property("IsPresent").False);
    }

    [Test]
    public void A_migration_is_told_from_both_sides()
    {
        var before = Recorded.Update("migrate_to").Message!;
        var after = Recorded.Update("migrate_from").Message!;

        Assert.That((before.Chat.Id, before.MigrateToChatId), Is.EqualTo((-4000000001L, (long?)-1001500000077)));
        Assert.That((after.Chat.Id, after.MigrateFromChatId), Is.EqualTo((-1001500000077L, (long?)-4000000001)));
    }

    [Test]
    public void A_post_in_the_channel_is_a_channel_post()
    {
        var update = Recorded.Update("channel_post");

        Assert.That(update.Message, Is.Null);
        Assert.That(update.ChannelPost!.Chat.Type, Is.EqualTo("channel"));
        Assert.That(update.ChannelPost.From, Is.Null);
    }

    [TestCase("service_joined", "new_chat_members")]
    [TestCase("service_left", "left_chat_member")]
    [TestCase("service_pinned", "pinned_message")]
    [TestCase("service_title", "new_chat_title")]
    [TestCase("service_video_chat", "video_chat_ended")]
    [TestCase("migrate_to", "migrate_to_chat_id")]
    [TestCase("migrate_from", "migrate_from_chat_id")]
    public void A_service_message_says_what_it_reports(string name, string kind) =>
        Assert.That(Recorded.Update(name).Message, Has.Property("ServiceKind").EqualTo(kind).And.Property("IsService").True);

    [TestCase("text_comment", null)]
    [TestCase("album_part", "photo")]
    [TestCase("sticker", "sticker")]
    [TestCase("animation", "animation")]
    [TestCase("venue", "venue")]
    [TestCase("poll", "poll")]
    public void A_message_says_what_it_shows_besides_words(string name, string? kind)
    {
        var message = Recorded.Update(name).Message!;

        Assert.That(message.MediaKind, Is.EqualTo(kind));
        Assert.That((message.IsService, message.IsUnknownKind), Is.EqualTo((false, false)));
    }

    [Test]
    public void A_kind_of_message_younger_than_the_program_is_told_apart()
    {
        const string raw = """{"update_id":1,"message":{"message_id":2,"date":3,"chat":{"id":4,"type":"group"},"hologram":{"depth":3}}}""";

        var message = ((UpdateText.Readable)UpdateText.Read(raw)).Update.Message!;

        Assert.That((message.IsUnknownKind, message.IsService), Is.EqualTo((true, false)));
        Assert.That(message.Others!.Keys, Is.EqualTo(["hologram"]));
    }

    [Test]
    public void An_unknown_kind_of_update_is_harmless()
    {
        var update = Recorded.Update("unknown_kind");

        Assert.That(update, Is.EqualTo(new Update { UpdateId = 900000015 }));
        Assert.That(update.IsKnown, Is.False);
    }

    [Test]
    public void Unknown_fields_everywhere_change_nothing()
    {
        var plain = Recorded.Update("text_comment").Message!;
        var strewn = Recorded.Update("unknown_fields").Message!;

        Assert.That((strewn.MessageId, strewn.Chat, strewn.From, strewn.Date), Is.EqualTo((plain.MessageId, plain.Chat, plain.From, plain.Date)));
        Assert.That((strewn.Text, strewn.MessageThreadId), Is.EqualTo((plain.Text, plain.MessageThreadId)));
        Assert.That((strewn.IsService, strewn.MediaKind), Is.EqualTo((false, plain.MediaKind)));
        Assert.That(strewn.Entities, Is.EqualTo(plain.Entities));
        Assert.That(strewn.ReplyToMessage!.ForwardOrigin, Is.EqualTo(plain.ReplyToMessage!.ForwardOrigin));
    }

    [Test]
    public void A_message_that_slips_into_a_log_shows_its_number_only()
    {
        var raw = Recorded.Text("callback_query");

        Assert.That($"{Recorded.Update("text_comment").Message}", Is.EqualTo("message 101 in chat -1001500000002"));
        Assert.That($"{new RawUpdate(900000009, raw)}", Is.EqualTo("update 900000009"));
        Assert.That($"{new SendMessage(1, "жалоба")} {new EditMessageText(1, 2, "жалоба")}", Does.Not.Contain("жалоба"));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("жалоба")]
    [TestCase("{\"update_id\":1,\"message\":{\"text\":\"жалоба\"")]
    [TestCase("{\"update_id\":1,\"message\":{\"text\":\"жалоба\"}}")]
    [TestCase("{\"update_id\":1,\"message\":{\"message_id\":\"жалоба\",\"date\":1,\"chat\":{\"id\":1,\"type\":\"group\"}}}")]
    [TestCase("{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":-5,\"chat\":{\"id\":1,\"type\":\"group\"}}}")]
    [TestCase("{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":9999999999999999,\"chat\":{\"id\":1,\"type\":\"group\"}}}")]
    public void What_cannot_be_read_is_a_reason_without_anybodys_words(string raw)
    {
        var read = UpdateText.Read(raw);

        Assert.That(read, Is.TypeOf<UpdateText.Unreadable>());
        Assert.That(((UpdateText.Unreadable)read).Why, Is.Not.Empty.And.Not.Contains("жалоба"));
    }

    [Test]
    public void An_update_nested_beyond_reason_is_unreadable_rather_than_fatal()
    {
        var raw = $$"""{"update_id":1,"message":{{new string('[', 5000)}}""";

        Assert.That(UpdateText.Read(raw), Is.TypeOf<UpdateText.Unreadable>());
    }
}
