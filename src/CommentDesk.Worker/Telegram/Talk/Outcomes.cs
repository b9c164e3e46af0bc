using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>From what came of a command to what the person reads.</summary>
internal static class Outcomes
{
    public const Roles Anybody = Roles.Officer | Roles.Moderator | Roles.Supervisor | Roles.Trainer | Roles.Admin;

    /// <summary>The polite no to a command the rules would refuse now; null when they would not. Asked before a menu opens or a text is awaited.</summary>
    public static Reply? Refusal(this Turn turn, Press press, Command command) =>
        press.Subject.Decide(turn.Person, command, turn.Now) is Decision.Refused no ? new Outcome.Refused(no.Why).Told(turn, press) : null;

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
