using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class TicketTable
{
    private const string LineColumns = "h.ticket, h.version, h.at, h.by, h.what, h.detail, h.label, h.owner, h.stage, h.theme";

    public IReadOnlyList<HistoryLine> History(TicketId id) => History(connection, id);

    public IEnumerable<HistoryLine> Histories() => Histories(connection);

    public void Visit(long since, IFactVisitor visitor) => _facts.Visit(since, visitor);

    internal static IReadOnlyList<HistoryLine> History(DeskConnection connection, TicketId id) => connection.All(
        $"SELECT {LineColumns} FROM history h WHERE h.ticket = ?1 ORDER BY h.version, h.part", ReadLine, id);

    internal static IEnumerable<HistoryLine> Histories(DeskConnection connection) => connection.Stream(
        $"SELECT {LineColumns} FROM history h ORDER BY h.ticket, h.version, h.part", ReadLine);

    private void Append(Ticket ticket, IReadOnlyList<HistoryLine> history)
    {
        for (var part = 0; part < history.Count; part++)
        {
            var line = history[part];
            connection.Run(
                """
                INSERT INTO history (ticket, version, part, at, by, what, detail, label, owner, stage, open, theme)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                ticket.Id, line.Version, part, line.At, line.By, line.What, line.Detail, line.Label.Code(), line.Owner,
                line.Stage, Stage.OpenCodes.Contains(line.Stage), line.Theme);
        }

        _facts.Add(ticket.Id, ticket.Channel, history);
    }

    private static HistoryLine ReadLine(Row row) => new(
        new(row.Number(0)), row.Count(1), row.Time(2), row.Person(3), row.Text(4), row.TextOrNull(5),
        Labels.FromCode(row.Text(6)) ?? Label.Other, row.Person(7), row.Text(8), row.TextOrNull(9));
}
