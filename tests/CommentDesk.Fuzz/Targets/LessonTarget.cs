using System.Text;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Fuzz.Targets;

/// <summary>A file of lessons: each line is accepted or named as bad, and what was accepted is written and read back the same.</summary>
internal sealed class LessonTarget : Target
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public override string Name => "lessons";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[]
        {
            """{"text":"На Кленовой 4 нет воды","label":"C","theme":"heat_water","revision":1,"at":"2026-03-01T10:00:00+03:00","source":"commentdesk"}""",
            """{"text":"Когда включат отопление?","label":"Q"}""",
            """{"text":"Позвоните +7 900 000-00-00, кв. 12","label":"C","at":null}""",
            "{\"text\":\"Спасибо!\",\"label\":\"O\"}\n\n{\"text\":\"Позор\",\"label\":\"N\",\"theme\":null}\nне строка\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public override Outcome Try(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var (lessons, bad) = LessonFile.Read(new StringReader(text), s_now);
        var lines = new StringReader(text);
        var count = 0;
        while (lines.ReadLine() is { } line)
            count += string.IsNullOrWhiteSpace(line) ? 0 : 1;
        Must(lessons.Count + bad.Count == count, "each line is a lesson or is named as bad");
        Must(bad.All(line => line.Why.Length is > 0 and < 300), "a reason is short");
        var written = new LessonFile().Write([.. lessons.Select(Settled)]);
        var (again, none) = LessonFile.Read(new StringReader(Encoding.UTF8.GetString(written)), s_now);
        Must(none.Count == 0 && again.Select(line => (line.Lesson.Text, line.Lesson.Label)).SequenceEqual(lessons.Select(line => (line.Lesson.Text, line.Lesson.Label))), "what was written is read back");
        Must(LessonImport.Of(again, [.. lessons.Select(Settled)]).Accepted.Count == 0, "the same file twice changes nothing");
        return new(lessons.Count == 0 ? "refused" : bad.Count == 0 ? "accepted" : "mixed", string.Join(';', bad.Select(line => line.Why).Distinct().Take(2)));
    }

    private static SettledLesson Settled(NumberedLesson line) =>
        new(new CommentId(line.Line), line.Lesson.Revision, line.Lesson.Text, line.Lesson.Label, line.Lesson.Theme, line.Lesson.At) { Source = line.Lesson.Source };
}
