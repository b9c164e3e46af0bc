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
        var draft = Attaching.Joined(ticket, by, command);
        if (AnswerPolicy.Fault(draft.Text, draft.Attached) is { } fault)
            return new Decision.Refused(fault);
        return ticket.Stage switch
        {
            Stage.Triage => ticket.OwnsOrLeads(by) ? Drafted() : Working.NotYours(ticket),
            Stage.Waiting or Stage.Gathered or Stage.SetAside or Stage.NoReply =>
                ticket.Owns(by) || by.Is(Rights.HandlersOf(ticket.Verdict.Label)) ? Drafted() : Ticket.No("refuse.role"),
            Stage.Assigned or Stage.InWork or Stage.Snoozed =>
                ticket.Owns(by) ? Drafted() : Working.NotYours(ticket),
            Stage.Interim stage when ticket.OwnsOrLeads(by) => Attaching.Amends(stage, command)
                ? Amend(stage.Answer, stage.Correction, () => stage with { Correction = draft with { Interim = true } })
                : ticket.KeepingAnswer().With(new Stage.Drafted(by.Id, draft), by, draft, now),
            Stage.Interim => Working.NotYours(ticket),
            Stage.OnApproval { Amends: null } when ticket.Owns(by) => Drafted(),
            Stage.OnApproval => Working.Over(ticket),
            Stage.Drafted stage when ticket.Owns(by) => stage.Draft.SameWords(draft) && stage.Draft.Source == draft.Source ? new Decision.Already() : Drafted(),
            Stage.Drafted => Working.NotYours(ticket),
            Stage.Answered stage when ticket.OwnsOrLeads(by) => Amend(stage.Answer, stage.Correction, () => stage with { Correction = draft }),
            Stage.Answered => Ticket.No("refuse.answered", Working.Named(ticket.Stage.Owner)),
            Stage.Correcting => Ticket.No("refuse.publishing"),
            _ => Working.Over(ticket),
        };

        Decision Drafted() => ticket.With(new Stage.Drafted(by.Id, draft), by, draft, now);

        Decision Amend(Answer answer, Draft? correction, Func<Stage> next)
        {
            if (!Attaching.Stays(answer.Draft.Attached, draft.Attached))
                return Ticket.No("refuse.file_published");
            if (answer.Draft.SameWords(draft))
                return correction is null ? new Decision.Already() : Discard(ticket, by, now);
            if (correction is not null && correction.SameWords(draft) && correction.Source == draft.Source)
                return new Decision.Already();
            return answer.Message is null ? Ticket.No("refuse.cannot_amend") : ticket.With(next(), by, draft, now);
        }
    }

    /// <summary>The words stay, what they are called changes.</summary>
    public static Decision Call(Ticket ticket, Person? by, Command.Call command, DateTimeOffset now)
    {
        if (by is null || !ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Drafted stage when stage.Draft.Number != command.Draft => Ticket.No("refuse.older_draft"),
            Stage.Drafted stage when stage.Draft.Interim == command.Interim => new Decision.Already(),
            Stage.Drafted stage => Called(stage.By, stage.Draft with { Interim = command.Interim }),
            Stage.Assigned or Stage.InWork or Stage.Waiting or Stage.Snoozed or Stage.Interim => Ticket.No("refuse.no_draft"),
            _ => Working.Over(ticket),
        };

        Decision Called(PersonId writer, Draft draft) => ticket.Become(
            new Stage.Drafted(writer, draft), Happenings.Called, by, now, draft.Interim ? "interim" : "final", effects: [new Effect.Preview(writer, draft)]);
    }

    private static Decision With(this Ticket ticket, Stage next, Person by, Draft draft, DateTimeOffset now) =>
        (ticket with { Drafts = draft.Number }).Become(next, Happenings.Drafted, by, now, effects: [new Effect.Preview(by.Id, next.Unpublished ?? draft)]);

    /// <summary>The answer that stands now will stand behind whatever comes next.</summary>
    internal static Ticket KeepingAnswer(this Ticket ticket) =>
        ticket.Stage.Standing is { } answer ? ticket with { Said = [.. ticket.Said, answer] } : ticket;

    /// <summary>Back to the interim answer that stands, if there is one; else the given stage.</summary>
    internal static (Ticket Ticket, Stage Stage) OrPromise(this Ticket ticket, PersonId by, Stage otherwise) => ticket.Promise is { } promise
        ? (ticket with { Said = [.. ticket.Said.SkipLast(1)] }, new Stage.Interim(by, promise))
        : (ticket, otherwise);

    public static Decision Discard(Ticket ticket, Person? by, DateTimeOffset now)
    {
        if (!ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Drafted stage => Dropped(stage.By),
            Stage.OnApproval { Amends: null } stage => Dropped(stage.By),
            Stage.OnApproval stage => ticket.Become(Amended(stage, null), Happenings.Discarded, by, now),
            Stage.Answered { Correction: not null } stage => ticket.Become(stage with { Correction = null }, Happenings.Discarded, by, now),
            Stage.Interim { Correction: not null } stage => ticket.Become(stage with { Correction = null }, Happenings.Discarded, by, now),
            Stage.InWork or Stage.Assigned or Stage.Interim => new Decision.Already(),
            _ => Working.Over(ticket),
        };

        Decision Dropped(PersonId writer)
        {
            var (before, stage) = ticket.OrPromise(writer, new Stage.InWork(writer));
            return before.Become(stage, Happenings.Discarded, by, now);
        }
    }

    public static Decision Publish(Ticket ticket, Person? by, Command.Publish command, DateTimeOffset now)
    {
        if (by is null || !ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Drafted stage when stage.Draft.Number == command.Draft => command.Rule is { } rule
                ? Approving.Ask(ticket, by, new Stage.OnApproval(stage.By, stage.Draft, rule), now)
                : ticket.Become(new Stage.Publishing(stage.By, stage.Draft), Happenings.Sent, by, now, effects: [new Effect.Publish(stage.Draft)]),
            Stage.Answered { Correction: { } correction } stage when correction.Number == command.Draft => Corrected(stage.By, stage.Answer, correction),
            Stage.Interim { Correction: { } correction } stage when correction.Number == command.Draft => Corrected(stage.By, stage.Answer, correction),
            Stage.Drafted or Stage.Answered { Correction: not null } or Stage.Interim { Correction: not null } => Ticket.No("refuse.older_draft"),
            Stage.Publishing stage when stage.Draft.Number == command.Draft => new Decision.Already(),
            Stage.OnApproval stage when stage.Draft.Number == command.Draft => new Decision.Already(),
            Stage.Assigned or Stage.InWork or Stage.Waiting or Stage.Snoozed or Stage.Interim => Ticket.No("refuse.no_draft"),
            _ => Working.Over(ticket),
        };

        Decision Corrected(PersonId writer, Answer answer, Draft correction) => command.Rule is { } rule
            ? Approving.Ask(ticket, by, new Stage.OnApproval(writer, correction, rule, answer), now)
            : ticket.Correct(by, writer, answer, correction, now);
    }

    internal static Decision Correct(this Ticket ticket, Person by, PersonId writer, Answer answer, Draft correction, DateTimeOffset now, string what = Happenings.Sent) =>
        ticket.Become(new Stage.Correcting(writer, answer, correction), what, by, now, effects: [new Effect.Amend(answer.Message!, correction)]);

    /// <summary>The stage of a published answer whose new wording waits, or went nowhere.</summary>
    internal static Stage Amended(Stage.OnApproval stage, Draft? correction) => Answered(stage.By, stage.Amends!, correction);

    internal static Stage Answered(PersonId by, Answer answer, Draft? correction = null) =>
        answer.Draft.Interim ? new Stage.Interim(by, answer, correction) : new Stage.Answered(by, answer, correction);
}
