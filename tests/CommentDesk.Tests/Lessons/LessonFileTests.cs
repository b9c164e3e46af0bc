using System.Text;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Lessons;

public sealed class LessonFileTests
{
    [Test]
    public void A_lesson_is_a_line_without_personal_data()
    {
        var bytes = new LessonFile().Write(
        [
            Settled("Яма у дома «Мира, 3», звоните +7 900 000-00-00 или @sosed_petr", Label.Complaint, "roads"),
            Settled("Где брать справку", Label.Question, null) with { Source = "сосед", Revision = 2 },
        ]);
        Assert.That(Encoding.UTF8.GetString(bytes), Is.EqualTo(
            """
            {"text":"Яма у дома «Мира, 3», звоните [телефон] или [аккаунт]","label":"C","theme":"roads","revision":1,"at":"2030-03-04T09:00:00+00:00","source":"commentdesk"}
            {"text":"Где брать справку","label":"Q","theme":null,"revision":2,"at":"2030-03-04T09:00:00+00:00","source":"сосед"}

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void What_is_written_reads_back()
    {
        var lessons = new[] { Settled("Яма, пишите на a@b.ru", Label.Complaint, "roads"), Settled("Позор", Label.Negativity, null) };
        var (read, bad) = Read(Encoding.UTF8.GetString(new LessonFile().Write(lessons)));
        Assert.That(bad, Is.Empty);
        Assert.That(read.Select(line => (line.Line, line.Lesson.Text, line.Lesson.Label, line.Lesson.Theme, line.Lesson.At)), Is.EqualTo(new[]
        {
            (1, "Яма, пишите на [почта]", Label.Complaint, "roads", Some.Now), (2, "Позор", Label.Negativity, null, Some.Now),
        }));
    }

    [Test]
    public void Text_and_label_are_enough_and_what_comes_in_is_masked_too()
    {
        var (read, bad) = Read("""{"text":" Звоните 8 900 000-00-00, течёт труба ","label":"c","extra":1}""");
        Assert.That(bad, Is.Empty);
        Assert.That(read.Single().Lesson, Is.EqualTo(new ImportedLesson("Звоните [телефон], течёт труба", Label.Complaint, null, 1, Some.Now, null)));
    }

    [TestCase("[1]", "not a JSON object")]
    [TestCase("{", "not a JSON object")]
    [TestCase("null", "\"text\" is missing")]
    [TestCase("""{"label":"C"}""", "\"text\" is missing")]
    [TestCase("""{"text":"123 !","label":"C"}""", "has no words")]
    [TestCase("""{"text":"Яма"}""", "\"label\" is none of")]
    [TestCase("""{"text":"Яма","label":"X"}""", "\"label\" is none of")]
    [TestCase("""{"text":"Яма","label":"C","theme":"moon"}""", "\"theme\" is not one")]
    [TestCase("""{"text":"Яма","label":"C","revision":0}""", "\"revision\" is below")]
    [TestCase("""{"text":"Яма","label":"C","revision":"two"}""", "(revision)")]
    [TestCase("""{"text":"Яма","label":"C","at":"2031-01-01T00:00:00Z"}""", "lies in the future")]
    public void A_bad_line_is_named_by_its_number_and_says_why_but_not_what(string line, string why)
    {
        var (read, bad) = Read($$"""{"text":"Хорошая","label":"C"}{{"\n\n"}}{{line}}""");
        Assert.That(read.Select(one => one.Line), Is.EqualTo(new[] { 1 }));
        Assert.That((bad.Single().Line, bad.Single().Why), Is.EqualTo((3, bad.Single().Why)));
        Assert.That(bad.Single().Why, Does.Contain(why).And.Not.Contain("Яма"));
    }

    [Test]
    public void A_text_that_is_no_comment_any_more_is_refused() =>
        Assert.That(Read($$"""{"text":"{{new string('я', 20_001)}}","label":"C"}""").Bad.Single().Why, Does.Contain("longer than"));

    [Test]
    public void What_is_known_already_is_counted_and_what_contradicts_is_left_out()
    {
        var settled = new[] { Settled("Яма на дороге", Label.Complaint, "roads"), Settled("Позор", Label.Negativity, null) };
        var lines = new[]
        {
            Line(1, "ЯМА на дороге!!!", Label.Complaint), Line(2, "Позор", Label.Complaint), Line(4, "Не горит фонарь", Label.Complaint),
            Line(5, "не горит фонарь", Label.Complaint), Line(6, "Не горит фонарь", Label.Other), Line(7, "Яма на тротуаре", Label.Complaint),
        };
        var import = LessonImport.Of(lines, settled);
        Assert.That(import.Accepted.Select(line => line.Line), Is.EqualTo(new[] { 4, 7 }));
        Assert.That((import.Known, import.Contradicting), Is.EqualTo((new[] { 1, 5 }, new[] { 2, 6 })));
    }

    [Test]
    public void A_desks_own_lesson_is_known_by_its_masked_words()
    {
        var own = Settled("Звоните 8 900 000-00-00, течёт труба", Label.Complaint, null);
        var (lines, _) = Read(Encoding.UTF8.GetString(new LessonFile().Write([own])));
        Assert.That(LessonImport.Of(lines, [own]).Known, Is.EqualTo(new[] { 1 }));
    }

    private static (IReadOnlyList<NumberedLesson> Lessons, IReadOnlyList<BadLine> Bad) Read(string text) => LessonFile.Read(new StringReader(text), Some.Now);

    private static NumberedLesson Line(int number, string text, Label label) => new(number, new(text, label, null, 1, Some.Now, null));

    private static SettledLesson Settled(string text, Label label, string? theme) => new(new CommentId(1), 1, text, label, theme, Some.Now);
}
