using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Learning;

/// <summary>Whom news about models concerns.</summary>
internal static class Staff
{
    public static void Tell(IDeskSession session, Line line, DateTimeOffset now)
    {
        foreach (var person in session.People.All().Where(person => person.Is(Roles.Trainer | Rights.Leads) && person.Reachable))
            session.Outbox.Add(Calls.LineFor(person, line, now));
    }

    /// <summary>Those who may switch a model on; while there are none, those who lead.</summary>
    public static IReadOnlyList<Person> Trainers(IDeskSession session)
    {
        var reachable = session.People.All().Where(person => person.Reachable).ToList();
        var trainers = reachable.Where(person => person.Is(Roles.Trainer)).ToList();
        return trainers.Count > 0 ? trainers : [.. reachable.Where(person => person.Is(Rights.Leads))];
    }
}
