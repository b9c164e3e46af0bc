using CommentDesk.People;

namespace CommentDesk.Learning;

/// <summary>Stored as lower-case words.</summary>
public enum ModelState { Candidate, Active, Retired, Refused, Damaged }

/// <summary>A model the desk knows; its bytes lie on the shelf under its id.</summary>
/// <param name="MadeBy">Who asked for the training; null for the shipped model and for trainings of the desk's own accord.</param>
/// <param name="Shipped">It came with the program.</param>
/// <param name="Corpus">Comments behind the shipped model it grew from.</param>
/// <param name="Lessons">Lessons it learned besides.</param>
/// <param name="Scores">On the shipped hold-out, the same for every model that was measured on it; null when it was not.</param>
public sealed record ModelRecord(
    string Id, DateTimeOffset MadeAt, PersonId? MadeBy, bool Shipped, int Corpus, int Lessons, ModelState State, Measured? Scores);

/// <summary>A model was put into service; taken back when a later decision returned to the one before it.</summary>
/// <param name="Number">Grows with every switch.</param>
/// <param name="By">Null when the desk did it.</param>
public sealed record ModelSwitch(int Number, string Model, PersonId? By, DateTimeOffset At, PersonId? TakenBackBy = null, DateTimeOffset? TakenBackAt = null)
{
    /// <summary>When it last changed which model serves.</summary>
    public DateTimeOffset ChangedAt => TakenBackAt ?? At;
}
