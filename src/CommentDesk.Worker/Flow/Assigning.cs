using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <summary>Brings people, their load and the rules of the settings together for <see cref="Assignment"/>.</summary>
internal sealed class Assigning(AssignmentRules rules)
{
    public Choice Choose(IDeskSession session, Channel channel, Verdict verdict, IReadOnlyList<PersonId>? without = null)
    {
        var loads = session.Tickets.Loads().ToDictionary(load => load.Person);
        var roster = session.People.All()
            .Where(person => person.Staff && person.OnDuty && person.Reachable)
            .Where(person => without is null || !without.Contains(person.Id))
            .Select(person => new Candidate(person, loads.GetValueOrDefault(person.Id) ?? new Load(person.Id, 0, null)))
            .ToList();
        return Assignment.Choose(verdict, channel, roster, rules);
    }
}
