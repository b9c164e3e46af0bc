using CommentDesk.Comments;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class TicketTable
{
    private const string LineColumns = "h.ticket, h.version, h.at, h.by, h.what, h.detail, h.label, h.owner, h.stage";

    /// <summary>
    /// Three kinds of tickets matter in a span: something happened in it; untouched since before it and still open;
    /// or touched only after it, while it was open when the span began.
    /// </summary>
    private const string Between = $"""
        WITH span AS (
            SELECT ticket FROM history WHERE at >= ?1 AND at < ?2
            UNION SELECT id FROM tickets WHERE open = 1 AND changed_at < ?1
            UNION SELECT l.ticket FROM history l WHERE l.at >= ?2 AND
                (SELECT p.open FROM history p WHERE p.ticket = l.ticket AND p.at < ?1 ORDER BY p.version DESC, p.part DESC LIMIT 1) = 1)
        SELECT {LineColumns} FROM history h JOIN tickets t ON t.id = h.ticket
        WHERE h.ticket IN (SELECT ticket FROM span) AND (?3 IS NULL OR t.channel = ?3)
        ORDER BY h.ticket, h.version, h.part
        """;

    public IReadOnlyList<HistoryLine> History(TicketId id) => connection.All(
        $"SELECT {LineColumns} FROM history h WHERE h.ticket = ?1 ORDER BY h.version, h.part", ReadLine, id);

    public IEnumerable<HistoryLine> HistoryBetween(DateTimeOffset from, DateTimeOffset to, ChannelId? channel) =>
        connection.Stream(Between, ReadLine, from, to, channel);

    private void Append(Ticket ticket, IReadOnlyList<HistoryLine> history)
    {
        for (var part = 0; part < history.Count; part++)
        {
            var line = history[part];
            connection.Run(
                """
                INSERT INTO history (ticket, version, part, at, by, what, detail, label, owner, stage, open)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                ticket.Id, line.Version, part, line.At, line.By, line.What, line.Detail, line.Label.Code(), line.Owner,
                line.Stage, Stage.OpenCodes.Contains(line.Stage));
        }
    }

    private static HistoryLine ReadLine(Row row) => new(
        new(row.Number(0)), row.Count(1), row.Time(2), row.Person(3), row.Text(4), row.TextOrNull(5),
        Labels.FromCode(row.Text(6)) ?? Label.Other, row.Person(7), row.Text(8));
}
