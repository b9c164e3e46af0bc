using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Routing;

/// <summary>/teams: who works together; «add Дороги @oleg …» makes or changes a team, «limit» and «hours» agree something with one person.</summary>
internal sealed class TeamsCommand(Desk desk) : IChatCommand
{
    private static readonly string[] s_nothing = ["нет", "none", "-"];

    public string Name => "teams";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var (verb, rest) = RoutesCommand.Split(line.Args);
        if (verb.Length == 0)
        {
            turn.Say(TeamSheet.All(turn, desk.Assigning));
        }
        else if (desk.Assigning.Teams.Of(turn.Session).Find(line.Args) is { } team)
        {
            turn.Say(TeamSheet.One(turn, desk.Assigning, team));
        }
        else if (Change(verb) is not { } change || rest.Length == 0)
        {
            turn.Say(new Html().Text(turn.Words.Say("teams.usage")));
        }
        else if (!turn.Person.Is(Roles.Admin))
        {
            turn.Audit($"/teams {verb}", "refuse.role");
            turn.Say(new Html().Text(Denial.Of(turn.Words, Roles.Admin)));
        }
        else if (change(turn, rest) is { } fault)
        {
            turn.Say(new Html().Text(turn.Spell(fault)).Line(2).Text(turn.Words.Say("teams.usage")));
        }
    }

    private Func<Turn, string, Line?>? Change(string verb) => verb switch
    {
        "add" or "set" or "добавить" or "изменить" => Save,
        "limit" or "лимит" => Limit,
        "hours" or "часы" => Hours,
        _ => null,
    };

    private Line? Save(Turn turn, string text)
    {
        var (team, fault) = TeamLine.Read(text, desk.Assigning.Teams.Of(turn.Session), turn.Session.People.All());
        if (team is null)
            return fault;
        turn.Session.Rota.Save(team);
        turn.Audit($"team save {team.Name}", "ok");
        desk.Drain(turn.Session, turn.Now);
        turn.Say(TeamSheet.One(turn, desk.Assigning, team));
        return null;
    }

    private Line? Limit(Turn turn, string text)
    {
        var (called, value) = RoutesCommand.Split(text);
        if (TeamLine.Find(turn.Session.People.All(), called) is not { } person)
            return Line.Of("route.bad.person", Line.Quoted(called));
        int? limit = int.TryParse(value, out var number) && number is >= 0 and <= 10_000 ? number : null;
        if (limit is null && !s_nothing.Contains(value.ToLowerInvariant()))
            return Line.Of("teams.bad.limit", Line.Quoted(value));
        return Agreed(turn, TermsOf(turn, person) with { Capacity = limit }, $"team limit @{person.Id}");
    }

    private Line? Hours(Turn turn, string text)
    {
        var (called, value) = RoutesCommand.Split(text);
        if (TeamLine.Find(turn.Session.People.All(), called) is not { } person)
            return Line.Of("route.bad.person", Line.Quoted(called));
        var hours = WorkHoursLine.Read(value);
        if (hours is null && !s_nothing.Contains(value.ToLowerInvariant()))
            return Line.Of("teams.bad.hours", Line.Quoted(value));
        return Agreed(turn, TermsOf(turn, person) with { Hours = hours }, $"team hours @{person.Id}");
    }

    private Line? Agreed(Turn turn, Terms terms, string what)
    {
        turn.Session.Rota.Save(terms);
        turn.Audit(what, "ok");
        desk.Drain(turn.Session, turn.Now);
        var one = desk.Assigning.Staff(turn.Session, turn.Now).First(candidate => candidate.Person.Id == terms.Person);
        turn.Say(new Html().Text(TeamSheet.Member(turn, one)).Text(terms.Hours is { } hours ? $" · {TeamSheet.Hours(turn, hours)}" : ""));
        return null;
    }

    private static Terms TermsOf(Turn turn, Person person) =>
        turn.Session.Rota.Terms().FirstOrDefault(terms => terms.Person == person.Id) ?? new Terms(person.Id, null, null);
}
