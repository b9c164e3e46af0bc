using CommentDesk.Answers;
using CommentDesk.Tests.Support;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Every stage and every command at least once; a new one that is missing here fails a test.</summary>
internal static class Samples
{
    private static readonly Choice Next = Some.Choice(Cast.Next);
    private static readonly Answer Promise = Some.Answer(Some.Draft() with { Interim = true });

    public static readonly IReadOnlyList<(string Name, Ticket Ticket)> Tickets =
    [
        ("set_aside", Some.Ticket(new Stage.SetAside(), Some.Verdict(Label.Other), 0)),
        ("gathered", Some.Ticket(new Stage.Gathered(), Some.Verdict(Label.Negativity), 0)),
        ("triage, no sorter", Some.Ticket(new Stage.Triage(null), Some.Verdict(unsure: true), 0)),
        ("triage", Some.Ticket(new Stage.Triage(Cast.Owner.Id), Some.Verdict(unsure: true), 0)),
        ("waiting, complaint", Some.Ticket(new Stage.Waiting(), drafts: 0)),
        ("waiting, negativity", Some.Ticket(new Stage.Waiting(), Some.Verdict(Label.Negativity), 0)),
        ("assigned", Some.Ticket(new Stage.Assigned(Cast.Owner.Id), drafts: 0)),
        ("in_work", Some.Ticket(new Stage.InWork(Cast.Owner.Id), drafts: 0)),
        ("drafted", Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft()))),
        ("drafted with a photo", Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft() with { Attached = Some.Photo }))),
        ("publishing", Some.Ticket(new Stage.Publishing(Cast.Owner.Id, Some.Draft()))),
        ("in_doubt", Some.Ticket(new Stage.InDoubt(Cast.Owner.Id, Some.Draft()))),
        ("answered", Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer()))),
        ("answered, seen by a person", Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(message: null)))),
        ("answered, correction", Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(), Some.Draft(2, "Починим в среду.")), drafts: 2)),
        ("correcting", Some.Ticket(new Stage.Correcting(Cast.Owner.Id, Some.Answer(), Some.Draft(2, "Починим в среду.")), drafts: 2)),
        ("no_reply", Some.Ticket(new Stage.NoReply(Cast.Owner.Id, "spam"), drafts: 0)),
        ("on_approval", Some.Ticket(new Stage.OnApproval(Cast.Owner.Id, Some.Draft(), "flag"))),
        ("on_approval, correction", Some.Ticket(new Stage.OnApproval(Cast.Owner.Id, Some.Draft(2, "Починим в среду."), "flag", Some.Answer()), drafts: 2)),
        ("interim", Some.Ticket(new Stage.Interim(Cast.Owner.Id, Promise))),
        ("interim, correction", Some.Ticket(new Stage.Interim(Cast.Owner.Id, Promise, Some.Draft(2, "Смотрим до среды.") with { Interim = true }), drafts: 2)),
        ("drafted after an interim answer", Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft(2, "Починили.", "1001/6")), drafts: 2) with { Said = [Promise] }),
        ("snoozed", Some.Ticket(new Stage.Snoozed(Cast.Owner.Id, Some.Now.AddDays(1), "citizen"), drafts: 0)),
        ("merged", Some.Ticket(new Stage.Merged(Cast.Owner.Id), drafts: 0) with { Lead = new TicketId(9) }),
        ("withdrawing", Some.Ticket(new Stage.Withdrawing(Cast.Owner.Id, Some.Answer()))),
        ("hiding", Some.Ticket(new Stage.Hiding(Cast.Owner.Id, "spam"), drafts: 0)),
        ("hidden", Some.Ticket(new Stage.Hidden(Cast.Owner.Id, "spam"), drafts: 0)),
    ];

    public static readonly IReadOnlyList<(string Name, Command Command)> Commands =
    [
        ("Place with a free officer", new Command.Place(Next)),
        ("Place while nobody is free", new Command.Place(Some.Nobody)),
        ("Reassign, and somebody else is free", new Command.Reassign(Next)),
        ("Reassign, and nobody else is free", new Command.Reassign(Some.Nobody)),
        ("Take", new Command.Take()),
        ("Transfer to an officer", new Command.Transfer(Cast.Next)),
        ("Transfer to somebody who is away", new Command.Transfer(Cast.Away)),
        ("Transfer to somebody who blocked the bot", new Command.Transfer(Cast.Blocked)),
        ("Transfer to a trainer", new Command.Transfer(Cast.Trainer)),
        ("Return, and somebody else is free", new Command.Return("not_mine", Next)),
        ("Return, and nobody else is free", new Command.Return("busy", Some.Nobody)),
        ("Return for an unknown reason", new Command.Return("bored", Next)),
        ("Dismiss", new Command.Dismiss("insult")),
        ("Dismiss for an unknown reason", new Command.Dismiss("bored")),
        ("Relabel as complaint", new Command.Relabel(Label.Complaint, "roads", Next)),
        ("Relabel as negativity", new Command.Relabel(Label.Negativity, null, Next)),
        ("Relabel as other", new Command.Relabel(Label.Other, null, new Choice(null, Line.Of("why.set_aside")))),
        ("Rejudge: surely a question", new Command.Rejudge(Some.Verdict(Label.Question), Next)),
        ("Rejudge: surely other", new Command.Rejudge(Some.Verdict(Label.Other), new Choice(null, Line.Of("why.set_aside")))),
        ("Rejudge: unsure", new Command.Rejudge(Some.Verdict(unsure: true), Next)),
        ("Write a new answer", Some.Text("Уже чиним.", "1001/9")),
        ("Write the same answer again", Some.Text("Починим завтра.")),
        ("Write nothing", Some.Text(" ")),
        ("Write an answer with a photo", Some.Text("Уже чиним.", "1001/9") with { Attached = Some.Photo }),
        ("Detach from draft 1", new Command.Detach(1)),
        ("Discard", new Command.Discard()),
        ("Publish draft 1", new Command.Publish(1)),
        ("Publish draft 2", new Command.Publish(2)),
        ("ConfirmPublished", new Command.ConfirmPublished("88")),
        ("ReportRefused", new Command.ReportRefused("delivery.comment_deleted")),
        ("ReportDoubt", new Command.ReportDoubt()),
        ("Erase", new Command.Erase()),
        ("Resolve: it stands there", new Command.Resolve(true)),
        ("Resolve: publish again", new Command.Resolve(false)),
        ("Publish draft 1 that needs approval", new Command.Publish(1, "flag")),
        ("Call draft 1 interim", new Command.Call(1, true)),
        ("Approve draft 1", new Command.Approve(1)),
        ("Approve draft 2", new Command.Approve(2)),
        ("SendBack draft 1", new Command.SendBack(1, "Назовите срок.")),
        ("Snooze until the citizen answers", new Command.Snooze(Deciding.Later.AddDays(2), "citizen")),
        ("Snooze until a moment that passed", new Command.Snooze(Some.Now, "later")),
        ("Wake", new Command.Wake("due")),
        ("Miss a deadline", new Command.Miss("first")),
        ("Merge", new Command.Merge(new TicketId(9))),
        ("Merge into a case that “officer” holds", new Command.Merge(new TicketId(9), Cast.Officer.Id)),
        ("Merge with itself", new Command.Merge(new TicketId(1))),
        ("Split", new Command.Split(Next)),
        ("Follow", new Command.Follow("Починим завтра.", [], false, Cast.Owner.Id)),
        ("Follow with an interim answer", new Command.Follow("Смотрим.", [], true, Cast.Owner.Id)),
        ("Reopen, and somebody is free", new Command.Reopen("reply", Next)),
        ("Reopen, and nobody is free", new Command.Reopen("not_done", Some.Nobody)),
        ("Withdraw", new Command.Withdraw()),
        ("Hide", new Command.Hide("spam")),
        ("Hide for an unknown reason", new Command.Hide("criticism")),
        ("Unsort", new Command.Unsort(Some.Verdict())),
        ("ConfirmRemoved", new Command.ConfirmRemoved()),
    ];
}
