using CommentDesk.Answers;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Cards;

namespace CommentDesk.Tests.Telegram.Cards;

/// <summary>How a photo or a file is shown to those who decide about it.</summary>
public sealed class AttachedFaceTests
{
    private const string Remarks = "Замечания, в ответ они не войдут:\n⛔ первое\n⚠ второе\n• третье";
    private static readonly Attachment Photo = new(AttachmentKind.Photo, "ph-1", Unique: "u1");
    private static readonly Draft Shown = new(1, "Сделано.", [new Mark("bold", 0, 7)], "1/301") { Attached = Photo };

    [Test]
    public void A_preview_holds_the_photo_and_the_marked_words_below_the_heading()
    {
        var face = PreviewFace.Of("Голова", Shown, Remarks);
        Assert.That((face.Attached, face.Text), Is.EqualTo((Photo, $"Голова\n\nСделано.\n\n{Remarks}")));
        Assert.That(face.Marks.Select(mark => (mark.Type, face.Text.Substring(mark.Offset, mark.Length))), Is.EqualTo(new[]
        {
            ("bold", "Голова"), ("bold", "Сделано"), ("blockquote", Remarks),
        }));
    }

    [Test]
    public void A_photo_without_words_stands_below_the_heading_alone() =>
        Assert.That(PreviewFace.Of("Голова", Shown with { Text = "", Marks = [] }).Text, Is.EqualTo("Голова"));

    [Test]
    public void What_does_not_fit_below_a_photo_is_left_out_the_gravest_last()
    {
        var room = AnswerPolicy.LongestCaption - "Голова\n\n\n\n".Length - Remarks.Length;
        Assert.That(Told(room), Does.EndWith("третье"));
        Assert.That(Told(room + 1), Does.EndWith("второе"));
        Assert.That(Told(room + Remarks.Length), Does.EndWith("яя").And.StartWith("Голова"));
        Assert.That(Told(AnswerPolicy.LongestCaption), Is.EqualTo(new string('я', AnswerPolicy.LongestCaption)));
    }

    [Test]
    public void A_preview_is_told_apart_by_its_message_and_by_its_file()
    {
        var (words, photo, other) = (Shown with { Attached = null }, Shown, Shown with { Attached = Photo with { Unique = "u2" } });
        Assert.That(new[] { words, photo, other }.Select(Previews.MarkOf), Is.Unique);
        Assert.That(Previews.MarkOf(photo with { Number = 2, Attached = Photo with { File = "ph-renamed" } }), Is.EqualTo(Previews.MarkOf(photo)));
        Assert.That((Previews.CanShow(Previews.MarkOf(photo), photo), Previews.CanShow(Previews.MarkOf(photo), words)), Is.EqualTo((true, false)));
        Assert.That((Previews.CanShow(Previews.MarkOf(words), words), Previews.CanShow(Previews.MarkOf(words), photo)), Is.EqualTo((true, false)));
    }

    [TestCase(AttachmentKind.Photo, null, "📷 фото\nСделано.")]
    [TestCase(AttachmentKind.Document, "Смета.pdf", "📎 Смета.pdf\nСделано.")]
    [TestCase(AttachmentKind.Document, null, "📎 файл\nСделано.")]
    public void Where_it_is_not_shown_it_is_named(AttachmentKind kind, string? name, string told) =>
        Assert.That(Enclosed.Above(Wording.In("ru"), new Attachment(kind, "f", name), "Сделано."), Is.EqualTo(told));

    private static string Told(int length) => PreviewFace.Of("Голова", Shown with { Text = new string('я', length), Marks = [] }, Remarks).Text;
}
