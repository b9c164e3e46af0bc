using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Исправить в других»: the new wording of the case's answer under its other comments too.</summary>
internal sealed class AmendCaseAct(Desk desk, Following following) : IPressAct
{
    /// <summary>One press is one work of the store; the button stays for the rest.</summary>
    private const int AtOnce = 30;

    public string Verb => Verbs.AmendCase;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        var lead = press.Subject;
        if (!lead.OwnsOrLeads(turn.Person))
            return turn.Refusal(press, new Command.Discard()) ?? Reply.No(turn.Words.Say("refuse.role"), "refuse.role");
        var comment = turn.Session.Comments.Find(lead.Comment);
        var outdated = comment is null ? [] : CaseReader.Outdated(turn.Session, lead, comment, turn.Session.Tickets.OfCase(lead.Id)).Take(AtOnce).ToList();
        if (outdated.Count == 0 || lead.Stage.Standing is not { } answer)
            return new Outcome.Already(lead).Told(turn, press);
        foreach (var member in outdated)
            Amend(turn, member, following.Words(turn.Session, lead, answer.Draft, member));
        turn.RefreshCard(lead.Id);
        return Reply.Done(turn.Words.Say("press.amending", CaseFace.Number(outdated.Count)));
    }

    private void Amend(Turn turn, Ticket member, (string Text, IReadOnlyList<Mark> Marks)? words)
    {
        if (words is not { } said || desk.Do(turn.Session, member.Id, turn.Person, new Command.Write(said.Text, said.Marks, null), turn.Now) is not Outcome.Done written)
            return;
        if (written.Ticket.Stage.Unpublished is { } draft)
            desk.Do(turn.Session, member.Id, turn.Person, new Command.Publish(draft.Number), turn.Now);
    }
}
