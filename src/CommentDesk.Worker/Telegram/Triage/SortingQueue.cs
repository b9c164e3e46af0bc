using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Triage;

/// <summary>
/// Gives whoever sorts one comment after another. What one of them looks at becomes theirs, so that two never get the same; who
/// looks longer than a quarter of an hour is taken to have left.
/// </summary>
internal sealed class SortingQueue(Desk desk, Judging judging, CardReader reader)
{
    private static readonly TimeSpan Looking = TimeSpan.FromMinutes(15);

    /// <summary>The next comment, claimed for the person, or word that there is none.</summary>
    /// <param name="last">What the person has just sorted and may take back.</param>
    public Sheet Next(Turn turn, string? done = null, Ticket? last = null)
    {
        var ticket = Claimed(turn);
        turn.Session.Sorting.Save(new SortingTurn(turn.Person.Id, ticket?.Id, last?.Id, last?.Version ?? 0, turn.Now));
        return Draw(turn, ticket, done, last);
    }

    /// <summary>This very comment, because it came back or was changed.</summary>
    public Sheet Again(Turn turn, Ticket ticket, string? done = null)
    {
        turn.Session.Sorting.Save(new SortingTurn(turn.Person.Id, ticket.Id, null, 0, turn.Now));
        return Draw(turn, ticket, done, null);
    }

    private Sheet Draw(Turn turn, Ticket? ticket, string? done, Ticket? last)
    {
        var view = ticket is null ? null : reader.Read(turn.Session, ticket.Id, turn.Person, turn.Now);
        return SortingSheet.Draw(turn, ticket, view?.Link, view is null ? [] : judging.Themes(view.Comment.Text), done, last);
    }

    private Ticket? Claimed(Turn turn)
    {
        turn.Session.Sorting.Forget(turn.Now - Looking);
        if (turn.Session.Sorting.Next(turn.Person.Id, turn.Now - Looking) is not { Stage: Stage.Triage triage } next)
            return null;
        if (triage.Sorter == turn.Person.Id)
            return next;
        // Known before the card is drawn: the sheet is enough.
        turn.Session.Sorting.Save(new SortingTurn(turn.Person.Id, next.Id, null, 0, turn.Now));
        var mine = new Choice(turn.Person.Id, Line.Of("why.sorting"));
        Command claim = triage.Sorter is null ? new Command.Place(mine) : new Command.Reassign(mine);
        return desk.Do(turn.Session, next.Id, null, claim, turn.Now) is Outcome.Done done ? done.Ticket : null;
    }
}
