using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Who works here, in which roles, on duty or not, with how many open tickets.</summary>
internal static class PeopleSheet
{
    private const int Shown = 40;

    public static Sheet Draw(Turn turn, Assigning assigning)
    {
        var known = assigning.Staff(turn.Session, turn.Now).ToDictionary(one => one.Person.Id);
        var roster = assigning.Teams.Of(turn.Session);
        var people = turn.Session.People.All().Where(person => person.Staff).Take(Shown).ToList();
        var html = new Html().Bold(turn.Words.Say("people.title", people.Count.ToString(turn.Words.Culture))).Line();
        foreach (var person in people)
            html.Text(Row(turn, known[person.Id], roster.TeamOf(person))).Line();
        var buttons = turn.Person.Is(Roles.Admin)
            ? Keyboard.Grid(people.Select(person => Button.Sending(Html.Shorten(person.Name, 30), ButtonData.Of(Verbs.Roles, person.Id.Value))), 2)
            : Keyboard.None;
        return new(turn.Person.Is(Roles.Admin) ? html.Line().Text(turn.Words.Say("people.hint")) : html, buttons);
    }

    /// <summary>One person with a button for each role to take away.</summary>
    public static Sheet One(Turn turn, Person person)
    {
        var html = new Html().Bold(person.Name).Line().Text(turn.Words.Say("people.roles", Welcome.Roles(turn, person)));
        var roles = person.Roles.Each().Select(role => Button.Sending(
            turn.Words.Say("people.remove", turn.Words.Say($"role.{role.Code()}")), ButtonData.Of(Verbs.Remove, person.Id.Value, 0, role.Code())));
        return new(html, Keyboard.Column(roles).Then([Button.Sending(turn.Words.Say("button.bk"), ButtonData.Of(Verbs.Roles))]));
    }

    private static string Row(Turn turn, Candidate one, Team? team)
    {
        var (words, person) = (turn.Words, one.Person);
        var handle = person.Handle is { } name ? $" (@{name})" : "";
        var parts = new List<string> { $"{person.Name}{handle} — {Welcome.Roles(turn, person)}" };
        if (team is not null)
            parts.Add(words.Say("people.team", team.Name));
        parts.AddRange(Presence(turn, person));
        if (!one.InHours && person.OnDuty)
            parts.Add(words.Say("teams.bar.offhours"));
        parts.Add(one.Limit > 0
            ? words.Say("people.open_of", one.Load.Open.ToString(words.Culture), one.Limit.ToString(words.Culture))
            : words.Say("people.open", one.Load.Open.ToString(words.Culture)));
        if (!person.Reachable)
            parts.Add(words.Say("people.unreachable"));
        return string.Join(" · ", parts);
    }

    /// <summary>«не на смене до 27 ноября, 09:00», «замещает Марина».</summary>
    private static IEnumerable<string> Presence(Turn turn, Person person)
    {
        var absence = turn.Session.Rota.AbsenceOf(person.Id);
        yield return person.OnDuty ? turn.Words.Say("people.on_duty")
            : absence?.Until is { } until ? turn.Words.Say("people.away_until", turn.At(until))
            : turn.Words.Say("people.away");
        if (absence is not null && absence.From > turn.Now)
            yield return turn.Words.Say("people.away_from", turn.At(absence.From));
        if (absence?.Deputy is { } deputy)
            yield return turn.Words.Say("people.deputy", turn.NameOf(deputy));
    }
}
