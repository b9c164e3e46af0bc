using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>A comment for which somebody is sought, and those among whom.</summary>
internal static class Asked
{
    public static readonly DateOnly Today = new(2030, 3, 4);

    public static Enquiry About(Verdict? verdict = null, string text = "", string post = "", PersonId? before = null, bool reopened = false) =>
        new(verdict ?? Some.Verdict(), Some.Channel, text, post, Today) { Before = before, Reopened = reopened };

    public static Candidate Candidate(
        long id, Roles roles = Roles.Officer, int open = 0, int? last = null, string? handle = null, bool onDuty = true, bool reachable = true) =>
        new(Some.Person(id, roles, onDuty, reachable, handle), new Load(new PersonId(id), open, last is { } minutes ? Some.Now.AddMinutes(minutes) : null));

    public static AssignmentRule Rule(string name = "Rule", string? team = null, params string[] people) => new(name, [], [], [], people) { Team = team };

    /// <summary>Members by their numbers.</summary>
    public static Team Team(string name, params long[] members) => new(name, null, [.. members.Select(id => $"{1000 + id}")]);

    public static Choice Choose(this Enquiry enquiry, IReadOnlyList<Candidate> staff, IReadOnlyList<AssignmentRule> rules, params Team[] teams) =>
        Assignment.Choose(enquiry, staff, new AssignmentRules(rules, null), new Roster(teams));

    public static PersonId Person(long id) => new(id);
}
