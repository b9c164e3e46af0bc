using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class StoryTable(DeskConnection connection) : IStoryStore
{
    public void Add(Note note) => connection.Run(
        "INSERT INTO notes (ticket, by, text, at) VALUES (?1, ?2, ?3, ?4)", note.Ticket, note.By, note.Text, note.At);

    public IReadOnlyList<Note> Notes(TicketId ticket) => connection.All(
        "SELECT ticket, by, text, at FROM notes WHERE ticket = ?1 ORDER BY id",
        row => new Note(new(row.Number(0)), new(row.Number(1)), row.Text(2), row.Time(3)), ticket);

    public void Keep(PastAnswer answer) => connection.Run(
        "INSERT INTO past_answers (ticket, by, text, interim, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        answer.Ticket, answer.By, answer.Text, answer.Interim, answer.At);

    public IReadOnlyList<PastAnswer> Answers(TicketId ticket) => connection.All(
        "SELECT ticket, by, text, interim, at FROM past_answers WHERE ticket = ?1 ORDER BY id",
        row => new PastAnswer(new(row.Number(0)), row.Person(1), row.Text(2), row.Flag(3), row.Time(4)), ticket);
}
