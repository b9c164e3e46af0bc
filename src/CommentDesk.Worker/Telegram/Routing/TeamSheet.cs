using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Routing;

/// <summary>Teams as people read them: who leads, who is in, who can take something now.</summary>
internal static class TeamSheet
{
    public static Sheet All(Turn turn, Assigning assigning)
    {
        var (words, teams) = (turn.Words, assigning.Teams.Of(turn.Session).Teams);
        var html = new Html().Bold(words.Say("teams.title", teams.Count.ToString(words.Culture))).Line();
        if (teams.Count == 0)
            html.Text(words.Say("teams.none")).Line();
        var staff = assigning.Staff(turn.Session, turn.Now);
        foreach (var team in teams)
            Draw(turn, html.Line(), team, staff);
        if (!turn.Person.Is(Roles.Admin))
            return new(html, Keyboard.None);
        return new(html.Line().Text(words.Say("teams.hint")), Keyboard.Grid(
            teams.Select(team => Button.Sending(Html.Shorten(team.Name, 30), ButtonData.Of(Verbs.Teams, RouteSheet.Number(Team.KeyOf(team.Name)), 0, TeamsAct.Show))), 2));
    }

    public static Sheet One(Turn turn, Assigning assigning, Team team)
    {
        var html = new Html();
        Draw(turn, html, team, assigning.Staff(turn.Session, turn.Now));
        if (!team.FromChat)
            html.Italic(turn.Words.Say("teams.in_settings"));
        if (!turn.Person.Is(Roles.Admin))
            return new(html, Keyboard.None);
        var back = Button.Sending(turn.Words.Say("button.bk"), ButtonData.Of(Verbs.Teams, 0, 0, TeamsAct.List));
        return new(html, team.FromChat
            ? Keyboard.Of([Button.Sending(turn.Words.Say("teams.remove"), ButtonData.Of(Verbs.Teams, RouteSheet.Number(Team.KeyOf(team.Name)), 0, TeamsAct.Remove)), back])
            : Keyboard.Of([back]));
    }

    /// <summary>«Олег · открытых: 3, лимит 5», «Марина · открытых: 1 · не на смене».</summary>
    public static string Member(Turn turn, Candidate one)
    {
        var load = one.Limit > 0
            ? turn.Words.Say("people.open_of", Number(one.Load.Open), Number(one.Limit))
            : turn.Words.Say("people.open", Number(one.Load.Open));
        return one.Bar is Bar.None ? $"{one.Person.Name} · {load}" : $"{one.Person.Name} · {load} · {turn.Words.Say($"teams.bar.{one.Bar.ToString().ToLowerInvariant()}")}";

        string Number(int number) => number.ToString(turn.Words.Culture);
    }

    /// <summary>«пн-чт 09:00-18:00; пт 09:00-17:00».</summary>
    public static string Hours(Turn turn, WorkHours hours) => string.Join("; ", hours.Alike().Select(run =>
        $"{Day(turn, run.First)}{(run.First == run.Last ? "" : $"-{Day(turn, run.Last)}")} {string.Join(", ", hours.On(run.First))}"));

    private static void Draw(Turn turn, Html html, Team team, IReadOnlyList<Candidate> staff)
    {
        var words = turn.Words;
        html.Bold(team.Name);
        if (Roster.LeadOf(team, staff.Select(one => one.Person)) is { } lead)
            html.Text($" · {words.Say("teams.lead", lead.Name)}");
        html.Line();
        var terms = new List<string>();
        if (team.Hours is { } hours)
            terms.Add(Hours(turn, hours));
        if (team.Zone is { } zone)
            terms.Add(zone.Id);
        if (team.OnlyInHours)
            terms.Add(words.Say("teams.only_in_hours"));
        if (team.Capacity is { } capacity)
            terms.Add(words.Say("teams.capacity", capacity.ToString(CultureInfo.InvariantCulture)));
        if (team.Otherwise is { } otherwise)
            terms.Add(words.Say("routes.otherwise", otherwise switch { Team.Queue => words.Say("routes.otherwise_queue"), Team.Anybody => words.Say("routes.otherwise_any"), _ => otherwise }));
        if (terms.Count > 0)
            html.Text(string.Join(" · ", terms)).Line();
        foreach (var one in staff.Where(one => team.Has(one.Person)))
            html.Text($"• {Member(turn, one)}").Line();
        foreach (var lost in team.Members.Where(word => !staff.Any(one => one.Person.IsCalled(word))))
            html.Text($"• {words.Say("routes.person_lost", lost)}").Line();
    }

    private static string Day(Turn turn, DayOfWeek day) => turn.Words.Culture.DateTimeFormat.GetAbbreviatedDayName(day).ToLower(turn.Words.Culture);
}
