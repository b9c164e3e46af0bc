using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Routing;

/// <summary>The rules of assignment as people read them.</summary>
internal static class RouteSheet
{
    private const int Buttons = 24;
    private const int Days = 30;

    public static Sheet All(Turn turn, Assigning assigning)
    {
        var (words, rules, roster) = (turn.Words, assigning.RulesOf(turn.Session).Rules, assigning.Teams.Of(turn.Session));
        var taken = turn.Session.Routes.Taken(assigning.DayOf(turn.Now).AddDays(1 - Days));
        var html = new Html().Bold(words.Say("routes.title", rules.Count.ToString(words.Culture))).Line();
        if (rules.Count == 0)
            html.Text(words.Say("routes.none")).Line();
        foreach (var (index, rule) in rules.Index())
        {
            html.Line().Text($"{index + 1}. ").Bold(rule.Name).Text(Notes(turn, rule)).Line()
                .Text($"{Conditions(turn, rule)} → {Target(turn, roster, rule)}").Line()
                .Italic(words.Say("routes.taken", taken.GetValueOrDefault(rule.Key).ToString(words.Culture), Days.ToString(words.Culture))).Line();
        }

        html.Line().Text(words.Say("routes.rest"));
        if (!turn.Person.Is(Roles.Admin))
            return new(html, Keyboard.None);
        return new(html.Line().Text(words.Say("routes.hint")), Keyboard.Grid(
            rules.Index().Take(Buttons).Select(one => Button.Sending($"{one.Index + 1}", ButtonData.Of(Verbs.Routes, Number(one.Item.Key), 0, RoutesAct.Show))), 6));
    }

    /// <summary>One rule with what can be done with it.</summary>
    public static Sheet One(Turn turn, Assigning assigning, AssignmentRule rule)
    {
        var (words, roster) = (turn.Words, assigning.Teams.Of(turn.Session));
        var html = new Html().Bold(rule.Name).Text(Notes(turn, rule)).Line()
            .Text(Conditions(turn, rule)).Line().Text($"→ {Target(turn, roster, rule)}").Line();
        foreach (var one in assigning.Staff(turn.Session, turn.Now).Where(one => Behind(roster, rule, one.Person)))
            html.Text($"• {TeamSheet.Member(turn, one)}").Line();
        html.Text(words.Say("routes.otherwise", Otherwise(turn, roster, rule)));
        if (!rule.FromChat)
            html.Line().Italic(words.Say("routes.in_settings"));
        var number = Number(rule.Key);
        return new(html, Keyboard.Of(
            rule.FromChat ? [Press("routes.up", RoutesAct.Up), Press("routes.down", RoutesAct.Down)] : [],
            [Press(rule.Off ? "routes.switch_on" : "routes.switch_off", rule.Off ? RoutesAct.On : RoutesAct.Off), .. rule.FromChat ? [Press("routes.remove", RoutesAct.Remove)] : Array.Empty<Button>()],
            [Button.Sending(words.Say("button.bk"), ButtonData.Of(Verbs.Routes, 0, 0, RoutesAct.List))]));

        Button Press(string key, string arg) => Button.Sending(words.Say(key), ButtonData.Of(Verbs.Routes, number, 0, arg));
    }

    /// <summary>«Тема: Дороги, ЖКХ · место: Заречный».</summary>
    public static string Conditions(Turn turn, AssignmentRule rule)
    {
        var words = turn.Words;
        var parts = new List<string>();
        Put("label", rule.Labels.Select(label => words.Say($"label.{label.Code()}.word")));
        Put("theme", rule.Themes.Select(code => words.Say($"theme.{code}")));
        Put("channel", rule.Channels);
        Put("place", rule.Places);
        Put("flag", rule.Flags.Select(code => words.Say($"flag.{code}")));
        Put("words", rule.Keywords);
        if (rule.From is { } from)
            parts.Add(words.Say("routes.from", Day(turn, from)));
        if (rule.Until is { } until)
            parts.Add(words.Say("routes.until", Day(turn, until)));
        return parts.Count == 0 ? words.Say("route.all") : string.Join(" · ", parts);

        void Put(string what, IEnumerable<string> values)
        {
            if (values.ToList() is { Count: > 0 } given)
                parts.Add(words.Say($"routes.{what}", string.Join(", ", given)));
        }
    }

    /// <summary>The number a button carries: the key itself does not fit into it.</summary>
    public static long Number(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        return (long)(hash & long.MaxValue);
    }

    private static bool Behind(Roster roster, AssignmentRule rule, Person person) =>
        rule.Team is null ? rule.People.Any(person.IsCalled) : roster.Find(rule.Team)?.Has(person) is true;

    private static string Target(Turn turn, Roster roster, AssignmentRule rule)
    {
        if (rule.Team is { } team)
            return roster.Find(team) is { } found ? turn.Words.Say("routes.team", found.Name) : turn.Words.Say("routes.team_lost", team);
        return string.Join(", ", rule.People.Select(word =>
            turn.Session.People.All().FirstOrDefault(person => person.Staff && person.IsCalled(word))?.Name ?? turn.Words.Say("routes.person_lost", word)));
    }

    private static string Otherwise(Turn turn, Roster roster, AssignmentRule rule)
    {
        var team = roster.Find(rule.Team);
        return (rule.Otherwise ?? (team is null ? Team.Anybody : team.Otherwise ?? Team.Queue)) switch
        {
            Team.Queue => turn.Words.Say("routes.otherwise_queue"),
            Team.Anybody => turn.Words.Say("routes.otherwise_any"),
            var name => turn.Words.Say("routes.team", name),
        };
    }

    private static string Notes(Turn turn, AssignmentRule rule) =>
        $"{(rule.Off ? $" · {turn.Words.Say("route.miss.off")}" : "")}{(rule.FromChat ? "" : $" · {turn.Words.Say("routes.settings")}")}";

    private static string Day(Turn turn, DateOnly day) => day.ToString("d MMMM yyyy", turn.Words.Culture);
}
