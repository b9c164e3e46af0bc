using CommentDesk.Answers;
using CommentDesk.Answers.Linter;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>
/// «Опубликовать» under a preview: exactly the draft that was shown. One that would give somebody's data away is held back once,
/// and the button becomes «Всё равно опубликовать».
/// </summary>
internal sealed class PublishAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Publish;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press) => Unfilled(turn, press) is { } no ? no : Stopping(turn, press) is { Length: > 0 } what ? Held(turn, press, what) : Publish(desk, turn, press);

    internal static Reply Publish(Desk desk, Turn turn, Press press)
    {
        var outcome = desk.Do(turn.Session, press.Subject.Id, turn.Person, Command(turn, press), turn.Now);
        if (outcome is Outcome.Done done)
            turn.Session.Outbox.Add(ChatCalls.PreviewEnding(turn.Person, done.Ticket.Id, press.Message, Previews.DraftOf(done.Ticket), turn.Now));
        return outcome.Told(turn, press, outcome is Outcome.Done { Ticket.Stage: Stage.OnApproval } ? "press.asked_approval" : "press.publishing");
    }

    /// <summary>What of somebody's data the press would make public; empty when nothing, or when the rules refuse the press anyway.</summary>
    internal static string Stopping(Turn turn, Press press) =>
        press.Subject.Stage.Unpublished is { } draft && press.Subject.Decide(turn.Person, Command(turn, press), turn.Now) is Decision.Changed
            && Proofs.Of(turn.Session, press.Subject, draft, turn.Options.Style) is var remarks && remarks.Stops()
            ? Proofs.Stopping(turn.Words, remarks)
            : "";

    /// <summary>«{срок}» in public is never meant: no second press helps.</summary>
    internal static Reply? Unfilled(Turn turn, Press press) =>
        press.Subject.OwnsOrLeads(turn.Person) && press.Subject.Stage.Unpublished is { } draft && draft.Number == press.Data.DraftNumber
            && Placeholders.Left(draft.Text) is { Count: > 0 } left
            ? Reply.No(turn.Words.Say("press.unfilled", string.Join(", ", left)), "press.unfilled")
            : null;

    private static Reply Held(Turn turn, Press press, string what)
    {
        turn.Change(press.Message, null, Previews.Buttons(
            turn.Words, press.Subject, press.Subject.Stage.Unpublished!, Command(turn, press).Rule is not null, anyway: true), press.Subject.Id);
        return Reply.No(turn.Words.Say("lint.stop", what), "lint.stop");
    }

    private static Command.Publish Command(Turn turn, Press press) => new(press.Data.DraftNumber, Approvals.RuleFor(turn.Session, press.Subject, turn.Person, turn.Options));
}
