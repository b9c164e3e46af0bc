using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Routing;

/// <summary>From the list of rules to one of them and back; moves, switches and removes.</summary>
internal sealed class RoutesAct(Desk desk) : IPressAct
{
    public const string List = "list", Show = "show", Up = "up", Down = "down", Off = "off", On = "on", Remove = "del", Sure = "sure";

    public string Verb => Verbs.Routes;

    public Roles Who => Roles.Admin;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is null or List)
            return Redrawn(turn, press, RouteSheet.All(turn, desk.Assigning));
        if (Found(turn, press) is not { } rule)
        {
            Redrawn(turn, press, RouteSheet.All(turn, desk.Assigning));
            return Reply.No(turn.Words.Say("routes.gone"), "routes.gone");
        }

        switch (press.Data.Arg)
        {
            case Up or Down when rule.Number is { } number:
                if (!turn.Session.Routes.Move(number, press.Data.Arg == Up))
                    return Reply.No(turn.Words.Say("routes.at_end"), "routes.at_end");
                return Changed(turn, press, rule, press.Data.Arg, RouteSheet.All(turn, desk.Assigning));
            case Off or On:
                turn.Session.Routes.Switch(rule.Key, press.Data.Arg == Off);
                return Changed(turn, press, rule, press.Data.Arg, RouteSheet.One(turn, desk.Assigning, rule with { Off = press.Data.Arg == Off }));
            case Remove when rule.FromChat:
                return Redrawn(turn, press, Asked(turn, rule));
            case Sure when rule.Number is { } number:
                turn.Session.Routes.Remove(number);
                turn.Session.Routes.Switch(rule.Key, off: false);
                return Changed(turn, press, rule, Remove, RouteSheet.All(turn, desk.Assigning));
            case Show:
                return Redrawn(turn, press, RouteSheet.One(turn, desk.Assigning, rule));
            default:
                return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        }
    }

    private AssignmentRule? Found(Turn turn, Press press) =>
        desk.Assigning.RulesOf(turn.Session).Rules.FirstOrDefault(rule => RouteSheet.Number(rule.Key) == press.Data.Number);

    private static Sheet Asked(Turn turn, AssignmentRule rule)
    {
        var number = RouteSheet.Number(rule.Key);
        return new(new Html().Text(turn.Words.Say("routes.sure", rule.Name)), Keyboard.Of(
        [
            Button.Sending(turn.Words.Say("routes.remove"), ButtonData.Of(Verbs.Routes, number, 0, Sure)),
            Button.Sending(turn.Words.Say("button.bk"), ButtonData.Of(Verbs.Routes, number, 0, Show)),
        ]));
    }

    /// <summary>Who waits may have become somebody's.</summary>
    private Reply Changed(Turn turn, Press press, AssignmentRule rule, string what, Sheet sheet)
    {
        turn.Audit($"route {what} {rule.Key}", "ok");
        desk.Drain(turn.Session, turn.Now);
        return Redrawn(turn, press, sheet);
    }

    private static Reply Redrawn(Turn turn, Press press, Sheet sheet)
    {
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }
}
