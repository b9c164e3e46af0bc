using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Verdicts;

namespace CommentDesk.Tickets;

/// <summary>The case that a comment opens. Changed only through <see cref="Decide"/>.</summary>
/// <param name="Version">Grows by one with every change; a save against another version is refused.</param>
/// <param name="Drafts">How many drafts were written so far.</param>
/// <param name="Why">Why the present owner was chosen.</param>
public sealed record Ticket(
    TicketId Id,
    CommentId Comment,
    ChannelId Channel,
    Stage Stage,
    Verdict Verdict,
    Line Why,
    int Version,
    int Drafts,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt)
{
    /// <summary>The ticket of the case this one was merged into; its answer is published here too.</summary>
    public TicketId? Lead { get; init; }

    /// <summary>Answers that were published before the present stage and stand in public, earliest first: interim ones, and those before a reopening.</summary>
    public IReadOnlyList<Answer> Said { get; init; } = [];

    /// <summary>The interim answer that stands and is followed by no final one yet.</summary>
    public Answer? Promise => Said is [.., { Draft.Interim: true } last] ? last : null;

    /// <summary>Opens the case of a comment just judged. The store gives the number.</summary>
    public static Decision.Changed Open(CommentId comment, ChannelId channel, Verdict verdict, Choice choice, DateTimeOffset now)
    {
        var stage = Sorting.StageFor(verdict, choice);
        var ticket = new Ticket(default, comment, channel, stage, verdict, Sorting.WhyOf(stage, choice), 1, 0, now, now);
        return new(
            ticket,
            [ticket.Line(Happenings.Opened, null, now, verdict.Judge), .. Sorting.Placement(ticket, now)],
            stage is Stage.SetAside or Stage.Gathered ? [] : [new Effect.RefreshCards()]);
    }

    /// <summary>
    /// The rules. Pure: the same ticket, person, command and moment give the same decision. <paramref name="by"/> is null
    /// for the desk itself. Rights by role are checked here too, so that no door can forget them.
    /// </summary>
    public Decision Decide(Person? by, Command command, DateTimeOffset now) => command switch
    {
        Command.Rejudge or Command.Erase or Command.ConfirmPublished or Command.ConfirmRemoved or Command.ReportRefused or Command.ReportDoubt
            or Command.Follow or Command.Miss when by is not null => No("refuse.role"),
        Command.Place place => Sorting.Place(this, by, place, now),
        Command.Reassign reassign => Sorting.Reassign(this, by, reassign, now),
        Command.Relabel relabel => Sorting.Relabel(this, by, relabel, now),
        Command.Rejudge rejudge => Sorting.Rejudge(this, rejudge, now),
        Command.Unsort unsort => Sorting.Unsort(this, by, unsort, now),
        Command.Take => Working.Take(this, by, now),
        Command.Transfer transfer => Working.Transfer(this, by, transfer, now),
        Command.Return back => Working.Return(this, by, back, now),
        Command.Dismiss dismiss => Working.Dismiss(this, by, dismiss, now),
        Command.Write write => Answering.Write(this, by, write, now),
        Command.Discard => Answering.Discard(this, by, now),
        Command.Detach detach => Attaching.Detach(this, by, detach, now),
        Command.Publish publish => Answering.Publish(this, by, publish, now),
        Command.ConfirmPublished confirm => Delivering.Confirm(this, confirm, now),
        Command.ReportRefused refused => Delivering.Refuse(this, refused, now),
        Command.ReportDoubt => Delivering.Doubt(this, now),
        Command.ConfirmRemoved => Removing.Confirm(this, now),
        Command.Erase => Silencing.Erase(this, now),
        Command.Call call => Answering.Call(this, by, call, now),
        Command.Approve approve => Approving.Approve(this, by, approve, now),
        Command.SendBack back => Approving.SendBack(this, by, back, now),
        Command.Snooze snooze => Pausing.Snooze(this, by, snooze, now),
        Command.Wake wake => Pausing.Wake(this, by, wake, now),
        Command.Miss miss => Pausing.Miss(this, miss, now),
        Command.Merge merge => Uniting.Merge(this, by, merge, now),
        Command.Split split => Uniting.Split(this, by, split, now),
        Command.Follow follow => Uniting.Follow(this, follow, now),
        Command.Reopen reopen => Uniting.Reopen(this, by, reopen, now),
        Command.Withdraw => Removing.Withdraw(this, by, now),
        Command.Hide hide => Removing.Hide(this, by, hide, now),
        Command.Resolve resolve => Delivering.Resolve(this, by, resolve, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    internal Decision Become(
        Stage stage, string what, Person? by, DateTimeOffset now, string? detail = null, Line? why = null, params IReadOnlyList<Effect> effects)
    {
        var next = this with { Stage = stage, Why = why ?? Why, Version = Version + 1, ChangedAt = now };
        return new Decision.Changed(next, [next.Line(what, by?.Id, now, detail)], [new Effect.RefreshCards(), .. effects]);
    }

    internal HistoryLine Line(string what, PersonId? by, DateTimeOffset at, string? detail = null) =>
        new(Id, Version, at, by, what, detail, Verdict.Label, Stage.Owner, Stage.Code, Verdict.Theme);

    internal static Decision No(string key, params IReadOnlyList<string> args) => new Decision.Refused(Texts.Line.Of(key, args));
}
