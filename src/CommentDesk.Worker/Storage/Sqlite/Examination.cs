using System.Text.RegularExpressions;
using CommentDesk.Comments;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>One thing that was looked at.</summary>
/// <param name="Cure">What mends it, when it is wrong.</param>
/// <param name="Mendable">The desk can mend it by itself, from what else stands in the database.</param>
internal sealed record Finding(string What, string Found, string? Cure = null, bool Mendable = false)
{
    public const string ByRepair = "'check --repair' mends it.";

    public bool Well => Cure is null;
}

/// <param name="Channels">What the database knows of the sources; empty when it cannot be read.</param>
internal sealed record Examined(IReadOnlyList<Finding> Findings, IReadOnlyList<Channel> Channels);

/// <summary>Reads a whole database and changes nothing: a stopped desk's is examined in a copy, because already opening one with a log changes it.</summary>
internal static partial class Examination
{
    internal const string Numbers = "numbers of /stats";

    private const string Backup = "Restore a backup ('restore FILE').";

    /// <param name="deadlining">Reckons the clocks anew; null: nobody asks about them.</param>
    public static Examined Of(string path, Deadlining? deadlining = null)
    {
        if (DatabaseLock.IsHeld(path))
        {
            using var beside = DatabaseFile.OpenReader(path);
            return Look(beside, [new("log", "a desk is running on this database")], deadlining);
        }

        var log = File.Exists(path + "-wal") ? new FileInfo(path + "-wal").Length : 0;
        var copies = Directory.CreateTempSubdirectory("commentdesk-check-");
        try
        {
            var copy = Path.Combine(copies.FullName, "desk.db");
            File.Copy(path, copy);
            if (log > 0)
                File.Copy(path + "-wal", copy + "-wal");
            using var connection = DeskConnection.Open(copy, create: false);
            return Look(connection, [new("log", log == 0 ? "none left behind" : $"{log} bytes left by a crash; they hold what was written last and are read at the next start")], deadlining);
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    internal static Examined Look(DeskConnection connection, IReadOnlyList<Finding> before, Deadlining? deadlining = null)
    {
        Migration.EnsureKnown(connection);
        var pages = Pages(connection);
        if (!pages.Well && !pages.Mendable)
            return new([.. before, pages], []);
        List<Finding> findings = [.. before, pages, References(connection), Loads(connection), Facts(connection), Feeds(connection), Untold(connection), Histories(connection), HalfMade(connection)];
        if (deadlining is not null && connection.Number("PRAGMA user_version") == Schema.Steps.Count)
            findings.Add(Clocks(connection, deadlining));
        return new(findings, new DeskSession(connection).Comments.Channels());
    }

    private static Finding Pages(DeskConnection connection)
    {
        var told = connection.All("PRAGMA integrity_check(50)", row => row.Text(0));
        if (told is ["ok"])
            return new("pages", "whole");
        var found = $"{told[0]}{(told.Count > 1 ? $" (and {told.Count - 1} more)" : "")}";
        return told.All(line => OfIndex().IsMatch(line)) ? new("indexes", found, Finding.ByRepair, true) : new("pages", $"damaged: {found}", Backup);
    }

    private static Finding References(DeskConnection connection)
    {
        var astray = connection.All("PRAGMA foreign_key_check", row => $"{row.Text(0)} → {row.Text(2)}");
        return astray.Count == 0 ? new("references", "all lead somewhere") : new("references", $"{astray.Count} lead nowhere, the first {astray[0]}", Backup);
    }

    private static Finding Loads(DeskConnection connection)
    {
        var loads = new LoadTable(connection);
        var wrong = loads.All().Except(loads.Recount()).Count();
        return wrong == 0 ? new("open tickets by person", "agree with a recount") : new("open tickets by person", $"wrong for {wrong} people", Finding.ByRepair, true);
    }

    /// <summary>A database of an earlier shape has no such facts yet: the next start makes them.</summary>
    private static Finding Facts(DeskConnection connection)
    {
        if (connection.Number("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'fact_pages_until'") == 0)
            return new(Numbers, "made at the next start");
        var wrong = new FactPages(connection).Differing();
        return wrong == 0 ? new(Numbers, "agree with the history") : new(Numbers, $"not what the history says for {wrong} tickets", Finding.ByRepair, true);
    }

    private static Finding Feeds(DeskConnection connection) => Counted(
        connection, "update numbers", "SELECT COUNT(*) FROM feeds f WHERE f.last < (SELECT MAX(number) FROM inbox i WHERE i.source = f.source)",
        "agree with the inbox", "{0} feeds are behind their inbox");

    private static Finding Untold(DeskConnection connection) => Counted(
        connection, "comments", $"SELECT COUNT(*) FROM ({Mending.WithoutTicket})", "each has its ticket", "{0} have no ticket");

    private static Finding Histories(DeskConnection connection)
    {
        var torn = connection.Number(
            "SELECT COUNT(*) FROM tickets t WHERE t.version <> (SELECT ifnull(MAX(h.version), 0) FROM history h WHERE h.ticket = t.id)");
        return torn == 0 ? new("histories", "reach to the present of each ticket") : new("histories", $"{torn} tickets have changed without a line", Backup);
    }

    private static Finding HalfMade(DeskConnection connection)
    {
        var (open, hidden) = (Sending(connection, 1), Sending(connection, 0));
        return new("calls", open + hidden == 0
            ? "none half-made"
            : $"{open} public and {hidden} private ones were under way at the crash; the next start asks the officer about the public ones and repeats the private ones");
    }

    /// <summary>No fault: settings may have changed since, and the start reckons them anew anyway.</summary>
    private static Finding Clocks(DeskConnection connection, Deadlining deadlining)
    {
        var session = new DeskSession(connection);
        var wrong = Mending.Watched(session).Count(ticket => !deadlining.Agrees(session, ticket));
        return wrong == 0
            ? new("deadlines", "agree with the histories")
            : new("deadlines", $"those of {wrong} tickets are not what their histories and the settings say; the next start reckons them anew", Mendable: true);
    }

    private static long Sending(DeskConnection connection, int open) =>
        connection.Number("SELECT COUNT(*) FROM outbox WHERE state = 'sending' AND public = ?1", open) ?? 0;

    private static Finding Counted(DeskConnection connection, string what, string sql, string well, string wrong)
    {
        var count = connection.Number(sql) ?? 0;
        return count == 0
            ? new(what, well)
            : new(what, string.Format(System.Globalization.CultureInfo.InvariantCulture, wrong, count), Finding.ByRepair, true);
    }

    [GeneratedRegex("missing from index|wrong # of entries in index|non-unique entry in index|rowid not at end of record for .* index", RegexOptions.CultureInvariant)]
    private static partial Regex OfIndex();
}
