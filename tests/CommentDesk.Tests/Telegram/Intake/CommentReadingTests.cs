using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using static CommentDesk.Tests.Telegram.Intake.StoredUpdates;

namespace CommentDesk.Tests.Telegram.Intake;

public sealed class CommentReadingTests
{
    private static readonly Author s_anna = new(Anna, "Анна К.", AuthorKind.Person, "anna_k");

    private static readonly Observation.PostSeen s_post = new(
        "telegram", Group, "200", Source, "Управа Заречья", "zarechye_uprava", "31", "С понедельника закрываем мост на ремонт.", Posted.AddSeconds(-1));

    private static readonly Observation.CommentSeen s_comment = new(
        new CommentKey("telegram", Group, "201"), "200", null, s_anna, "Как теперь ездить на работу?", Media.None, null, Posted.AddSeconds(60), false, s_post);

    private static TestCaseData[] Comments =>
    [
        Of("comment", s_comment),
        Of("comment_without_reply", s_comment with { Text = "Объезд где?", Root = null }),
        Of("comment_without_thread", s_comment with { Text = "Объезд где?" }),
        Of("comment_with_hidden_link", s_comment with { Text = "Вот фото" }),
        Of("comment_on_comment", s_comment with
        {
            Key = new CommentKey("telegram", Group, "202"),
            ReplyTo = "201",
            Author = new Author("5100000002", "Пётр", AuthorKind.Person),
            Text = "Через Заводскую.",
            Root = null,
        }),
        Of("comment_by_foreign_channel", s_comment with
        {
            Author = new Author("-1001799999999", "Новости двора", AuthorKind.Channel, "novosti_dvora"),
            Text = "У нас об этом пост.",
        }),
        Of("comment_by_linked_channel", s_comment with
        {
            Author = new Author(Source, "Управа Заречья", AuthorKind.Channel, "zarechye_uprava"),
            Text = "Объезд по Заводской.",
        }),
        Of("comment_by_deleted_account", s_comment with
        {
            Author = new Author("5100000009", "5100000009", AuthorKind.Person),
            Text = "Безобразие",
        }),
        Of("comment_via_other_bot", s_comment with { Text = "+3, облачно" }),
        Of("comment_that_looks_like_a_command", s_comment with { Text = "/start" }),
        Of("comment_to_lost_post", s_comment with
        {
            Thread = "150",
            Text = "А тут что?",
            Root = s_post with { Thread = "150", Text = "Старый пост" },
        }),
        Of("comment_under_forwarded_post", s_comment with
        {
            Thread = "160",
            Text = "Нас это касается?",
            Root = s_post with { Thread = "160", Number = null, PublishedAt = Posted },
        }),
        Of("edited_comment", s_comment with { Text = "Как теперь ездить на работу и в школу?", Edited = true }),
        Of("edited_caption", s_comment with { Text = "Яма у школы № 3", Media = Media.Photo, Edited = true }),
        Of("forum_topic", s_comment with { Thread = "300", Text = "Вопрос по теме", Root = null }),
        Of("photo_with_caption", s_comment with { Text = "Яма у школы", Media = Media.Photo }),
        Of("album_part", s_comment with { Text = "Двор", Media = Media.Photo, Album = "137" }),
        Of("video", s_comment with { Text = "Смотрите", Media = Media.Video }),
        Of("poll", s_comment with { Text = "Кто за объезд?", Media = Media.Poll }),
        .. Bare("photo", Media.Photo, "voice", Media.Voice, "video_note", Media.VideoNote, "audio", Media.Audio),
        .. Bare("sticker", Media.Sticker, "animation", Media.Animation, "document", Media.Document, "location", Media.Location),
        .. Bare("venue", Media.Location, "contact", Media.Contact, "dice", Media.Other, "story", Media.Other),
        .. Bare("newer_kind", Media.Other),
    ];

    private static TestCaseData[] Posts =>
    [
        Of("automatic_forward", s_post),
        Of("automatic_forward_with_caption", s_post with { Text = "Мост закрыт" }),
        Of("automatic_forward_edited", s_post with { Text = "Со вторника закрываем мост на ремонт." }),
        Of("automatic_forward_of_foreign_post", s_post with { Thread = "160", Number = null, PublishedAt = Posted }),
        Of("automatic_forward_of_persons_words", s_post with { Thread = "161", Number = null, PublishedAt = Posted }),
    ];

    [TestCaseSource(nameof(Comments))]
    public void A_citizens_words_are_read_as_a_comment(string update, object expected) => Assert.That(Read(update), Is.EqualTo(expected));

    [TestCaseSource(nameof(Posts))]
    public void The_copy_of_a_post_is_read_as_the_post_and_never_as_a_comment(string update, object expected) =>
        Assert.That(Read(update), Is.EqualTo(expected));

    private static Observation Read(string update) => new UpdateReader(BotId).Read(Text(update));

    private static TestCaseData Of(string update, Observation expected) => new TestCaseData(update, expected).SetArgDisplayNames(update);

    private static IEnumerable<TestCaseData> Bare(params object[] pairs) =>
        pairs.Chunk(2).Select(pair => Of((string)pair[0], s_comment with { Text = "", Media = (Media)pair[1] }));
}
