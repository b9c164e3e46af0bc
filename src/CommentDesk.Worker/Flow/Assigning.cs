using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <summary>Brings people, their load, teams and the rules of settings and chat together for <see cref="Assignment"/>.</summary>
internal sealed class Assigning(AssignmentRules settings)
{
    public Teams Teams { get; } = new(settings);

    public AssignmentRules Settings => settings;

    /// <param name="reopened">Whoever held this very ticket before.</param>
    public Choice Choose(IDeskSession session, Comment comment, Channel channel, Verdict verdict, DateTimeOffset now, IReadOnlyList<PersonId>? without = null, PersonId? reopened = null)
    {
        if (verdict is { Label: Label.Other, Unsure: false })
            return Assignment.Choose(new Enquiry(verdict, channel, "", "", default), [], AssignmentRules.None, Roster.Empty);
        var rules = RulesOf(session);
        var enquiry = new Enquiry(verdict, channel, comment.Text, rules.Rules.Any(rule => rule.Places.Count > 0) ? PostOf(session, comment) : "", DayOf(now))
        {
            Before = reopened ?? Before(session, comment, now),
            Reopened = reopened is not null,
        };
        return Choose(session, enquiry, now, without);
    }

    /// <summary>The same for whatever is asked: a text that nobody wrote, too.</summary>
    public Choice Choose(IDeskSession session, Enquiry enquiry, DateTimeOffset now, IReadOnlyList<PersonId>? without = null) =>
        Assignment.Choose(enquiry, Staff(session, now, without), RulesOf(session), Teams.Of(session));

    public Enquiry Enquire(Verdict verdict, Channel? channel, string text, DateTimeOffset now) => new(verdict, channel, text, "", DayOf(now));

    /// <summary>Rules of the chat first, then those of the settings; what is switched off stays in the list.</summary>
    public AssignmentRules RulesOf(IDeskSession session)
    {
        var (chosen, off) = (session.Routes.Rules(), session.Routes.Off());
        return chosen.Count == 0 && off.Count == 0
            ? settings
            : settings with { Rules = [.. chosen.Concat(settings.Rules).Select(rule => off.Contains(rule.Key) ? rule with { Off = true } : rule)] };
    }

    /// <summary>Everybody who works here, with what keeps them from being given more.</summary>
    public IReadOnlyList<Candidate> Staff(IDeskSession session, DateTimeOffset now, IReadOnlyList<PersonId>? without = null)
    {
        var loads = session.Tickets.Loads().ToDictionary(load => load.Person);
        var roster = Teams.Of(session);
        var terms = session.Rota.Terms().ToDictionary(one => one.Person);
        var absences = session.Rota.Absences().Where(one => one.Holds(now)).ToDictionary(one => one.Person);
        return
        [
            .. session.People.All()
                .Where(person => person.Staff && without?.Contains(person.Id) is not true)
                .Select(person => (Person: person, Team: roster.TeamOf(person), Terms: terms.GetValueOrDefault(person.Id)))
                .Select(one => new Candidate(one.Person, loads.GetValueOrDefault(one.Person.Id) ?? new Load(one.Person.Id, 0, null))
                {
                    Limit = LimitOf(one.Person, one.Team, one.Terms),
                    InHours = Teams.InHours(one.Team, one.Terms, now),
                    Deputy = absences.GetValueOrDefault(one.Person.Id)?.Deputy,
                }),
        ];
    }

    /// <summary>What is agreed in the chat outweighs the settings, what is said of a person outweighs their team.</summary>
    public int LimitOf(Person person, Team? team, Terms? terms) =>
        terms?.Capacity ?? LimitOf(person) ?? team?.Capacity ?? settings.Capacity;

    public DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, settings.Zone).DateTime);

    private int? LimitOf(Person person)
    {
        foreach (var (name, limit) in settings.Limits)
            if (person.IsCalled(name))
                return limit;
        return null;
    }

    private PersonId? Before(IDeskSession session, Comment comment, DateTimeOffset now) =>
        settings.Sticky > TimeSpan.Zero && comment.Author.Id.Length > 0
            ? session.Tickets.LastOwnerOf(comment.Key.Network, comment.Author.Id, comment.Id, now - settings.Sticky)
            : null;

    private static string PostOf(IDeskSession session, Comment comment) =>
        comment.Thread is { } thread ? session.Comments.FindPost(comment.Channel, thread)?.Text ?? "" : "";
}
