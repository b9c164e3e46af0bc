using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>Rules about drafts.</summary>
internal static class Answering
{
    public static Decision Write(Ticket ticket, Person? by, Command.Write command, DateTimeOffset now)
    {
        if (by is null || !by.Is(Rights.Answerers))
            return Ticket.No("refuse.role");
        if (AnswerPolicy.Fault(command.Text) is { } fault)
            return new Decision.Refused(fault);
        var draft = new Draft(ticket.Drafts + 1, command.Text, command.Marks, command.Source);
        return ticket.Stage switch
        {
            Stage.Triage => ticket.OwnsOrLeads(by) ? Drafted() : Working.NotYours(ticket),
            Stage.Waiting or Stage.SetAside or Stage.NoReply =>
                ticket.Owns(by) || by.Is(Rights.HandlersOf(ticket.Verdict.Label)) ? Drafted() : Ticket.No("refuse.role"),
            Stage.Assigned or Stage.InWork =>
                ticket.Owns(by) ? Drafted() : Working.NotYours(ticket),
            Stage.Drafted stage when ticket.Owns(by) => stage.Draft.SameWords(draft) && stage.Draft.Source == draft.Source ? new Decision.Already() : Drafted(),
            Stage.Drafted => Working.NotYours(ticket),
            Stage.Answered stage when ticket.OwnsOrLeads(by) => Correct(stage),
            Stage.Answered => Ticket.No("refuse.answered", Working.Named(ticket.Stage.Owner)),
            Stage.Correcting => Ticket.No("refuse.publishing"),
            _ => Working.Over(ticket),
        };

        Decision Drafted() => With(new Stage.Drafted(by.Id, draft));

        Decision Correct(Stage.Answered stage)
        {
            if (stage.Answer.Draft.SameWords(draft))
                return stage.Correction is null ? new Decision.Already() : Discard(ticket, by, now);
            if (stage.Correction is { } correction && correction.SameWords(draft) && correction.Source == draft.Source)
                return new Decision.Already();
            return stage.Answer.Message is null ? Ticket.No("refuse.cannot_amend") : With(stage with { Correction = draft });
        }

        Decision With(Stage next) =>
            (ticket with { Drafts = draft.Number }).Become(next, Happenings.Drafted, by, now, effects: [new Effect.Preview(by.Id, draft)]);
    }

    public static Decision Discard(Ticket ticket, Person? by, DateTimeOffset now)
    {
        if (!ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Drafted stage => ticket.Become(new Stage.InWork(stage.By), Happenings.Discarded, by, now),
            Stage.Answered { Correction: not null } stage => ticket.Become(stage with { Correction = null }, Happenings.Discarded, by, now),
            Stage.InWork or Stage.Assigned => new Decision.Already(),
            _ => Working.Over(ticket),
        };
    }

    public static Decision Publish(Ticket ticket, Person? by, Command.Publish command, DateTimeOffset now)
    {
        if (by is null || !ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Drafted stage when stage.Draft.Number == command.Draft =>
                ticket.Become(new Stage.Publishing(stage.By, stage.Draft), Happenings.Sent, by, now, effects: [new Effect.Publish(stage.Draft)]),
            Stage.Answered { Correction: { } correction, Answer.Message: { } message } stage when correction.Number == command.Draft =>
                ticket.Become(new Stage.Correcting(stage.By, stage.Answer, correction), Happenings.Sent, by, now, effects: [new Effect.Amend(message, correction)]),
            Stage.Drafted or Stage.Answered { Correction: not null } => Ticket.No("refuse.older_draft"),
            Stage.Publishing stage when stage.Draft.Number == command.Draft => new Decision.Already(),
            Stage.Assigned or Stage.InWork or Stage.Waiting => Ticket.No("refuse.no_draft"),
            _ => Working.Over(ticket),
        };
    }
}
