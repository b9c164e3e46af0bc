using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Lessons;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>One tap in /triage: a label, «Пропустить», or the last tap taken back; the next comment comes in the same message.</summary>
internal sealed class SortAct(Desk desk, Judging judging, Labelling labelling, SortingQueue queue) : IPressAct
{
    public string Verb => Verbs.Sort;

    public Roles Who => Rights.Sorters;

    /// <summary>Whatever changed meanwhile, the person gets on: the act looks itself.</summary>
    public bool NeedsFresh => false;

    public bool NeedsText => false;

    public Reply Run(Turn turn, Press press)
    {
        var ticket = press.Subject;
        switch (press.Data.Arg)
        {
            case SortingSheet.Undo:
                return Undo(turn, press);
            case SortingSheet.Skip:
                turn.Session.Sorting.Skip(turn.Person.Id, ticket.Id, turn.Now);
                return Show(turn, press, queue.Next(turn, turn.Words.Say("sorting.skipped", ticket.Id.ToString())));
        }

        if (Labels.FromCode(press.Data.Arg) is not { } label)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (ticket.Stage is not Stage.Triage { Sorter: var sorter } || (sorter is { } other && other != turn.Person.Id))
            return Show(turn, press, queue.Next(turn, turn.Words.Say("sorting.gone", ticket.Id.ToString())));
        if (turn.Session.Tickets.History(ticket.Id).Any(line => line.Version > press.Data.Version && line.What == Happenings.Edited))
            return Show(turn, press, queue.Again(turn, ticket, turn.Words.Say("sorting.edited", ticket.Id.ToString())));
        return Sort(turn, press, label);
    }

    private Reply Sort(Turn turn, Press press, Label label)
    {
        if (labelling.OnCard(turn, press.Subject, label) is Outcome.Refused no)
            return Reply.No(turn.Spell(no.Why), no.Why.Key);
        // A person has read it and found nothing to answer: no digest has to ask once more.
        if (turn.Session.Tickets.Find(press.Subject.Id) is { Stage: Stage.Gathered } gathered)
            desk.Do(turn.Session, gathered.Id, turn.Person, new Command.Dismiss(NoReplyReasons.Unconstructive), turn.Now);
        var sorted = turn.Session.Tickets.Find(press.Subject.Id)!;
        var said = turn.Words.Say("sorting.sorted", sorted.Id.ToString(), turn.Words.Say($"label.{label.Code()}.word"));
        return Show(turn, press, queue.Next(turn, said, sorted));
    }

    private Reply Undo(Turn turn, Press press)
    {
        var ticket = press.Subject;
        if (turn.Session.Sorting.Find(turn.Person.Id)?.Last != ticket.Id || turn.Session.Sorting.Find(turn.Person.Id)?.LastVersion != ticket.Version
            || turn.Session.Comments.Find(ticket.Comment) is not { ErasedAt: null } comment)
            return Reply.No(turn.Words.Say("refuse.begun"), "refuse.begun");
        var outcome = desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Unsort(judging.Judge(comment.Text, comment.Media)), turn.Now);
        if (outcome is not Outcome.Done back)
            return Reply.No(turn.Words.Say("refuse.begun"), "refuse.begun");
        Labelling.Skip(turn, back.Ticket, comment.Revision, Reading.Blind);
        return Show(turn, press, queue.Again(turn, back.Ticket, turn.Words.Say("sorting.undone", ticket.Id.ToString())));
    }

    private static Reply Show(Turn turn, Press press, Sheet sheet)
    {
        turn.Change(press.Message, sheet.Text, sheet.Buttons);
        return Reply.Quiet;
    }
}
