using CommentDesk.Answers;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using static CommentDesk.Tests.Telegram.Intake.StoredUpdates;

namespace CommentDesk.Tests.Telegram.Intake;

public sealed class PrivateReadingTests
{
    private static readonly Visitor s_anna = new(Anna, "Анна К.", "anna_k", "ru");

    [Test]
    public void Words_keep_only_the_formatting_that_a_bot_may_repeat()
    {
        var said = Said("private_text");
        Assert.That((said.Who, said.Text), Is.EqualTo((s_anna, "Добрый день! Подробнее здесь, @anna_k")));
        Assert.That(said.Marks, Is.EqualTo(new[]
        {
            new Mark("bold", 0, 11),
            new Mark("text_link", 13, 9, "https://example.org/"),
            new Mark("expandable_blockquote", 0, 37),
        }));
    }

    [TestCase("private_reply", "Ответ", "9", false)]
    [TestCase("private_start", "/start abc", null, false)]
    [TestCase("private_edited", "Ответ исправлен", null, true)]
    [TestCase("private_photo", "Вот справка", null, false)]
    [TestCase("private_voice", null, null, false)]
    public void What_a_person_says_in_private_is_read(string update, string? text, string? replyTo, bool edited)
    {
        var said = Said(update);
        Assert.That((said.Who, said.Chat, said.Message, said.Text, said.ReplyTo, said.Edited), Is.EqualTo((s_anna, Anna, "11", text, replyTo, edited)));
        Assert.That(said.Marks, Is.Empty);
    }

    [Test]
    public void A_photo_is_attached_in_its_largest_size() =>
        Assert.That(Said("private_photo").Attached, Is.EqualTo(new Attachment(AttachmentKind.Photo, "p2", Unique: "up2")));

    [Test]
    public void A_file_is_attached_under_its_name_with_marked_words_below()
    {
        var said = Said("private_document");
        Assert.That(said.Attached, Is.EqualTo(new Attachment(AttachmentKind.Document, "d1", "Смета 2026.pdf", "application/pdf", "ud1")));
        Assert.That((said.Text, said.Marks.Single(), said.Album), Is.EqualTo(("Смета готова", new Mark("bold", 0, 5), "13900")));
    }

    [TestCase("private_voice")]
    [TestCase("private_text")]
    public void Nothing_else_is_attached(string update) => Assert.That(Said(update).Attached, Is.Null);

    [TestCase("press", "77")]
    [TestCase("press_on_lost_message", "78")]
    public void A_press_counts_even_when_its_message_is_lost(string update, string query) =>
        Assert.That(Read(update), Is.EqualTo(new Observation.ButtonPressed(s_anna, query, Anna, "9", "t:1:take:1")));

    [TestCase("bot_blocked", false)]
    [TestCase("bot_unblocked", true)]
    public void A_person_who_blocks_the_bot_is_out_of_reach(string update, bool reachable) =>
        Assert.That(Read(update), Is.EqualTo(new Observation.ReachChanged(Anna, reachable)));

    [TestCase("private_service", "service message pinned_message")]
    [TestCase("press_without_data", "a press on a button without data")]
    [TestCase("press_on_inline_message", "a press on a message outside our chats")]
    public void What_nobody_said_is_nothing(string update, string why) => Assert.That(Read(update), Is.EqualTo(new Observation.Nothing(why)));

    private static Observation Read(string update) => new UpdateReader(BotId).Read(Text(update));

    private static Observation.PersonSaid Said(string update) => (Observation.PersonSaid)Read(update);
}
