using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>
/// A person's label of a comment as it stood at one revision. Refers to the stored comment, never to a card.
/// Label is null when the trainer skipped it.
/// </summary>
public sealed record Lesson(CommentId Comment, int Revision, PersonId By, bool ByTrainer, Label? Label, string? Theme, string? ModelId, DateTimeOffset At);

/// <summary>What people said comments are. All calls belong to one unit of work.</summary>
public interface ILessonStore
{
    /// <summary>One lesson a person, comment and revision: a later one replaces the earlier.</summary>
    void Save(Lesson lesson);
    IReadOnlyList<Lesson> Of(CommentId comment);

    /// <summary>How many carry a label; skipped ones teach nothing.</summary>
    int Count();
}
