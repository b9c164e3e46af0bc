using CommentDesk.Answers;
using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>Rules about cases: several tickets, one problem, one answer under each.</summary>
internal static class Uniting
{
    public static Decision Merge(Ticket ticket, Person? by, Command.Merge command, DateTimeOffset now)
    {
        if (command.Into == ticket.Id)
            return Ticket.No("refuse.merge_self");
        if (by is not null && !MayUnite(ticket, by, command.CaseOwner))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.SetAside or Stage.Gathered or Stage.Triage or Stage.Waiting or Stage.Assigned or Stage.InWork or Stage.Snoozed or Stage.Interim { Correction: null } =>
                (ticket.KeepingAnswer() with { Lead = command.Into }).Become(
                    new Stage.Merged(by?.Id), Happenings.Merged, by, now, command.Into.ToString(), effects: [.. Working.Told(ticket, by, "tell.merged", command.Into.ToString())]),
            Stage.Merged when ticket.Lead == command.Into => new Decision.Already(),
            Stage.Merged stage when by is null || by.Is(Rights.Sorters) =>
                (ticket with { Lead = command.Into }).Become(stage, Happenings.Merged, by, now, command.Into.ToString()),
            Stage.Drafted or Stage.Interim => Ticket.No("refuse.draft_waits"),
            _ => Working.Over(ticket),
        };
    }

    public static Decision Split(Ticket ticket, Person? by, Command.Split command, DateTimeOffset now)
    {
        if (by is not null && !by.Is(Rights.Sorters) && !(by.Is(Rights.Answerers) && by.Id == command.CaseOwner))
            return Ticket.No("refuse.split");
        if (ticket.Stage is not Stage.Merged)
            return ticket.Lead is null ? Ticket.No("refuse.not_merged") : Working.Over(ticket);
        var alone = ticket with { Lead = null };
        return alone.Become(Sorting.StageFor(ticket.Verdict, command.Next), Happenings.Split, by, now, ticket.Lead?.ToString(), Sorting.WhyOf(Sorting.StageFor(ticket.Verdict, command.Next), command.Next));
    }

    /// <summary>The ticket becomes its case owner's while the answer is on its way: what goes wrong under this comment is theirs to mend.</summary>
    public static Decision Follow(Ticket ticket, Command.Follow command, DateTimeOffset now)
    {
        if (ticket.Stage is not Stage.Merged)
            return new Decision.Already();
        if (AnswerPolicy.Fault(command.Text, command.Attached) is { } fault)
            return new Decision.Refused(fault);
        var draft = new Draft(ticket.Drafts + 1, command.Text, command.Marks, null) { Interim = command.Interim, Attached = command.Attached };
        return (ticket with { Drafts = draft.Number }).Become(
            new Stage.Publishing(command.Owner, draft), Happenings.Sent, null, now, "case", effects: [new Effect.Publish(draft)]);
    }

    public static Decision Reopen(Ticket ticket, Person? by, Command.Reopen command, DateTimeOffset now)
    {
        if (!ReopenReasons.All.Contains(command.Reason))
            return Ticket.No("refuse.reason");
        if (by is not null && !ticket.OwnsOrLeads(by) && !by.Is(Rights.Sorters))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Answered or Stage.NoReply => (ticket.KeepingAnswer() with { Lead = null }).Become(
                command.Next.Person is { } owner ? new Stage.Assigned(owner) : new Stage.Waiting(),
                Happenings.Reopened, by, now, command.Reason, command.Next.Why,
                command.Next.Person is { } told && told != by?.Id ? [new Effect.Tell(told, Texts.Line.Of("tell.reopened", ticket.Id.ToString(), $"#reopen.{command.Reason}"))] : []),
            _ => ticket.Stage.Open ? new Decision.Already() : Working.Over(ticket),
        };
    }

    /// <summary>Own tickets, those nobody has begun, and for those who sort every one.</summary>
    private static bool MayUnite(Ticket ticket, Person by, PersonId? caseOwner) =>
        by.Is(Rights.Sorters) || ticket.Owns(by)
        || (by.Is(Rights.Answerers) && by.Id == caseOwner && ticket.Stage is Stage.Waiting or Stage.Assigned or Stage.SetAside);
}
