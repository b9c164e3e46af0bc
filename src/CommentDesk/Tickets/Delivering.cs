using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>Rules about what the network said of an answer.</summary>
internal static class Delivering
{
    public static Decision Confirm(Ticket ticket, Command.ConfirmPublished command, DateTimeOffset now) => ticket.Stage switch
    {
        Stage.Publishing stage => Published(ticket, stage.By, new Answer(stage.Draft, command.Message, now), null, now),
        Stage.InDoubt stage => Published(ticket, stage.By, new Answer(stage.Draft, command.Message, now), null, now),
        Stage.Correcting stage => ticket.Become(
            Answering.Answered(stage.By, stage.Answer with { Draft = stage.Correction with { Interim = stage.Answer.Draft.Interim } }),
            Happenings.Amended, null, now, stage.Answer.Message),
        _ => new Decision.Already(),
    };

    public static Decision Refuse(Ticket ticket, Command.ReportRefused command, DateTimeOffset now) => ticket.Stage switch
    {
        Stage.Publishing stage => ticket.Become(
            new Stage.Drafted(stage.By, stage.Draft), Happenings.Refused, null, now, command.Reason,
            effects: [Told(ticket, stage.By, command.Reason)]),
        Stage.Correcting stage => ticket.Become(
            Answering.Answered(stage.By, stage.Answer, stage.Correction), Happenings.Refused, null, now, command.Reason,
            effects: [Told(ticket, stage.By, command.Reason)]),
        _ => Removing.Failed(ticket, command.Reason, now) ?? new Decision.Already(),
    };

    public static Decision Doubt(Ticket ticket, DateTimeOffset now) => ticket.Stage switch
    {
        Stage.Publishing stage => ticket.Become(
            new Stage.InDoubt(stage.By, stage.Draft), Happenings.Doubted, null, now,
            effects: [new Effect.AskWhetherPublished(stage.By)]),
        // Saying the new wording twice is harmless: it is simply offered again.
        Stage.Correcting stage => ticket.Become(
            Answering.Answered(stage.By, stage.Answer, stage.Correction), Happenings.Doubted, null, now,
            effects: [new Effect.Tell(stage.By, Texts.Line.Of("tell.amendment_unknown", ticket.Id.ToString())), new Effect.Preview(stage.By, stage.Correction)]),
        _ => Removing.Failed(ticket, "delivery.perhaps_removed", now) ?? new Decision.Already(),
    };

    public static Decision Resolve(Ticket ticket, Person? by, Command.Resolve command, DateTimeOffset now)
    {
        if (by is null || !ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        if (ticket.Stage is not Stage.InDoubt stage)
            return Ticket.No("refuse.no_doubt");
        return command.Stands
            ? Stands(ticket, stage, by, now)
            : ticket.Become(
                new Stage.Publishing(stage.By, stage.Draft), Happenings.Resolved, by, now, "again",
                effects: [new Effect.Publish(stage.Draft)]);
    }

    private static Decision.Changed Stands(Ticket ticket, Stage.InDoubt stage, Person by, DateTimeOffset now)
    {
        var published = Published(ticket, stage.By, new Answer(stage.Draft, null, now), by, now);
        return published with { History = [published.Ticket.Line(Happenings.Resolved, by.Id, now, "stands"), .. published.History] };
    }

    /// <summary>A final answer ends the work, an interim one does not; under a comment of a case the case goes on elsewhere.</summary>
    private static Decision.Changed Published(Ticket ticket, PersonId owner, Answer answer, Person? by, DateTimeOffset now)
    {
        var ofCase = ticket.Lead is not null && answer.Draft.Interim;
        var before = ofCase ? ticket with { Said = [.. ticket.Said, answer] } : ticket;
        return (Decision.Changed)before.Become(
            ofCase ? new Stage.Merged(owner) : Answering.Answered(owner, answer),
            answer.Draft.Interim ? Happenings.Promised : Happenings.Published, by, now, answer.Message);
    }

    private static Effect.Tell Told(Ticket ticket, PersonId owner, string reason) =>
        new(owner, Texts.Line.Of("tell.not_published", ticket.Id.ToString(), $"#{reason}"));
}
