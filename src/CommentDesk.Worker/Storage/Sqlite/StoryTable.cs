using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class StoryTable(DeskConnection connection) : IStoryStore
{
    public void Add(Note note) => connection.Run(
        "INSERT INTO notes (ticket, by, text, at) VALUES (?1, ?2, ?3, ?4)", note.Ticket, note.By, note.Text, note.At);

    public IReadOnlyList<Note> Notes(TicketId ticket) => connection.All(
        "SELECT ticket, by, text, at FROM notes WHERE ticket = ?1 ORDER BY id",
        row => new Note(new(row.Number(0)), new(row.Number(1)), row.Text(2), row.Time(3)), ticket);

    public Proposal Add(Proposal proposal) => proposal with
    {
        Id = connection.Number(
            "INSERT INTO proposals (ticket, by, text, marks, at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id",
            proposal.Ticket, proposal.By, proposal.Text, DeskJson.Write(proposal.Marks), proposal.At)!.Value,
    };

    public Proposal? FindProposal(long id) => connection.First(
        "SELECT id, ticket, by, text, marks, at, settled FROM proposals WHERE id = ?1",
        row => new Proposal(row.Number(0), new(row.Number(1)), new(row.Number(2)), row.Text(3), DeskJson.ReadMarks(row.Text(4)), row.Time(5)) { Settled = row.Flag(6) }, id);

    public void Settle(long proposal) => connection.Run("UPDATE proposals SET settled = 1 WHERE id = ?1", proposal);

    public void Keep(PastAnswer answer) => connection.Run(
        "INSERT INTO past_answers (ticket, by, text, interim, at, attached) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        answer.Ticket, answer.By, answer.Text, answer.Interim, answer.At, answer.Attached is { } file ? DeskJson.Write(file) : null);

    public IReadOnlyList<PastAnswer> Answers(TicketId ticket) => connection.All(
        "SELECT ticket, by, text, interim, at, attached FROM past_answers WHERE ticket = ?1 ORDER BY id",
        row => new PastAnswer(new(row.Number(0)), row.Person(1), row.Text(2), row.Flag(3), row.Time(4))
        {
            Attached = row.TextOrNull(5) is { } file ? DeskJson.ReadAttachment(file) : null,
        },
        ticket);
}
