using CommentDesk.Learning;
using CommentDesk.Learning.Flags;
using CommentDesk.Learning.Kin;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// Sorts the lessons of a file against what is settled here and against the lines before them: the same text with the same label
/// is known already, with another label it contradicts. So a file brought in twice changes nothing. Pure.
/// </summary>
internal sealed record LessonImport(
    IReadOnlyList<NumberedLesson> Accepted, IReadOnlyList<int> Known, IReadOnlyList<int> Contradicting)
{
    public static LessonImport Of(IReadOnlyList<NumberedLesson> lines, IReadOnlyList<SettledLesson> settled)
    {
        var (index, labels) = (new TextIndex(), new List<Verdicts.Label>());
        foreach (var lesson in settled)
            Add(PersonalMask.Of(lesson.Text), lesson.Label);
        var (accepted, known, contradicting) = (new List<NumberedLesson>(), new List<int>(), new List<int>());
        foreach (var line in lines)
        {
            var same = index.Nearest(line.Lesson.Text, 1000, 1).Select(kin => labels[(int)kin.Key]).ToList();
            if (same.Contains(line.Lesson.Label))
            {
                known.Add(line.Line);
            }
            else if (same.Count > 0)
            {
                contradicting.Add(line.Line);
            }
            else
            {
                accepted.Add(line);
                Add(line.Lesson.Text, line.Lesson.Label);
            }
        }

        return new(accepted, known, contradicting);

        void Add(string text, Verdicts.Label label)
        {
            index.Add(labels.Count, text);
            labels.Add(label);
        }
    }
}
