using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Who works here, in which roles, on duty or not, with how many open tickets.</summary>
internal static class PeopleSheet
{
    private const int Shown = 40;

    public static Sheet Draw(Turn turn)
    {
        var loads = turn.Session.Tickets.Loads().ToDictionary(load => load.Person, load => load.Open);
        var people = turn.Session.People.All().Where(person => person.Staff).Take(Shown).ToList();
        var html = new Html().Bold(turn.Words.Say("people.title", people.Count.ToString(turn.Words.Culture))).Line();
        foreach (var person in people)
            html.Text(Row(turn, person, loads.GetValueOrDefault(person.Id))).Line();
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

    private static string Row(Turn turn, Person person, int open)
    {
        var handle = person.Handle is { } name ? $" (@{name})" : "";
        var parts = new List<string>
        {
            $"{person.Name}{handle} — {Welcome.Roles(turn, person)}",
            turn.Words.Say(person.OnDuty ? "people.on_duty" : "people.away"),
            turn.Words.Say("people.open", open.ToString(turn.Words.Culture)),
        };
        if (!person.Reachable)
            parts.Add(turn.Words.Say("people.unreachable"));
        return string.Join(" · ", parts);
    }
}
