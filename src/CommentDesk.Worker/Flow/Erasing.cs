using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <param name="Comments">Comments erased.</param>
/// <param name="Open">Of them, those whose ticket was still open: it is set aside.</param>
/// <param name="Lessons">Lessons that teach no more.</param>
/// <param name="Left">Comments left as they are, because their answer is on its way or in doubt.</param>
internal sealed record Erased(int Comments, int Open, int Lessons, int Left);

/// <summary>
/// Erases comments, each together with what its ticket says and teaches, within the caller's unit of work. The ticket changes through
/// the desk as any other; its history, and so every number, stays.
/// </summary>
internal sealed class Erasing(Desk desk, IPersonalMask mask)
{
    /// <summary>The file's word for lessons whose comment is gone.</summary>
    public const string Source = "retention";

    /// <summary>The term is over: what was taught stays as a masked text that belongs to nobody.</summary>
    /// <returns>How many were erased; fewer than the limit when no more is due.</returns>
    public int Expired(IDeskSession session, DateTimeOffset before, int limit, DateTimeOffset now) =>
        session.Erasure.Expired(before, limit).Count(comment =>
        {
            var lessons = session.Lessons.Settled(comment)
                .Select(lesson => new ImportedLesson(mask.Of(lesson.Text), lesson.Label, lesson.Theme, lesson.Revision, lesson.At, Source))
                .ToList();
            if (!Erase(session, comment, now))
                return false;
            // They are not new: training has counted them by their own dates.
            session.Lessons.Import(lessons, DateTimeOffset.UnixEpoch);
            return true;
        });

    /// <summary>Everything of one author goes, lessons too.</summary>
    public Erased Author(IDeskSession session, string author, DateTimeOffset now)
    {
        var counted = Count(session, author);
        var left = session.Erasure.By(author).Count(comment => !Erase(session, comment, now));
        session.Erasure.EraseTraces(author);
        return counted with { Comments = counted.Comments + counted.Left - left, Left = left };
    }

    /// <summary>What <see cref="Author"/> would do.</summary>
    public static Erased Count(IDeskSession session, string author)
    {
        var comments = session.Erasure.By(author);
        var tickets = comments.Select(session.Tickets.FindByComment).OfType<Ticket>().ToList();
        var left = tickets.Where(Busy).Select(ticket => ticket.Comment).ToHashSet();
        return new(
            comments.Count - left.Count,
            tickets.Count(ticket => ticket.Stage.Open && !left.Contains(ticket.Comment)),
            comments.Where(comment => !left.Contains(comment)).Sum(comment => session.Lessons.Settled(comment).Count),
            left.Count);
    }

    private static bool Busy(Ticket ticket) => ticket.Stage.Underway;

    private bool Erase(IDeskSession session, CommentId comment, DateTimeOffset now)
    {
        var ticket = session.Tickets.FindByComment(comment);
        if (ticket is not null && desk.Do(session, ticket.Id, null, new Command.Erase(), now) is Outcome.Refused)
            return false;
        session.Lessons.Withdraw(comment);
        session.Erasure.Erase(comment, ticket?.Id, now);
        SpikeBook.Redraw(session, now);
        return true;
    }
}
