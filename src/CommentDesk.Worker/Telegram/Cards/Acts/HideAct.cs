using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>
/// «Скрыть»: a reason, then a confirmation that says what happens; a complaint takes a second one, because correct but unpleasant
/// words are no reason.
/// </summary>
internal sealed class HideAct(Desk desk) : IPressAct
{
    /// <summary>Behind the reason: confirmed, and confirmed although it is a complaint.</summary>
    private const string Sure = "-y", SureOfComplaint = "-yy";

    public string Verb => Verbs.Hide;

    public Roles Who => Rights.Sorters;

    public Reply Run(Turn turn, Press press)
    {
        var (reason, confirmed) = press.Data.Arg?.Split('-', 2) switch
        {
            [var code, var more] => (code, $"-{more}"),
            [var code] => (code, ""),
            _ => (null, ""),
        };
        if (turn.Refusal(press, new Command.Hide(reason ?? HideReasons.All[0])) is { } no)
            return no;
        if (reason is null)
        {
            Menus.Show(turn, press, Menus.Choices(turn, press, Verbs.Hide, HideReasons.All, "hide"));
            return Reply.Quiet;
        }

        return confirmed switch
        {
            SureOfComplaint => Hide(turn, press, reason),
            Sure when press.Subject.Verdict.Label is not Label.Complaint => Hide(turn, press, reason),
            Sure => Ask(turn, press, reason, SureOfComplaint, "button.hide_complaint", "hide.ask_complaint"),
            _ => Ask(turn, press, reason, Sure, "button.hide_sure", "hide.ask"),
        };
    }

    private static Reply Ask(Turn turn, Press press, string reason, string next, string button, string question)
    {
        Menus.Show(turn, press, Keyboard.Of([Button.Sending(
            turn.Words.Say(button, turn.Words.Say($"hide.{reason}")), ButtonData.About(press.Subject, Verbs.Hide, reason + next))]));
        return new Reply(turn.Words.Say(question), true, "ok");
    }

    private Reply Hide(Turn turn, Press press, string reason) =>
        desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Hide(reason), turn.Now).Told(turn, press, "press.hiding");
}
