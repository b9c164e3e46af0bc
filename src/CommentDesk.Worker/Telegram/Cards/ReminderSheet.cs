using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>What became due, one line each: the ticket, the time, whose it is. No words of citizens: a reminder is never taken back.</summary>
internal sealed class ReminderSheet(Deadlining deadlining, ChatOptions options)
{
    /// <summary>More lines nobody reads in a chat; the rest is counted and stands in /overdue and /queue.</summary>
    private const int Shown = 20;

    /// <returns>Null when nothing of it is true any more.</returns>
    public Sheet? Draw(IDeskSession session, Person person, IReadOnlyList<Reminder> reminders, DateTimeOffset now)
    {
        var words = Wording.In(person.Language);
        var told = new List<(Ticket Ticket, Reminder Reminder, string Line)>();
        foreach (var reminder in reminders)
            if (session.Tickets.Find(new TicketId(reminder.Ticket)) is { } ticket && Clock(session, ticket, reminder) is { } clock)
                told.Add((ticket, reminder, Line(session, words, person, ticket, reminder, clock, now)));
        if (told.Count == 0)
            return null;
        var html = new Html();
        if (told.Count > 1)
            html.Bold(words.Say("reminder.title", told.Count.ToString(words.Culture))).Line();
        foreach (var (_, _, line) in told.Take(Shown))
            html.Text(line).Line();
        if (told.Count > Shown)
            html.Italic(words.Say("list.more", (told.Count - Shown).ToString(words.Culture)));
        return new(html, Buttons(words, person, [.. told.Take(Shown).Select(one => one.Ticket).DistinctBy(ticket => ticket.Id)]));
    }

    private TicketClock? Clock(IDeskSession session, Ticket ticket, Reminder reminder) =>
        deadlining.Of(session, ticket).FirstOrDefault(clock => clock.Running && !clock.Paused && clock.Kind == reminder.Kind);

    private string Line(IDeskSession session, Wording words, Person person, Ticket ticket, Reminder reminder, TicketClock clock, DateTimeOffset now)
    {
        var mine = ticket.Stage.Owner == person.Id;
        var owner = ticket.Stage.Owner is { } id ? session.People.Find(id)?.Name ?? words.Say("person.unknown") : words.Say("person.nobody");
        var head = words.Say("reminder.head", CardFace.Emoji(ticket.Verdict), ticket.Id.ToString());
        var (at, left) = (DeadlineWords.At(words, clock, now, options.Zone), clock.Left(now));
        var since = words.At(clock.StartedAt, now, options.Zone);
        return clock.Kind switch
        {
            ClockKind.Accept => words.Say(mine ? "reminder.accept_mine" : "reminder.accept", head, since, owner),
            ClockKind.Triage => words.Say(mine ? "reminder.triage_mine" : "reminder.triage", head, since, owner),
            _ when left > TimeSpan.Zero => words.Say(
                $"reminder.{clock.Kind.Code()}{(reminder.Step is ClockStep.Half ? "_half" : "_most")}", head, at, DeadlineWords.Time(words, clock, left)),
            _ => words.Say(
                $"reminder.{clock.Kind.Code()}_{(reminder.Step is ClockStep.Escalated ? "escalated" : "missed")}{(mine ? "_mine" : "")}",
                head, at, owner, DeadlineWords.Time(words, clock, -left)),
        };
    }

    /// <summary>One ticket: its card, and for a lead the list of people to give it to. Several: their numbers.</summary>
    private static Keyboard Buttons(Wording words, Person person, IReadOnlyList<Ticket> tickets)
    {
        if (tickets is not [var only])
            return Keyboard.Grid(tickets.Select(ticket => Button.Sending($"№ {ticket.Id}", ButtonData.About(ticket, Verbs.Show))), 4);
        var open = Button.Sending(words.Say("button.open_card"), ButtonData.About(only, Verbs.Show));
        return Keyboard.Of(person.Is(Rights.Leads) && only.Stage.Owner != person.Id
            ? [open, Button.Sending(words.Say("button.mv"), ButtonData.About(only, Verbs.Assign))]
            : [open]);
    }
}
