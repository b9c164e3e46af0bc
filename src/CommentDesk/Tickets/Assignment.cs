using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>Somebody who is on duty and reachable, with what they already hold.</summary>
public sealed record Candidate(Person Person, Load Load);

/// <summary>One line of the assignment settings. Empty lists match everything; the first line that matches wins.</summary>
/// <param name="Channels">Titles, public names or room ids.</param>
/// <param name="People">Contacts (Telegram ids) or public names without "@".</param>
public sealed record AssignmentRule(
    string Name,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Channels,
    IReadOnlyList<Label> Labels,
    IReadOnlyList<string> People);

/// <param name="Fallback">Contact or public name of whoever gets what nobody else can take; null for nobody.</param>
public sealed record AssignmentRules(IReadOnlyList<AssignmentRule> Rules, string? Fallback)
{
    public static readonly AssignmentRules None = new([], null);
}

/// <summary>
/// Whose a comment is. Complaints and questions go to officers, negativity and unsure verdicts to moderators (to supervisors
/// and then admins while there is no moderator). Among equals: fewest open tickets, then longest idle, then the oldest member,
/// which is the fair share used by Sprinklr and Intercom.
/// </summary>
public static class Assignment
{
    public static Choice Choose(Verdict verdict, Channel channel, IReadOnlyList<Candidate> roster, AssignmentRules rules)
    {
        if (verdict is { Label: Label.Other, Unsure: false })
            return new Choice(null, Line.Of("why.set_aside"));
        return verdict.NeedsReply && !verdict.Unsure
            ? ForOfficers(verdict, channel, roster, rules)
            : ForSorters(verdict, roster);
    }

    private static Choice ForOfficers(Verdict verdict, Channel channel, IReadOnlyList<Candidate> roster, AssignmentRules rules)
    {
        var officers = roster.Where(candidate => candidate.Person.Is(Roles.Officer)).ToList();
        var rule = rules.Rules.FirstOrDefault(line => Matches(line, verdict, channel));
        if (rule is not null && Least(officers.Where(officer => rule.People.Any(word => Named(officer.Person, word)))) is { } named)
            return new Choice(named.Person.Id, Line.Of("why.rule", Line.Quoted(rule.Name), Open(named)));
        if (Least(officers) is { } officer)
            return new Choice(officer.Person.Id, rule is null
                ? Line.Of("why.least_busy", Open(officer))
                : Line.Of("why.rule_empty", Line.Quoted(rule.Name), Open(officer)));
        return rules.Fallback is { } fallback && roster.FirstOrDefault(candidate => Named(candidate.Person, fallback)) is { } last
            ? new Choice(last.Person.Id, Line.Of("why.fallback"))
            : new Choice(null, Line.Of("why.nobody"));
    }

    private static Choice ForSorters(Verdict verdict, IReadOnlyList<Candidate> roster)
    {
        var what = verdict.Unsure ? "unsure" : "negativity";
        foreach (var role in (Roles[])[Roles.Moderator, Roles.Supervisor, Roles.Admin])
            if (Least(roster.Where(candidate => candidate.Person.Is(role))) is { } sorter)
                return new Choice(sorter.Person.Id, Line.Of($"why.{what}.{role.Code()}"));
        return new Choice(null, Line.Of("why.nobody"));
    }

    private static Candidate? Least(IEnumerable<Candidate> candidates) => candidates
        .OrderBy(candidate => candidate.Load.Open)
        .ThenBy(candidate => candidate.Load.LastAssigned ?? DateTimeOffset.MinValue)
        .ThenBy(candidate => candidate.Person.Id.Value)
        .FirstOrDefault();

    private static bool Matches(AssignmentRule rule, Verdict verdict, Channel channel) =>
        (rule.Labels.Count == 0 || rule.Labels.Contains(verdict.Label))
        && (rule.Themes.Count == 0 || (verdict.Theme is { } theme && rule.Themes.Contains(theme)))
        && (rule.Channels.Count == 0 || rule.Channels.Any(word => Named(channel, word)));

    private static bool Named(Channel channel, string word) =>
        Same(channel.Title, word) || Same(channel.Room, word) || Same(channel.Source, word)
        || Same(channel.SourceHandle, word) || Same(channel.RoomHandle, word);

    private static bool Named(Person person, string word) => Same(person.Contact, word) || Same(person.Handle, word);

    private static bool Same(string? value, string word) =>
        value is not null && string.Equals(value, word.TrimStart('@'), StringComparison.OrdinalIgnoreCase);

    private static string Open(Candidate candidate) =>
        candidate.Load.Open.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
