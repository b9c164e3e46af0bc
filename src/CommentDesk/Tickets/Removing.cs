using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>Rules about what is deleted in public: our answer, or a comment that may not stand there.</summary>
internal static class Removing
{
    public static Decision Withdraw(Ticket ticket, Person? by, DateTimeOffset now)
    {
        if (by is null || !ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Answered { Answer.Message: null } or Stage.Interim { Answer.Message: null } => Ticket.No("refuse.cannot_amend"),
            Stage.Answered or Stage.Interim => ticket.Become(
                new Stage.Withdrawing(ticket.Stage.Owner!.Value, ticket.Stage.Standing!), Happenings.Withdrawing, by, now,
                effects: [new Effect.Remove(ticket.Stage.Standing!.Message)]),
            Stage.Withdrawing => new Decision.Already(),
            Stage.Assigned or Stage.InWork or Stage.Waiting or Stage.Drafted or Stage.Snoozed => Ticket.No("refuse.no_answer"),
            _ => Working.Over(ticket),
        };
    }

    public static Decision Hide(Ticket ticket, Person? by, Command.Hide command, DateTimeOffset now)
    {
        if (!HideReasons.All.Contains(command.Reason))
            return Ticket.No("refuse.reason");
        if (by is null || !by.Is(Rights.Sorters))
            return Ticket.No("refuse.hide");
        return ticket.Stage switch
        {
            Stage.Triage or Stage.Gathered or Stage.Waiting or Stage.Assigned or Stage.InWork or Stage.Snoozed or Stage.SetAside or Stage.NoReply or Stage.Merged =>
                (ticket with { Lead = null }).Become(
                    new Stage.Hiding(by.Id, command.Reason), Happenings.Hiding, by, now, command.Reason,
                    effects: [new Effect.Remove(null), .. ticket.Stage.Open ? Working.Told(ticket, by, "tell.taken_away") : []]),
            Stage.Hiding or Stage.Hidden => new Decision.Already(),
            Stage.Drafted => Ticket.No("refuse.draft_waits"),
            _ => Working.Over(ticket),
        };
    }

    public static Decision Confirm(Ticket ticket, DateTimeOffset now) => ticket.Stage switch
    {
        Stage.Withdrawing stage => ticket.Become(new Stage.InWork(stage.By), Happenings.Withdrawn, null, now, stage.Answer.Message),
        Stage.Hiding stage => ticket.Become(new Stage.Hidden(stage.By, stage.Reason), Happenings.Hidden, null, now, stage.Reason),
        _ => new Decision.Already(),
    };

    /// <summary>What could not be deleted stands as before; whoever wanted it gone hears why. Null: nothing was being deleted.</summary>
    public static Decision? Failed(Ticket ticket, string reason, DateTimeOffset now)
    {
        Stage? back = ticket.Stage switch
        {
            Stage.Withdrawing stage => Answering.Answered(stage.By, stage.Answer),
            Stage.Hiding stage => new Stage.Assigned(stage.By),
            _ => null,
        };
        return back is null
            ? null
            : ticket.Become(back, Happenings.Refused, null, now, reason,
                effects: [new Effect.Tell(back.Owner!.Value, Texts.Line.Of("tell.not_removed", ticket.Id.ToString(), $"#{reason}"))]);
    }
}
