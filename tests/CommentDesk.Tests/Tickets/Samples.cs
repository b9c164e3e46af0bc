using CommentDesk.Tests.Support;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Every stage and every command at least once; a new one that is missing here fails a test.</summary>
internal static class Samples
{
    private static readonly Choice Next = Some.Choice(Cast.Next);

    public static readonly IReadOnlyList<(string Name, Ticket Ticket)> Tickets =
    [
        ("set_aside", Some.Ticket(new Stage.SetAside(), Some.Verdict(Label.Other), 0)),
        ("triage, no sorter", Some.Ticket(new Stage.Triage(null), Some.Verdict(unsure: true), 0)),
        ("triage", Some.Ticket(new Stage.Triage(Cast.Owner.Id), Some.Verdict(unsure: true), 0)),
        ("waiting, complaint", Some.Ticket(new Stage.Waiting(), drafts: 0)),
        ("waiting, negativity", Some.Ticket(new Stage.Waiting(), Some.Verdict(Label.Negativity), 0)),
        ("assigned", Some.Ticket(new Stage.Assigned(Cast.Owner.Id), drafts: 0)),
        ("in_work", Some.Ticket(new Stage.InWork(Cast.Owner.Id), drafts: 0)),
        ("drafted", Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft()))),
        ("publishing", Some.Ticket(new Stage.Publishing(Cast.Owner.Id, Some.Draft()))),
        ("in_doubt", Some.Ticket(new Stage.InDoubt(Cast.Owner.Id, Some.Draft()))),
        ("answered", Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer()))),
        ("answered, seen by a person", Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(message: null)))),
        ("answered, correction", Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(), Some.Draft(2, "Починим в среду.")), drafts: 2)),
        ("correcting", Some.Ticket(new Stage.Correcting(Cast.Owner.Id, Some.Answer(), Some.Draft(2, "Починим в среду.")), drafts: 2)),
        ("no_reply", Some.Ticket(new Stage.NoReply(Cast.Owner.Id, "spam"), drafts: 0)),
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
        ("Discard", new Command.Discard()),
        ("Publish draft 1", new Command.Publish(1)),
        ("Publish draft 2", new Command.Publish(2)),
        ("ConfirmPublished", new Command.ConfirmPublished("88")),
        ("ReportRefused", new Command.ReportRefused("delivery.comment_deleted")),
        ("ReportDoubt", new Command.ReportDoubt()),
        ("Erase", new Command.Erase()),
        ("Resolve: it stands there", new Command.Resolve(true)),
        ("Resolve: publish again", new Command.Resolve(false)),
    ];
}
