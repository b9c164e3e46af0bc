using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Triage;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Lists of comments handed to people: who gets them, and that they show what is true. A list is drawn when its message leaves, so
/// nothing of a citizen's text is stored for it, and whatever happens to a ticket is seen in every open list that holds it.
/// </summary>
internal static class Reviewing
{
    /// <summary>Who may judge what ended in silence.</summary>
    public const Roles SampleReaders = Rights.Sorters | Roles.Trainer;

    /// <summary>Deals comments out in lists, one after another, to the people in turn.</summary>
    /// <returns>How many lists were made.</returns>
    public static int HandOut(IDeskSession session, ReviewKind kind, IReadOnlyList<Ticket> tickets, IReadOnlyList<Person> readers, DateTimeOffset now, SampleId? sample = null)
    {
        if (readers.Count == 0)
            return 0;
        var lists = tickets.Chunk(Review.Longest).ToList();
        foreach (var (number, list) in lists.Index())
        {
            var reader = readers[number % readers.Count];
            var items = list.Select((ticket, place) => new ReviewItem(place + 1, ticket.Id, ticket.Comment, session.Comments.Find(ticket.Comment)?.Revision ?? 1));
            var review = session.Reviews.Add(new Review(default, kind, reader.Id, sample, now, null, null), [.. items]);
            session.Outbox.Add(Calls.ReviewFor(reader, review.Id, now));
        }

        return lists.Count;
    }

    /// <summary>Called with every change of a ticket, in the same unit of work.</summary>
    public static void Follow(IDeskSession session, Ticket ticket, DateTimeOffset now)
    {
        var lists = session.Reviews.Holding(ticket.Id);
        // What was erased is taken out of lists that are long done, too.
        var erased = lists.Count > 0 && session.Tickets.History(ticket.Id) is [.., { What: Happenings.Erased }];
        foreach (var review in lists.Where(list => list.ClosedAt is null || erased))
        {
            if (review.Kind is ReviewKind.Digest && !session.Reviews.Items(review.Id).Any(item => session.Tickets.Find(item.Ticket)?.Stage is Stage.Gathered or Stage.Hiding))
                session.Reviews.Close(review.Id, now);
            Redraw(session, review, now);
        }
    }

    public static void Redraw(IDeskSession session, Review review, DateTimeOffset now)
    {
        if (session.People.Find(review.Person) is { } reader)
            session.Outbox.Add(Calls.ReviewFor(reader, review.Id, now));
    }

    /// <summary>Takes a list back: what is still to be done in it goes into another one. Its message loses texts and buttons.</summary>
    public static void TakeBack(IDeskSession session, Review review, DateTimeOffset now)
    {
        session.Reviews.Close(review.Id, now);
        Redraw(session, review, now);
    }

    /// <summary>Who may not read any more keeps nothing: what they had left goes to others.</summary>
    public static void Leave(IDeskSession session, Person left, DateTimeOffset now)
    {
        foreach (var review in session.Reviews.Open(ReviewKind.Digest).Where(review => review.Person == left.Id && !left.Is(Rights.Sorters)))
            TakeBack(session, review, now);
        foreach (var review in session.Reviews.Open(ReviewKind.Sample).Where(review => review.Person == left.Id && !left.Is(SampleReaders)))
        {
            var rest = Unread(session, review);
            TakeBack(session, review, now);
            HandOut(session, ReviewKind.Sample, rest, Readers(session, Roles.Trainer, Roles.Moderator, Roles.Supervisor, Roles.Admin), now, review.Sample);
        }
    }

    /// <summary>What of a part of a sample nobody has judged yet.</summary>
    public static IReadOnlyList<Ticket> Unread(IDeskSession session, Review review)
    {
        var seen = review.Sample is { } sample ? session.Reviews.Looks(sample).Select(look => look.Ticket).ToHashSet() : [];
        return [.. session.Reviews.Items(review.Id).Where(item => !seen.Contains(item.Ticket)).Select(item => session.Tickets.Find(item.Ticket)).OfType<Ticket>()];
    }

    /// <summary>Everybody who could read now, of the first of these roles that somebody on duty has.</summary>
    public static IReadOnlyList<Person> Readers(IDeskSession session, params IReadOnlyList<Roles> roles)
    {
        var present = session.People.All().Where(person => person is { OnDuty: true, Reachable: true }).ToList();
        return roles.Select(role => present.Where(person => person.Is(role)).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }
}
