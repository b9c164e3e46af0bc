using CommentDesk.Learning;

namespace CommentDesk.Worker.Flow;

/// <summary>Lessons as a file that may leave the desk: personal data is masked in it.</summary>
internal interface ILessonFile
{
    byte[] Write(IReadOnlyList<SettledLesson> lessons);
}
