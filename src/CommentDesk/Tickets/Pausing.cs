using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>Rules about tickets that wait for a moment, and about moments that passed.</summary>
internal static class Pausing
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public static Decision Snooze(Ticket ticket, Person? by, Command.Snooze command, DateTimeOffset now)
    {
        if (!SnoozeReasons.All.Contains(command.Reason))
            return Ticket.No("refuse.reason");
        if (command.Until <= now || command.Until - now > Longest)
            return Ticket.No("refuse.snooze_until");
        if (by is null || !ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Assigned or Stage.InWork or Stage.Interim { Correction: null } => ticket.KeepingAnswer().Become(
                new Stage.Snoozed(ticket.Stage.Owner!.Value, command.Until, command.Reason), Happenings.Snoozed, by, now, command.Reason),
            Stage.Snoozed stage when stage.Until == command.Until && stage.Reason == command.Reason => new Decision.Already(),
            Stage.Snoozed stage => ticket.Become(stage with { Until = command.Until, Reason = command.Reason }, Happenings.Snoozed, by, now, command.Reason),
            Stage.Drafted or Stage.Interim => Ticket.No("refuse.draft_waits"),
            Stage.Waiting => Ticket.No("refuse.no_owner"),
            _ => Working.Over(ticket),
        };
    }

    /// <summary>In work again, or owing its final answer again.</summary>
    public static Decision Wake(Ticket ticket, Person? by, Command.Wake command, DateTimeOffset now)
    {
        if (!ticket.OwnsOrLeads(by))
            return Working.NotYours(ticket);
        if (ticket.Stage is not Stage.Snoozed stage)
            return by is null || ticket.Stage.Open ? new Decision.Already() : Working.Over(ticket);
        var (before, next) = ticket.OrPromise(stage.By, new Stage.InWork(stage.By));
        return before.Become(
            next, Happenings.Woken, by, now, command.Why,
            effects: by is null ? [new Effect.Tell(stage.By, Texts.Line.Of(command.Why == "citizen" ? "tell.woken_by_citizen" : "tell.woken", ticket.Id.ToString()))] : []);
    }

    /// <summary>History remembers that a deadline passed; whoever has to hear it is told by the sweep.</summary>
    public static Decision Miss(Ticket ticket, Command.Miss command, DateTimeOffset now) =>
        ticket.Stage.Open ? ticket.Become(ticket.Stage, Happenings.Overdue, null, now, command.Clock) : new Decision.Already();
}
