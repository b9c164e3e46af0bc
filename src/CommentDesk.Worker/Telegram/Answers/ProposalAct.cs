using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Answers;

/// <summary>«Взять этот текст» makes a colleague's words the owner's draft, «Оставить свой» does not; the colleague hears which.</summary>
internal sealed class ProposalAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Proposal;

    public Roles Who => Rights.Answerers;

    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        if (!press.Subject.Owns(turn.Person))
            return new Outcome.Refused(press.Subject.Stage.Owner is { } owner ? Line.Of("refuse.not_yours", $"@{owner}") : Line.Of("refuse.no_owner")).Told(turn, press);
        if (turn.Session.Stories.FindProposal(press.Data.DraftNumber) is not { Settled: false } proposal || proposal.Ticket != press.Subject.Id)
            return Reply.No(turn.Words.Say("proposal.over"), "proposal.over");
        var kept = press.Data.Arg?.EndsWith($"-{Proposals.Kept}", StringComparison.Ordinal) == true;
        if (!kept && desk.Do(turn.Session, press.Subject.Id, turn.Person, new Command.Write(proposal.Text, proposal.Marks, $"proposal/{proposal.Id}"), turn.Now) is Outcome.Refused no)
            return no.Told(turn, press);
        turn.Session.Stories.Settle(proposal.Id);
        turn.Change(press.Message, null, Keyboard.None, press.Subject.Id);
        if (turn.Session.People.Find(proposal.By) is { } colleague)
            turn.Tell(colleague, Line.Of(kept ? "proposal.told_kept" : "proposal.told_taken", press.Subject.Id.ToString(), $"@{turn.Person.Id}"));
        return Reply.Done(turn.Words.Say(kept ? "proposal.kept" : "press.drafted"));
    }
}
