using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>What people said comments are. All calls belong to one unit of work.</summary>
public interface ILessonStore
{
    /// <summary>
    /// One lesson a person, comment and revision: a later one replaces the earlier. What the person first said blind stays known
    /// to <see cref="Agreement"/>.
    /// </summary>
    void Save(Lesson lesson);
    IReadOnlyList<Lesson> Of(CommentId comment);

    /// <summary>How many carry a label; skipped ones teach nothing.</summary>
    int Count();

    /// <summary>Labels of trainers given, and lessons brought in from files, after the moment.</summary>
    int CountSince(DateTimeOffset moment);

    /// <summary>What trainers agree upon, one a comment's revision, and what was brought in from files; in order of (At, Comment).</summary>
    IReadOnlyList<SettledLesson> Settled();

    /// <summary>What is settled about one comment, with the texts.</summary>
    IReadOnlyList<SettledLesson> Settled(CommentId comment);

    /// <summary>The comment teaches nothing any more: its text is to be erased.</summary>
    void Withdraw(CommentId comment);

    Settlement SettlementOf(CommentId comment, int revision);

    /// <summary>Open disputes, the oldest first, each with all that was said about it.</summary>
    IReadOnlyList<Dispute> Disputes(int limit);

    /// <summary>How well trainers agree who did not know of each other.</summary>
    Agreement Agreement();

    /// <summary>What was settled, contested or withdrawn since the mark of an earlier answer; 0 asks for everything.</summary>
    LessonChanges ChangedSince(long mark);

    /// <summary>Grows with every lesson this session saved; whoever runs works sees by it whether one taught something.</summary>
    long Taught { get; }

    /// <summary>Keeps lessons that have no comment in this desk.</summary>
    /// <param name="at">When they came: from then on they count as new.</param>
    void Import(IReadOnlyList<ImportedLesson> lessons, DateTimeOffset at);
}

/// <summary>One text with the label people agree upon.</summary>
/// <param name="Comment">Below zero for a lesson that came from a file.</param>
public sealed record SettledLesson(CommentId Comment, int Revision, string Text, Label Label, string? Theme, DateTimeOffset At)
{
    /// <summary>The ticket of the comment; null for a lesson from a file.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>The file's word for where the lesson was given; null for the desk's own.</summary>
    public string? Source { get; init; }
}

/// <param name="Mark">To be given to the next question.</param>
public sealed record LessonChanges(long Mark, IReadOnlyList<LessonChange> Changes);

/// <param name="Now">Null when nothing is settled any more.</param>
public sealed record LessonChange(CommentId Comment, int Revision, SettledLesson? Now);

/// <summary>A lesson from a file.</summary>
/// <param name="Source">The file's own word for where it was given.</param>
public sealed record ImportedLesson(string Text, Label Label, string? Theme, int Revision, DateTimeOffset At, string? Source);
