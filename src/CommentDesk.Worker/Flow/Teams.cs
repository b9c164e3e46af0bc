using System.Collections.Concurrent;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>The teams of the settings and of the chat together, and when they work.</summary>
internal sealed class Teams(AssignmentRules settings)
{
    private readonly Roster _given = new(settings.Teams);
    private readonly ConcurrentDictionary<(string Hours, string Zone), WorkCalendar> _calendars = new();

    /// <summary>A team changed in the chat stands in the place of the one of the same name in the settings.</summary>
    public Roster Of(IDeskSession session) => _given.With(session.Rota.Teams());

    public TimeZoneInfo ZoneOf(Team? team) => team?.Zone ?? settings.Zone;

    /// <summary>Working time of a team; of the desk's office hours for whoever is in none.</summary>
    public WorkCalendar CalendarOf(Team? team) => CalendarOf(team?.Hours ?? settings.Office?.Hours ?? WorkHours.Office, ZoneOf(team));

    /// <summary>Made once: a calendar remembers the years it has worked out.</summary>
    public WorkCalendar CalendarOf(WorkHours hours, TimeZoneInfo zone) =>
        _calendars.GetOrAdd((hours.ToString(), zone.Id), _ => new(hours, ReferenceEquals(hours, WorkHours.RoundTheClock) ? WorkDays.None : settings.Office?.Days ?? WorkDays.Russia, zone));

    /// <summary>The team of whoever owns a ticket; null where there is no owner, or they are in none.</summary>
    public Team? TeamOf(IDeskSession session, PersonId? owner) =>
        owner is { } id && session.People.Find(id) is { } person ? Of(session).TeamOf(person) : null;

    /// <summary>
    /// Whether a person is on duty by the clock: by their own hours when they have some, else by those of their team if it asks for that.
    /// </summary>
    public bool InHours(Team? team, Terms? terms, DateTimeOffset now) => (terms?.Hours, team) switch
    {
        ({ } own, _) => CalendarOf(own, ZoneOf(team)).IsWorking(now),
        (null, { OnlyInHours: true }) => CalendarOf(team).IsWorking(now),
        _ => true,
    };
}
