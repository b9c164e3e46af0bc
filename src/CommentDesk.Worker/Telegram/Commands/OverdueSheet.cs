using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>What is late, by officer, whoever has most of it first; each ticket can be opened or given to somebody else.</summary>
internal sealed class OverdueSheet(Deadlining deadlining)
{
    private const int Page = 8;

    /// <summary>More is counted, not listed: such a list is worked off from its top.</summary>
    private const int Most = 400;

    public Sheet Draw(Turn turn, long page)
    {
        var count = turn.Session.Deadlines.CountMissed(turn.Now);
        if (count == 0)
            return new(new Html().Text(turn.Words.Say("overdue.none")), Keyboard.None);
        var late = Late(turn);
        var pages = (late.Count + Page - 1) / Page;
        var at = (int)Math.Clamp(page, 0, pages - 1);
        var shown = late.Skip(at * Page).Take(Page).ToList();
        var html = new Html().Bold(turn.Words.Say("overdue.title", count.ToString(turn.Words.Culture))).Line();
        foreach (var officer in shown.GroupBy(ticket => ticket.Stage.Owner))
        {
            var all = late.Count(ticket => ticket.Stage.Owner == officer.Key).ToString(turn.Words.Culture);
            var name = officer.Key is { } owner ? turn.NameOf(owner) : turn.Words.Say("overdue.nobody");
            html.Line().Bold(turn.Words.Say("overdue.officer", name, all)).Line();
            foreach (var ticket in officer)
                html.Text(Row(turn, ticket)).Line();
        }

        return new(html, Buttons(turn, shown, at, pages));
    }

    private static List<Ticket> Late(Turn turn)
    {
        var late = turn.Session.Deadlines.Missed(turn.Now, Most).Select(clock => clock.Ticket).Distinct()
            .Select(turn.Session.Tickets.Find).OfType<Ticket>().ToList();
        var counts = late.CountBy(ticket => ticket.Stage.Owner ?? default(PersonId)).ToDictionary(one => one.Key, one => one.Value);
        // Stable: within an officer's the longest due stays first.
        return [.. late.OrderByDescending(ticket => counts[ticket.Stage.Owner ?? default(PersonId)]).ThenBy(ticket => ticket.Stage.Owner?.Value ?? 0)];
    }

    private string Row(Turn turn, Ticket ticket)
    {
        var clock = deadlining.Of(turn.Session, ticket).Where(clock => clock.Running && clock.Kind.Promised()).MinBy(clock => clock.Due);
        return clock is null
            ? TicketLine.Of(turn, ticket)
            : turn.Words.Say("overdue.row", TicketLine.Button(turn, ticket), DeadlineWords.Time(turn.Words, clock, -clock.Left(turn.Now)));
    }

    private static Keyboard Buttons(Turn turn, IReadOnlyList<Ticket> tickets, int page, int pages)
    {
        var rows = tickets.Select(ticket => (IReadOnlyList<Button>)[
            Button.Sending($"№ {ticket.Id}", ButtonData.About(ticket, Verbs.Show)),
            Button.Sending(turn.Words.Say("button.mv"), ButtonData.About(ticket, Verbs.Assign)),
        ]);
        var turns = new List<Button>();
        if (page > 0)
            turns.Add(Button.Sending("←", ButtonData.Of(Verbs.Overdue, page - 1)));
        turns.Add(Button.Sending(pages > 1 ? turn.Words.Say("overdue.page", Number(page + 1), Number(pages)) : turn.Words.Say("overdue.again"), ButtonData.Of(Verbs.Overdue, page)));
        if (page < pages - 1)
            turns.Add(Button.Sending("→", ButtonData.Of(Verbs.Overdue, page + 1)));
        return new Keyboard([.. rows, turns]);

        string Number(int number) => number.ToString(turn.Words.Culture);
    }
}
