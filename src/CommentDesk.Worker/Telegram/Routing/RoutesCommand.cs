using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Routing;

/// <summary>/routes: the rules in their order; «add …» makes one of a line (administrators), «test …» tells what would become of a text.</summary>
internal sealed class RoutesCommand(Desk desk, Judging judging) : IChatCommand
{
    public string Name => "routes";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var (verb, rest) = Split(line.Args);
        switch (verb)
        {
            case "":
                turn.Say(RouteSheet.All(turn, desk.Assigning));
                break;
            case "test" or "тест" or "проверить" when rest.Length > 0:
                turn.Say(DryRun.Draw(turn, desk.Assigning, judging, rest));
                break;
            case "add" or "добавить" when !turn.Person.Is(Roles.Admin):
                turn.Audit("/routes add", "refuse.role");
                turn.Say(new Html().Text(Denial.Of(turn.Words, Roles.Admin)));
                break;
            case "add" or "добавить" when rest.Length > 0:
                Add(turn, rest);
                break;
            default:
                turn.Say(new Html().Text(turn.Words.Say("routes.usage")));
                break;
        }
    }

    internal static (string Verb, string Tail) Split(string args)
    {
        var end = args.AsSpan().IndexOfAny(' ', '\n', '\t');
        return end < 0 ? (args.ToLowerInvariant(), "") : (args[..end].ToLowerInvariant(), args[end..].Trim());
    }

    private void Add(Turn turn, string text)
    {
        var assigning = desk.Assigning;
        var (rule, fault) = RouteLine.Read(text, assigning.DayOf(turn.Now));
        fault ??= Lost(turn, rule!);
        if (rule is null || fault is not null)
        {
            turn.Say(new Html().Text(turn.Spell(fault!)).Line(2).Text(turn.Words.Say("routes.usage")));
            return;
        }

        var above = turn.Session.Routes.Rules().FirstOrDefault(one => one.TakesAll);
        var added = turn.Session.Routes.Add(rule);
        turn.Audit($"route add {added.Key}", "ok");
        desk.Drain(turn.Session, turn.Now);
        var sheet = RouteSheet.One(turn, assigning, added);
        if (above is not null)
            sheet.Text.Line(2).Text(turn.Words.Say("routes.shadowed", above.Name));
        turn.Say(sheet);
    }

    /// <summary>Whatever the rule names has to be there.</summary>
    private Line? Lost(Turn turn, AssignmentRule rule)
    {
        var roster = desk.Assigning.Teams.Of(turn.Session);
        var teams = string.Join(", ", roster.Teams.Select(team => team.Name));
        foreach (var team in (string?[])[rule.Team, rule.Otherwise is Team.Queue or Team.Anybody ? null : rule.Otherwise])
        {
            if (team is not null && roster.Find(team) is null)
                return teams.Length == 0 ? Line.Of("route.bad.no_teams", Line.Quoted(team)) : Line.Of("route.bad.team", Line.Quoted(team), Line.Quoted(teams));
        }

        var staff = turn.Session.People.All().Where(person => person.Staff).ToList();
        if (rule.People.FirstOrDefault(word => !staff.Exists(person => person.IsCalled(word))) is { } nobody)
            return Line.Of("route.bad.person", Line.Quoted(nobody));
        var channels = turn.Session.Comments.Channels();
        return rule.Channels.FirstOrDefault(word => !channels.Any(channel => Enquiry.Named(channel, word))) is { } lost
            ? Line.Of("route.bad.channel", Line.Quoted(lost), Line.Quoted(string.Join(", ", channels.Select(channel => channel.Title))))
            : null;
    }
}
