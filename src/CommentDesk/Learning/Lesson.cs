using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>
/// What a person knew of other people's labels. Blind: nothing, so only these tell how well people agree. Seen: what others
/// said. Final: a lead read everything and decided.
/// </summary>
public enum Reading { Blind, Seen, Final }

/// <summary>
/// A person's label of a comment as it stood at one revision. Refers to the stored comment, never to a card.
/// Label is null when the trainer skipped it.
/// </summary>
public sealed record Lesson(
    CommentId Comment, int Revision, PersonId By, bool ByTrainer, Label? Label, string? Theme, string? ModelId, DateTimeOffset At,
    Reading Reading = Reading.Blind)
{
    /// <summary>Says something that others can agree with or contest.</summary>
    public bool Votes => ByTrainer && Label is not null;
}
