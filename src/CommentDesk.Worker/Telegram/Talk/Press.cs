using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>A press as an act sees it: what the button says and the message it hangs on.</summary>
/// <param name="Ticket">Null when the button is about no ticket.</param>
internal sealed record Press(ButtonData Data, string Message, Ticket? Ticket)
{
    /// <summary>For buttons that are always about a ticket: the chat has looked it up before.</summary>
    public Ticket Subject => Ticket ?? throw new InvalidOperationException($"The button {Data.Verb} came without its ticket.");
}

/// <summary>What the person reads at once after a press; every press gets exactly one.</summary>
/// <param name="Alert">A window to be closed, for what must not be missed.</param>
internal sealed record Reply(string? Text, bool Alert, string Outcome)
{
    public static readonly Reply Quiet = new(null, false, "ok");

    public static Reply Done(string text) => new(text, false, "ok");

    public static Reply No(string text, string key) => new(text, true, key);
}

/// <summary>What a kind of button does.</summary>
internal interface IPressAct
{
    string Verb { get; }

    /// <summary>Any of these roles may press; the rules of tickets are checked besides.</summary>
    Roles Who { get; }

    /// <summary>The button's number is a ticket's.</summary>
    bool AboutTicket => true;

    /// <summary>Refused when somebody else changed the ticket since the button was drawn.</summary>
    bool NeedsFresh => true;

    Reply Run(Turn turn, Press press);
}

internal static class Outcomes
{
    public const Roles Anybody = Roles.Officer | Roles.Moderator | Roles.Supervisor | Roles.Trainer | Roles.Admin;

    /// <summary>Tells the person what came of a command; after a no the card is drawn again, so that it shows why.</summary>
    public static Reply Told(this Outcome outcome, Turn turn, Press press, string? done = null)
    {
        switch (outcome)
        {
            case Outcome.Refused refused:
                turn.RefreshCard(press.Subject.Id);
                return Reply.No(turn.Spell(refused.Why), refused.Why.Key);
            case Outcome.Already:
                turn.RefreshCard(press.Subject.Id);
                return Reply.Done(turn.Words.Say("press.already"));
            default:
                return done is null ? Reply.Quiet : Reply.Done(turn.Words.Say(done));
        }
    }
}
