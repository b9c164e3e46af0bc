using CommentDesk.Cases;
using CommentDesk.Comments;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>What may be about the same.</content>
internal sealed partial class CaseTable
{
    /// <summary>So many comments under one post are looked at, and so many of one theme: what repeats comes close together.</summary>
    private const int Under = 100;
    private const int OfTheme = 40;

    private const string Voice = "t.id, t.channel, c.thread, json_extract(t.verdict, '$.theme'), c.author, c.text, t.stage, t.opened_at";

    /// <summary>Nothing may be merged into what is under way to be removed, was closed without an answer, or is part of a case itself.</summary>
    private const string Leading = """
        t.lead IS NULL AND t.label IN ('C', 'Q') AND c.erased_at IS NULL
            AND t.stage IN ('waiting', 'assigned', 'in_work', 'drafted', 'on_approval', 'publishing', 'interim', 'snoozed', 'answered')
        """;

    public IReadOnlyList<Voiced> Near(Voiced about, DateTimeOffset since)
    {
        var thread = about.Thread is null ? [] : connection.All(
            $"""
            SELECT {Voice} FROM (SELECT id FROM comments WHERE channel = ?1 AND thread = ?2 ORDER BY id DESC LIMIT ?5) near
            JOIN comments c ON c.id = near.id JOIN tickets t ON t.comment = c.id
            WHERE t.id <> ?3 AND t.opened_at >= ?4 AND {Leading} ORDER BY t.id DESC
            """,
            ReadVoice, about.Channel, about.Thread, about.Ticket, since, Under);
        var theme = about.Theme is null ? [] : connection.All(
            $"""
            SELECT {Voice} FROM tickets t INDEXED BY tickets_kin JOIN comments c ON c.id = t.comment
            WHERE t.channel = ?1 AND json_extract(t.verdict, '$.theme') = ?2 AND t.opened_at >= ?4 AND t.id <> ?3 AND {Leading}
            ORDER BY t.opened_at DESC LIMIT ?5
            """,
            ReadVoice, about.Channel, about.Theme, about.Ticket, since, OfTheme);
        return [.. thread.Concat(theme).DistinctBy(voice => voice.Ticket)];
    }

    public IReadOnlyList<Voiced> Fresh(TicketId after, int limit) => connection.All(
        $"""
        SELECT {Voice} FROM tickets t JOIN comments c ON c.id = t.comment WHERE t.id > ?1 ORDER BY t.id LIMIT ?2
        """,
        ReadVoice, after, limit);

    public IReadOnlyList<TicketId> OpenUnder(ChannelId channel, string thread, int limit) => connection.All(
        $"""
        SELECT t.id FROM (SELECT id FROM comments WHERE channel = ?1 AND thread = ?2 ORDER BY id DESC LIMIT ?4) near
        JOIN comments c ON c.id = near.id JOIN tickets t ON t.comment = c.id
        WHERE t.open = 1 AND {Leading} ORDER BY t.id DESC LIMIT ?3
        """,
        row => new TicketId(row.Number(0)), channel, thread, limit, Under);

    public TicketId? AnsweredTo(Comment by, DateTimeOffset since) => connection.Number(
        """
        SELECT t.id FROM comments c INDEXED BY comments_author JOIN tickets t ON t.comment = c.id
        WHERE c.author = ?1 AND c.erased_at IS NULL AND c.channel = ?2 AND c.thread = ?3 AND c.id <> ?5
            AND t.stage = 'answered' AND t.changed_at >= ?4
        ORDER BY c.id DESC LIMIT 1
        """,
        by.Author.Id, by.Channel, by.Thread, since, by.Id) is { } ticket ? new TicketId(ticket) : null;

    private static Voiced ReadVoice(Row row) => new(
        new(row.Number(0)), new(row.Number(1)), row.TextOrNull(2), row.TextOrNull(3), row.Text(4), row.Text(5), row.Text(6), row.Time(7));
}
