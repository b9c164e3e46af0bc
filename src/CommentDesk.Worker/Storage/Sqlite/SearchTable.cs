using CommentDesk.Finding;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class SearchTable(DeskConnection connection) : ISearchStore
{
    private const int Looked = 2000;

    private const string Narrowed = """
        WHERE (?2 IS NULL OR t.label = ?2) AND (?3 IS NULL OR instr(?3, ',' || t.stage || ',') > 0)
            AND (?4 IS NULL OR t.channel IN (SELECT id FROM channels
                WHERE instr(title, ?4) > 0 OR lower(room_handle) = lower(?4) OR lower(source_handle) = lower(?4)))
        ORDER BY t.id DESC LIMIT ?5 OFFSET ?6
        """;

    public IReadOnlyList<TicketId> Find(SearchQuery query, int skip, int take)
    {
        var stages = query.Stages.Count == 0 ? null : $",{string.Join(',', query.Stages)},";
        return query.Stems.Count > 0
            ? connection.All(
                $"SELECT t.id FROM (SELECT rowid FROM find WHERE find MATCH ?1 ORDER BY rowid DESC LIMIT {Looked}) f JOIN tickets t ON t.id = f.rowid {Narrowed}",
                row => new TicketId(row.Number(0)), Match(query.Stems, " AND "), query.Label?.Code(), stages, query.Channel, take, skip)
            : connection.All(
                $"SELECT t.id FROM (SELECT id FROM tickets ORDER BY id DESC LIMIT ?1) f JOIN tickets t ON t.id = f.id {Narrowed}",
                row => new TicketId(row.Number(0)), Looked, query.Label?.Code(), stages, query.Channel, take, skip);
    }

    public IReadOnlyList<TicketId> AnsweredLike(IReadOnlyCollection<string> stems, int take) => stems.Count == 0 ? [] : connection.All(
        $"""
        SELECT t.id FROM (SELECT rowid FROM find WHERE find MATCH ?1 ORDER BY rowid DESC LIMIT {Looked}) f JOIN tickets t ON t.id = f.rowid
        WHERE t.stage = 'answered' ORDER BY t.id DESC LIMIT ?2
        """,
        row => new TicketId(row.Number(0)), $"text : ({Match(stems, " OR ")})", take);

    /// <summary>Stems hold letters and digits only, so nothing in them is an operator of the index.</summary>
    private static string Match(IEnumerable<string> stems, string between) => string.Join(between, stems.Select(stem => $"\"{stem}\"*"));
}
