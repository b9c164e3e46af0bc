using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <summary>Rules about who holds a ticket.</summary>
internal static class Working
{
    public static Decision Take(Ticket ticket, Person? by, DateTimeOffset now)
    {
        if (by is null || !by.Is(Rights.Answerers))
            return Ticket.No("refuse.role");
        return ticket.Stage switch
        {
            Stage.Triage => Ticket.No("refuse.sort_first"),
            Stage.Gathered => by.Is(Rights.Sorters) ? InWork() : Ticket.No("refuse.role"),
            Stage.Waiting when by.Is(Rights.HandlersOf(ticket.Verdict.Label)) => InWork(),
            Stage.Waiting => Ticket.No("refuse.role"),
            Stage.Assigned stage when stage.To == by.Id => InWork(),
            Stage.Assigned stage => by.Is(Rights.Leads) ? InWork() : Ticket.No("refuse.owned", Named(stage.To)),
            Stage.Snoozed when ticket.Owns(by) => Pausing.Wake(ticket, by, new Command.Wake("person"), now),
            Stage.InWork or Stage.Drafted or Stage.Interim or Stage.OnApproval when ticket.Owns(by) => new Decision.Already(),
            Stage.InWork or Stage.Drafted or Stage.Snoozed or Stage.Interim or Stage.OnApproval { Amends: null } =>
                by.Is(Rights.Leads) ? InWork() : Ticket.No("refuse.owned", Named(ticket.Stage.Owner)),
            _ => Over(ticket),
        };

        Decision InWork()
        {
            var (before, stage) = ticket.KeepingAnswer().OrPromise(by.Id, new Stage.InWork(by.Id));
            return before.Become(
                stage, Happenings.Taken, by, now,
                why: ticket.Owns(by) ? null : Texts.Line.Of("why.took", Texts.Line.Quoted(by.Name)), effects: [.. Told(ticket, by, "tell.taken_away")]);
        }
    }

    public static Decision Transfer(Ticket ticket, Person? by, Command.Transfer command, DateTimeOffset now)
    {
        if (by is null || !ticket.OwnsOrLeads(by))
            return NotYours(ticket);
        if (!command.To.Is(Rights.Answerers))
            return Ticket.No("refuse.cannot_answer", command.To.Name);
        if (!command.To.OnDuty)
            return Ticket.No("refuse.away", command.To.Name);
        if (!command.To.Reachable)
            return Ticket.No("refuse.unreachable", command.To.Name);
        if (ticket.Stage.Owner == command.To.Id)
            return new Decision.Already();
        return ticket.Stage is Stage.Waiting or Stage.Gathered or Stage.Triage or Stage.Assigned or Stage.InWork or Stage.Drafted or Stage.Snoozed or Stage.Interim
            ? ticket.KeepingAnswer().Become(
                ticket.Stage is Stage.Triage ? new Stage.Triage(command.To.Id) : new Stage.Assigned(command.To.Id),
                Happenings.Transferred, by, now, command.To.Id.ToString(), Texts.Line.Of("why.transferred", Texts.Line.Quoted(by.Name)),
                [.. Told(ticket, by, "tell.taken_away")])
            : Over(ticket);
    }

    public static Decision Return(Ticket ticket, Person? by, Command.Return command, DateTimeOffset now)
    {
        if (!ReturnReasons.All.Contains(command.Reason))
            return Ticket.No("refuse.reason");
        if (by is null || !ticket.Owns(by))
            return NotYours(ticket);
        if (ticket.Stage is not (Stage.Triage or Stage.Assigned or Stage.InWork or Stage.Drafted or Stage.Snoozed or Stage.Interim))
            return Over(ticket);
        Stage stage = (ticket.Stage, command.Next.Person) switch
        {
            (Stage.Triage, var next) => new Stage.Triage(next),
            (_, { } next) => new Stage.Assigned(next),
            _ => new Stage.Waiting(),
        };
        return ticket.KeepingAnswer().Become(stage, Happenings.Returned, by, now, command.Reason, command.Next.Why);
    }

    public static Decision Dismiss(Ticket ticket, Person? by, Command.Dismiss command, DateTimeOffset now)
    {
        if (!NoReplyReasons.All.Contains(command.Reason))
            return Ticket.No("refuse.reason");
        if (by is null || !(ticket.OwnsOrLeads(by) || (ticket.Stage is Stage.Waiting && by.Is(Rights.HandlersOf(ticket.Verdict.Label))) || (ticket.Stage is Stage.Gathered && by.Is(Rights.Sorters))))
            return NotYours(ticket);
        return ticket.Stage switch
        {
            Stage.Triage or Stage.Gathered or Stage.Waiting or Stage.Assigned or Stage.InWork or Stage.Drafted or Stage.Snoozed or Stage.Interim =>
                ticket.KeepingAnswer().Become(new Stage.NoReply(by.Id, command.Reason), Happenings.Dismissed, by, now, command.Reason, effects: [.. Told(ticket, by, "tell.taken_away")]),
            Stage.NoReply => new Decision.Already(),
            _ => Over(ticket),
        };
    }

    /// <summary>The former owner hears of it when somebody else acted.</summary>
    internal static IEnumerable<Effect> Told(Ticket ticket, Person? by, string key, params IReadOnlyList<string> more) =>
        by is not null && ticket.Stage.Owner is { } former && former != by.Id
            ? [new Effect.Tell(former, Texts.Line.Of(key, [ticket.Id.ToString(), Texts.Line.Quoted(by.Name), .. more]))]
            : [];

    /// <summary>Names travel as ids; whoever says the line looks them up.</summary>
    internal static string Named(PersonId? person) => person is { } id ? $"@{id}" : "@";

    internal static Decision NotYours(Ticket ticket) =>
        ticket.Stage.Owner is { } owner ? Ticket.No("refuse.not_yours", Named(owner)) : Ticket.No("refuse.no_owner");

    internal static Decision Over(Ticket ticket) => ticket.Stage switch
    {
        Stage.SetAside => Ticket.No("refuse.set_aside"),
        Stage.Gathered => Ticket.No("refuse.gathered"),
        Stage.Triage => Ticket.No("refuse.sort_first"),
        Stage.Publishing => Ticket.No("refuse.publishing"),
        Stage.InDoubt => Ticket.No("refuse.in_doubt"),
        Stage.NoReply stage => Ticket.No("refuse.dismissed", Named(stage.By)),
        Stage.OnApproval => Ticket.No("refuse.on_approval"),
        Stage.Merged => Ticket.No("refuse.merged", ticket.Lead?.ToString() ?? "?"),
        Stage.Withdrawing or Stage.Hiding => Ticket.No("refuse.removing"),
        Stage.Hidden => Ticket.No("refuse.hidden"),
        Stage.Snoozed => Ticket.No("refuse.snoozed"),
        Stage.Drafted or Stage.InWork or Stage.Assigned or Stage.Waiting => Ticket.No("refuse.open"),
        _ => Ticket.No("refuse.answered", Named(ticket.Stage.Owner)),
    };
}
