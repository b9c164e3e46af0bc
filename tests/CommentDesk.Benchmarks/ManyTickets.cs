using System.Globalization;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Benchmarks;

/// <summary>
/// Three years of a large desk, made by the database itself: a million tickets of three channels, thirty officers and all themes,
/// four and a half million lines of history; one answer in fifty waited for the citizen. Fifty thousand «+1», a hundred thousand words
/// about answers, twenty thousand looks into what ended in silence. The latest few hundred tickets are open.
/// </summary>
internal static class ManyTickets
{
    public const int Count = 1_000_000;
    public const int Days = 1100;
    private const int Open = 400;

    public static async Task Make(string path, DateTimeOffset now)
    {
        await using (SqliteDeskStore.Open(path))
        {
            // The empty database has its present shape now.
        }

        using var connection = DatabaseFile.OpenToMend(path);
        connection.Run("PRAGMA synchronous = OFF");
        connection.Begin(toWrite: true);
        connection.Run(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
            INSERT INTO people (id, contact, name, roles, on_duty, reachable, language) SELECT i, 900 + i, 'Officer ' || i, CASE i WHEN 1 THEN 4 ELSE 1 END, 1, 1, 'ru' FROM n
            """);
        connection.Run(
            """
            INSERT INTO channels (id, network, room, title, state) VALUES
                (1, 'telegram', '-1001', 'City', 'connected'), (2, 'telegram', '-1002', 'Region', 'connected'), (3, 'telegram', '-1003', 'Roads', 'connected')
            """);
        var start = now.AddDays(-Days).ToUnixTimeMilliseconds();
        var step = (now.ToUnixTimeMilliseconds() - start) / (Count + 1);
        foreach (var table in new[] { Comments, Tickets, History, Supports, Feedback, Samples, Looks })
            connection.Run(Written(table, start, step));
        connection.Run("INSERT INTO loads (person, open) SELECT owner, COUNT(*) FROM tickets WHERE open = 1 AND owner IS NOT NULL GROUP BY owner");
        new FactPages(connection).Rebuild();
        connection.Commit();
        connection.Run("ANALYZE");
    }

    private static string Written(string sql, long start, long step) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Count}),
        t AS (SELECT i, i % 3 + 1 AS channel, {start} + i * {step} AS opened, i * 7919 % 30 + 1 AS owner, i * 31 % 20 AS theme, i * 13 % 10 AS kind, i > {Count - Open} AS open,
            (i * 104729 % 28800 + 60) * 1000 AS took FROM n)
        {sql}
        """);

    private const string Label = "CASE WHEN kind < 5 THEN 'C' WHEN kind < 7 THEN 'Q' WHEN kind < 8 THEN 'N' ELSE 'O' END";

    private const string ThemeName = """
        CASE theme WHEN 0 THEN 'roads' WHEN 1 THEN 'housing' WHEN 2 THEN 'heat_water' WHEN 3 THEN 'power' WHEN 4 THEN 'gas' WHEN 5 THEN 'yards'
            WHEN 6 THEN 'waste' WHEN 7 THEN 'transport' WHEN 8 THEN 'health' WHEN 9 THEN 'education' WHEN 10 THEN 'social' WHEN 11 THEN 'safety' ELSE NULL END
        """;

    private const string Comments = """
        INSERT INTO comments (id, network, room, message, channel, thread, author, author_name, author_kind, text, media, revision, written_at, seen_at)
        SELECT i, 'telegram', '-100' || channel, i, channel, i / 50, i % 90000, 'Citizen', 'person', 'Comment number ' || i || ': the yard is dark again', 'none', 1, opened, opened FROM t
        """;

    private const string Tickets = $$"""
        INSERT INTO tickets (id, comment, channel, stage, stage_body, owner, open, verdict, label, urgent, doubt, why, version, drafts, opened_at, changed_at)
        SELECT i, i, channel, CASE WHEN open THEN 'assigned' WHEN kind < 7 THEN 'answered' WHEN kind < 8 THEN 'no_reply' ELSE 'set_aside' END,
            CASE WHEN open THEN '{"stage":"assigned","to":' || owner || '}' ELSE '{"stage":"set_aside"}' END, owner, open,
            '{"label":"complaint","confidence":0.9,"probabilities":[],"flags":[],"reasons":[],"judge":"model:m","unsure":false}', {{Label}}, 0, 0.1, '{"key":"why.nobody","args":[]}',
            CASE WHEN open THEN 1 WHEN kind < 7 THEN 4 WHEN kind < 8 THEN 2 ELSE 1 END, 1, opened, opened + took FROM t
        """;

    private const string History = $"""
        INSERT INTO history (ticket, version, part, at, by, what, detail, label, owner, stage, open, theme)
        SELECT i, 1, 0, opened, NULL, 'opened', 'model:m', {Label}, owner, CASE WHEN kind < 8 OR open THEN 'assigned' ELSE 'set_aside' END, kind < 8 OR open, {ThemeName} FROM t
        UNION ALL SELECT i, 1, 1, opened, NULL, 'placed', NULL, {Label}, owner, 'assigned', 1, {ThemeName} FROM t WHERE kind < 8 OR open
        UNION ALL SELECT i, 2, 0, opened + took / 3, owner, 'taken', NULL, {Label}, owner, 'in_work', 1, {ThemeName} FROM t WHERE kind < 7 AND NOT open
        UNION ALL SELECT i, 2, 1 + n, opened + took / 3 + 60000 * n, owner, CASE n % 2 WHEN 0 THEN 'woken' ELSE 'snoozed' END, CASE n % 2 WHEN 0 THEN NULL ELSE 'citizen' END,
            {Label}, owner, CASE n % 2 WHEN 0 THEN 'in_work' ELSE 'snoozed' END, 1, {ThemeName}
            FROM t JOIN (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) WHERE kind < 7 AND NOT open AND (i % 50 = 0 AND n < 3 OR i % 1000 = 0)
        UNION ALL SELECT i, 3, 0, opened + took / 2, owner, 'drafted', NULL, {Label}, owner, 'drafted', 1, {ThemeName} FROM t WHERE kind < 7 AND NOT open
        UNION ALL SELECT i, 4, 0, opened + took, owner, 'published', '7', {Label}, owner, 'answered', 0, {ThemeName} FROM t WHERE kind < 7 AND NOT open
        UNION ALL SELECT i, 2, 0, opened + took, owner, 'dismissed', 'spam', {Label}, owner, 'no_reply', 0, {ThemeName} FROM t WHERE kind = 7 AND NOT open
        """;

    private const string Supports = "INSERT INTO case_supports (comment, lead, at) SELECT i, i - 1, opened FROM t WHERE i % 20 = 0";

    private const string Feedback = """
        INSERT INTO feedback (ticket, kind, who, value, said, comment, at)
        SELECT i, 'reaction', i % 90000, '👍', CASE i % 3 WHEN 0 THEN 'unsatisfied' ELSE 'satisfied' END, NULL, opened + took + 60000 FROM t
        WHERE kind < 7 AND NOT open AND i % 7 = 0
        """;

    private const string Samples = """
        INSERT INTO samples (id, day, seed, silent, size, at)
        SELECT i / 910, date(opened / 1000, 'unixepoch'), i, 180, 20, opened FROM t WHERE i % 910 = 0 ON CONFLICT DO NOTHING
        """;

    private const string Looks = """
        INSERT INTO looks (sample, ticket, was, found, by, at)
        SELECT i / 910, i, 'O', CASE i % 900 WHEN 0 THEN 'C' ELSE 'O' END, 1, opened FROM t WHERE i % 45 = 0 AND i / 910 IN (SELECT id FROM samples)
        """;
}
