using CommentDesk.People;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Routing;

/// <summary>From the list of teams to one of them and back; removes one of which no rule speaks.</summary>
internal sealed class TeamsAct(Desk desk) : IPressAct
{
    public const string List = "list", Show = "show", Remove = "del";

    public string Verb => Verbs.Teams;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var roster = desk.Assigning.Teams.Of(turn.Session);
        var team = roster.Teams.FirstOrDefault(one => RouteSheet.Number(Team.KeyOf(one.Name)) == press.Data.Number);
        if (press.Data.Arg is not (null or List) && team is null)
            return Reply.No(turn.Words.Say("teams.gone"), "teams.gone");
        if (press.Data.Arg == Remove && team is not null)
        {
            var speaking = desk.Assigning.RulesOf(turn.Session).Rules.Where(rule => Means(rule.Team, team) || Means(rule.Otherwise, team)).Select(rule => rule.Name)
                .Concat(roster.Teams.Where(other => Means(other.Otherwise, team)).Select(other => other.Name)).ToList();
            if (speaking.Count > 0)
                return Reply.No(turn.Words.Say("teams.used", string.Join(", ", speaking)), "teams.used");
            if (!turn.Session.Rota.RemoveTeam(team.Name))
                return Reply.No(turn.Words.Say("teams.in_settings"), "teams.in_settings");
            turn.Audit($"team remove {team.Name}", "ok");
        }

        var sheet = press.Data.Arg == Show && team is not null ? TeamSheet.One(turn, desk.Assigning, team) : TeamSheet.All(turn, desk.Assigning);
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }

    private static bool Means(string? name, Team team) => name is not null && team.Is(name);
}
