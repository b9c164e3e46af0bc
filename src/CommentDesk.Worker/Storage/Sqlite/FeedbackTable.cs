using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class FeedbackTable(DeskConnection connection) : IFeedbackStore
{
    public void Answered(CommentKey answer, TicketId ticket) => connection.Run(
        "INSERT OR REPLACE INTO answers (network, room, message, ticket) VALUES (?1, ?2, ?3, ?4)", answer.Network, answer.Room, answer.Message, ticket);

    public TicketId? TicketOf(CommentKey message) => connection.Number(
        "SELECT ticket FROM answers WHERE network = ?1 AND room = ?2 AND message = ?3", message.Network, message.Room, message.Message) is { } ticket
        ? new TicketId(ticket)
        : null;

    public void Add(FeedbackLine line) => connection.Run(
        "INSERT INTO feedback (ticket, kind, who, value, said, comment, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        line.Ticket, line.Kind, line.Who, line.Value, line.Said, line.Comment, line.At);

    public IReadOnlyList<FeedbackLine> Of(TicketId ticket) => connection.All(
        """
        SELECT ticket, kind, who, value, said, comment, at FROM feedback
        WHERE seq IN (SELECT max(seq) FROM feedback WHERE ticket = ?1 GROUP BY kind, who) ORDER BY seq
        """,
        row => new FeedbackLine(
            new(row.Number(0)), row.Text(1), row.Text(2), row.Text(3), row.Word<Satisfaction>(4), row.Empty(5) ? null : new CommentId(row.Number(5)), row.Time(6)),
        ticket);

    public Contentment In(StatsScope scope)
    {
        var said = (scope.Everything
            ? connection.All(Counted(""), ReadSaid, scope.Begin, scope.End)
            : connection.All(
                Counted($"AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = f.ticket AND {TicketTable.Asked})"), ReadSaid,
                scope.Begin, scope.End, scope.Channel, scope.Theme, scope.Label?.Code(), scope.Officer)).ToDictionary();
        return new(said.GetValueOrDefault(Satisfaction.Satisfied), said.GetValueOrDefault(Satisfaction.Unsatisfied));
    }

    /// <summary>SQLite takes the other columns from the row that has the highest number.</summary>
    private static string Counted(string narrowed) =>
        $"""
        SELECT said, COUNT(*) FROM (
            SELECT f.said AS said, max(f.seq) FROM feedback f INDEXED BY feedback_at
            WHERE f.at >= ?1 AND f.at < ?2 AND f.kind <> 'count' {narrowed} GROUP BY f.ticket, f.who)
        GROUP BY said
        """;

    private static KeyValuePair<Satisfaction, int> ReadSaid(Row row) => new(row.Word<Satisfaction>(0), row.Count(1));

    /// <summary>Whoever spoke about the ticket, or in this comment, is no longer known; what was said still counts once for each.</summary>
    public static void Erase(DeskConnection connection, CommentId comment, TicketId? ticket)
    {
        Rename(connection, connection.All(
            "SELECT DISTINCT ticket, who FROM feedback WHERE ticket = ?1 UNION SELECT ticket, who FROM feedback WHERE comment = ?2", Spoken, ticket, comment));
        connection.Run("UPDATE feedback SET comment = NULL WHERE comment = ?1", comment);
    }

    public static int Erase(DeskConnection connection, string who) =>
        Rename(connection, connection.All("SELECT DISTINCT ticket, who FROM feedback WHERE who = ?1", Spoken, who));

    private static int Rename(DeskConnection connection, IReadOnlyList<(TicketId Ticket, string Who)> spoken) => spoken
        .Where(one => one.Who is not "" and not ['=', ..])
        .Sum(one => connection.Run(
            "UPDATE feedback SET who = ?3 WHERE ticket = ?1 AND who = ?2", one.Ticket, one.Who,
            $"={connection.Number("SELECT min(seq) FROM feedback WHERE ticket = ?1 AND who = ?2", one.Ticket, one.Who)}"));

    private static (TicketId, string) Spoken(Row row) => (new TicketId(row.Number(0)), row.Text(1));
}
