using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>Rules about what a comment is and whose it is.</summary>
internal static class Sorting
{
    public static Stage StageFor(Verdict verdict, Choice choice) => verdict switch
    {
        { Unsure: true } => new Stage.Triage(choice.Person),
        { Label: Label.Other } => new Stage.SetAside(),
        { Label: Label.Negativity } when !AtOnce(verdict) => new Stage.Gathered(),
        _ => choice.Person is { } owner ? new Stage.Assigned(owner) : new Stage.Waiting(),
    };

    /// <summary>Why a ticket stands where it does: what is gathered was meant for nobody in particular.</summary>
    public static Line WhyOf(Stage stage, Choice choice) => stage is Stage.Gathered ? Line.Of("why.gathered") : choice.Why;

    /// <summary>A threat, a danger or a rumour does not wait for a digest, whatever the label.</summary>
    private static bool AtOnce(Verdict verdict) => verdict.Flags.Any(flag => flag is "urgent" or "threat" or "rumour");

    public static IEnumerable<HistoryLine> Placement(Ticket ticket, DateTimeOffset now) => ticket.Stage switch
    {
        Stage.Assigned or Stage.Triage { Sorter: not null } => [ticket.Line(Happenings.Placed, null, now, ticket.Why.Key)],
        Stage.Waiting or Stage.Triage => [ticket.Line(Happenings.Queued, null, now, ticket.Why.Key)],
        _ => [],
    };

    public static Decision Place(Ticket ticket, Person? by, Command.Place command, DateTimeOffset now)
    {
        if (by is not null && !by.Is(Rights.Leads))
            return Ticket.No("refuse.leads_only");
        if (command.Choice.Person is not { } owner)
            return new Decision.Already();
        return ticket.Stage switch
        {
            Stage.Triage { Sorter: null } => ticket.Become(new Stage.Triage(owner), Happenings.Placed, by, now, command.Choice.Why.Key, command.Choice.Why),
            Stage.Gathered when by is null => new Decision.Already(),
            Stage.Waiting or Stage.Gathered => ticket.Become(new Stage.Assigned(owner), Happenings.Placed, by, now, command.Choice.Why.Key, command.Choice.Why),
            _ => by is null ? new Decision.Already() : Ticket.No("refuse.has_owner"),
        };
    }

    public static Decision Reassign(Ticket ticket, Person? by, Command.Reassign command, DateTimeOffset now)
    {
        if (by is not null)
            return Ticket.No("refuse.leads_only");
        var next = command.Next;
        Stage? stage = (ticket.Stage, next.Person) switch
        {
            (Stage.Triage, var sorter) => new Stage.Triage(sorter),
            (Stage.Assigned or Stage.InWork or Stage.Drafted or Stage.OnApproval { Amends: null } or Stage.Snoozed or Stage.Interim, { } owner) => new Stage.Assigned(owner),
            (Stage.Assigned or Stage.InWork or Stage.Drafted or Stage.OnApproval { Amends: null } or Stage.Snoozed or Stage.Interim, null) => new Stage.Waiting(),
            _ => null,
        };
        return stage is null || stage == ticket.Stage
            ? new Decision.Already()
            : ticket.KeepingAnswer().Become(stage, next.Person is null ? Happenings.Queued : Happenings.Placed, null, now, next.Why.Key, next.Why);
    }

    public static Decision Relabel(Ticket ticket, Person? by, Command.Relabel command, DateTimeOffset now)
    {
        if (by is null || !by.Is(Rights.Labellers))
            return Ticket.No("refuse.label");
        var verdict = ticket.Verdict.SaidBy(by.Id.ToString(), command.Label, command.Theme);
        var stage = StageAfter(ticket, verdict, command.Next);
        return Judged(ticket, verdict, stage, command.Next, by, Happenings.Relabelled, command.Label.Code(), now);
    }

    public static Decision Rejudge(Ticket ticket, Command.Rejudge command, DateTimeOffset now)
    {
        // A person's label outlives an edit, except where it means silence: thanks or anger may have become a complaint.
        var byPerson = ticket.Verdict.Judge.StartsWith("person:", StringComparison.Ordinal) && ticket.Stage is not (Stage.SetAside or Stage.Gathered);
        var verdict = byPerson ? ticket.Verdict with { Flags = command.Verdict.Flags } : command.Verdict;
        var stage = byPerson ? ticket.Stage : StageAfter(ticket, verdict, command.Next);
        var before = Pressure.Write(ticket.Verdict.Theme, ticket.Verdict.Flags);
        var decision = Judged(ticket, verdict, stage, command.Next, null, Happenings.Edited, before, now);
        return ticket.Stage.Owner is { } owner && stage.Owner == owner && decision is Decision.Changed changed
            ? changed with { Effects = [.. changed.Effects, new Effect.Tell(owner, Line.Of(EditedKey(ticket.Stage), ticket.Id.ToString()))] }
            : decision;
    }

    private static string EditedKey(Stage stage) => stage is Stage.Publishing or Stage.InDoubt || stage.Standing is not null
        ? "tell.edited_after_answer"
        : "tell.edited";

    /// <summary>
    /// A new label moves a ticket only while nobody has begun to work on it: what is in somebody's hands stays there,
    /// and they see the new label on the card.
    /// </summary>
    private static Stage StageAfter(Ticket ticket, Verdict verdict, Choice next) => ticket.Stage switch
    {
        Stage.SetAside when verdict.Label is Label.Other && !verdict.Unsure => ticket.Stage,
        Stage.Triage { Sorter: not null } when verdict.Unsure => ticket.Stage,
        Stage.SetAside or Stage.Gathered or Stage.Triage or Stage.Waiting => StageFor(verdict, next),
        Stage.Assigned when verdict.Unsure => ticket.Stage,
        Stage.Assigned when Rights.HandlersOf(verdict.Label) == Rights.HandlersOf(ticket.Verdict.Label) && verdict.Label is not Label.Other => ticket.Stage,
        Stage.Assigned => StageFor(verdict, next),
        _ => ticket.Stage,
    };

    /// <summary>Takes back what a person has just sorted, as long as nobody has begun with it.</summary>
    public static Decision Unsort(Ticket ticket, Person? by, Command.Unsort command, DateTimeOffset now)
    {
        if (by is null || !by.Is(Rights.Sorters))
            return Ticket.No("refuse.role");
        return ticket.Stage switch
        {
            Stage.Triage => new Decision.Already(),
            Stage.SetAside or Stage.Gathered or Stage.Waiting or Stage.Assigned or Stage.NoReply =>
                (ticket with { Verdict = command.Verdict with { Unsure = true } }).Become(
                    new Stage.Triage(by.Id), Happenings.Unsorted, by, now, why: Line.Of("why.unsorted", Line.Quoted(by.Name)),
                    effects: [.. ticket.Stage.Open ? Working.Told(ticket, by, "tell.taken_away") : []]),
            _ => Ticket.No("refuse.begun"),
        };
    }

    private static Decision.Changed Judged(
        Ticket ticket, Verdict verdict, Stage stage, Choice next, Person? by, string what, string? detail, DateTimeOffset now)
    {
        var moved = stage != ticket.Stage;
        var changed = ticket with
        {
            Verdict = verdict,
            Stage = stage,
            Why = moved ? WhyOf(stage, next) : ticket.Why,
            Version = ticket.Version + 1,
            ChangedAt = now,
        };
        return new(
            changed,
            [changed.Line(what, by?.Id, now, detail), .. moved ? Placement(changed, now) : []],
            [new Effect.RefreshCards()]);
    }
}
