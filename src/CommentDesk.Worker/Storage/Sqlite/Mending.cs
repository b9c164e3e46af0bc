using System.Globalization;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Mends what can be told from the rest of the database. What stood there before is copied aside first and never deleted.</summary>
internal static class Mending
{
    /// <summary>Comments that open a ticket when they are complete and have none.</summary>
    public const string WithoutTicket =
        "SELECT c.id FROM comments c WHERE NOT EXISTS (SELECT 1 FROM tickets t WHERE t.comment = c.id) AND NOT EXISTS (SELECT 1 FROM album_waits w WHERE w.comment = c.id)";

    /// <returns>What was done, one line each; where the former state is kept comes first.</returns>
    /// <exception cref="StoreException">A desk runs on the database, or the disk refuses.</exception>
    public static IReadOnlyList<string> Do(string path, IReadOnlyList<Finding> findings, DateTimeOffset now, Deadlining? deadlining = null)
    {
        using var held = DatabaseLock.Take(path);
        List<string> done = [$"what stood there is kept as {Aside(path, now)}"];
        using var connection = DatabaseFile.OpenToMend(path);
        connection.Begin(toWrite: true);
        foreach (var finding in findings.Where(finding => finding.Mendable))
            done.Add(Mend(connection, finding.What, now, deadlining));
        connection.Commit();
        connection.Number("PRAGMA wal_checkpoint(TRUNCATE)");
        done.Add("the log is folded into the database");
        return done;
    }

    private static string Mend(DeskConnection connection, string what, DateTimeOffset now, Deadlining? deadlining)
    {
        switch (what)
        {
            case "indexes":
                connection.Run("REINDEX");
                return "the indexes are built anew";
            case "open tickets by person":
                new LoadTable(connection).CountAnew();
                return "the open tickets of each person are counted anew";
            case Examination.Numbers:
                new FactPages(connection).Rebuild();
                return "the numbers of /stats are reckoned anew from the history";
            case "update numbers":
                connection.Run("UPDATE feeds SET last = max(last, ifnull((SELECT MAX(number) FROM inbox i WHERE i.source = feeds.source), last))");
                return "the update numbers are taken from the inbox";
            case "comments":
                var count = connection.Run($"INSERT INTO album_waits (comment, until) SELECT id, ?1 FROM ({WithoutTicket})", now);
                return $"{count} comments become tickets at the next start";
            case "deadlines":
                var session = new DeskSession(connection);
                return $"the deadlines of {Watched(session).ToList().Count(ticket => deadlining!.Changed(session, ticket))} tickets are reckoned anew";
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "Nothing mends this.");
        }
    }

    /// <summary>Every ticket that has, or ought to have, a running clock.</summary>
    internal static IEnumerable<Ticket> Watched(DeskSession session)
    {
        const int some = 500;
        for (var part = session.Deadlines.Watched(default, some); part.Count > 0; part = session.Deadlines.Watched(part[^1], some))
            foreach (var id in part)
                yield return session.Tickets.Find(id)!;
    }

    private static string Aside(string path, DateTimeOffset now)
    {
        var aside = $"{path}.before-{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        foreach (var ending in (string[])["", "-wal"])
            if (File.Exists(path + ending))
                File.Copy(path + ending, aside + ending);
        return aside;
    }
}
