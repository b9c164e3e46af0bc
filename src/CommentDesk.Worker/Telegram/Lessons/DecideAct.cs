using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>A lead decides a dispute; then the next one.</summary>
internal sealed class DecideAct(Labelling labelling) : IPressAct
{
    public string Verb => Verbs.Decide;

    public Roles Who => Rights.Leads;

    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        if (LabelPress.Read(press.Data.Arg) is not { } said || Labels.FromCode(said.Code) is not { } label)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (Disputing.About(turn, press.Subject, said.Revision) is null)
        {
            turn.Change(press.Message, null, Keyboard.None, press.Subject.Id);
            return Reply.No(turn.Words.Say("dispute.over"), "dispute.over");
        }

        labelling.InQueue(turn, press.Subject, said.Revision, label, Reading.Final);
        var text = turn.Words.Say("dispute.decided", press.Subject.Id.ToString(), DisputeSheet.Word(turn, label));
        turn.Change(press.Message, new Html().Text(text), Keyboard.None, press.Subject.Id);
        if (Disputing.Open(turn) is { Count: > 0 } open)
            DisputesCommand.ShowToLead(turn, open);
        return Reply.Done(turn.Words.Say("press.labelled"));
    }
}
