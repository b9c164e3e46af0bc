using System.Text.RegularExpressions;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>No statement of the desk's day reads a whole table that grows with what citizens write: asked of the database itself, for every statement there is.</summary>
public sealed partial class PlanTests
{
    /// <summary>Commands of a stopped or copied database, which read all of it on purpose.</summary>
    private static readonly string[] s_offline = ["BackupFile", "DatabaseFile", "Examination", "Mending", "Migration"];

    /// <summary>As large as the staff, its rules and settings, or as what waits at the moment.</summary>
    private static readonly HashSet<string> s_small =
    [
        "absences", "album_waits", "case_debts", "case_orphans", "channels", "expectations", "facts", "feeds", "invites", "loads", "model_switches", "models", "notices",
        "people", "routes", "routes_off", "sorting_skips", "sortings", "teams", "templates", "terms", "trainings",
    ];

    /// <summary>Indexes of what waits at the moment.</summary>
    private static readonly HashSet<string> s_short =
        ["inbox_pending", "inbox_quarantined", "reviews_open", "spikes_open", "tickets_gathered", "tickets_on_approval", "tickets_queue", "tickets_sorter", "tickets_unsorted"];

    private static readonly (string File, string Holds, string Why)[] s_named =
    [
        ("ErasureTable", "author_handle = ?1 COLLATE NOCASE", "'erase @name', by hand"),
        ("FactPages", "SELECT until, body FROM fact_pages", "'check'"),
        ("FactPages", "SELECT id, channel FROM tickets ORDER BY id", "'check' and the step that makes the facts"),
        ("TicketTable", "FROM history h ORDER BY h.ticket", "the same"),
        ("InboxTable", "DELETE FROM inbox WHERE state = 'done'", "once an hour, over the numbers of two days"),
        ("LabelQueueTable", "FROM label_offers", "the latest few hundred, by an index of time"),
        ("LessonTable", "FROM lessons", "labels that trainers gave, before a training"),
        ("LessonTable", "FROM imported_lessons", "lessons of a file, at a start and before a training"),
        ("LoadTable", "FROM history", "'check --repair'"),
        ("OutboxTable", "WHERE begun_at >= ?1", "once at a start, over the calls of a few days"),
        ("RouteTable", "FROM route_days", "/routes: so many rows a day as there are rules"),
        ("SearchTable", "ORDER BY id DESC LIMIT ?1", "the latest two thousand"),
        ("SpikeTable", "ORDER BY id DESC LIMIT ?1", "the latest in /spikes"),
        ("SpikeTable", "DELETE FROM tallies", "bounded by four weeks of hours"),
    ];

    private static readonly Dictionary<string, string[]> s_holes = new()
    {
        ["narrowed"] = ["", "AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = f.ticket AND {TicketTable.Asked})"],
        ["where"] = ["WHERE who = ?1 AND (?2 IS NULL OR at >= ?2) AND (?3 IS NULL OR at < ?3) ORDER BY id", "WHERE at >= ?2 AND (?3 IS NULL OR at < ?3) AND ?1 IS NULL ORDER BY at DESC, id"],
        ["from"] = ["INDEXED BY tickets_sorter WHERE t.stage = 'triage' AND t.owner = ?1", "INDEXED BY tickets_unsorted WHERE t.stage = 'triage'"],
        ["(area.Theme is null ? \"sightings_at\" : \"sightings_area\")"] = ["sightings_at", "sightings_area"],
    };

    private TemporaryFolder _folder = null!;
    private DeskConnection _connection = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _folder = new TemporaryFolder();
        await using (SqliteDeskStore.Open(_folder.Path("desk.db")))
        {
            // It has its present shape now.
        }

        _connection = DatabaseFile.OpenToMend(_folder.Path("desk.db"));
    }

    [OneTimeTearDown]
    public void Close()
    {
        _connection.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void No_statement_reads_a_whole_table_that_grows()
    {
        var texts = new SqlTexts("src/CommentDesk.Worker/Storage/Sqlite", s_holes).All.Where(text => !s_offline.Contains(text.File)).ToList();
        Assert.That(texts, Has.Count.GreaterThan(200), "What is not found is not looked at.");
        var scans = texts.SelectMany(text => Scanned(text.Sql).Select(table => (text.File, text.Sql, Table: table))).ToList();
        Assert.That(
            scans.Where(scan => !s_named.Any(named => Meant(named, scan.File, scan.Sql))).Select(scan => $"{scan.File} reads all of {scan.Table}: {scan.Sql}"), Is.Empty);
        Assert.That(s_named.Where(named => !scans.Any(scan => Meant(named, scan.File, scan.Sql))), Is.Empty, "What reads nothing whole any more is no exception.");
    }

    [TestCase("SELECT id FROM comments WHERE author_name = ?1", "comments")]
    [TestCase("SELECT t.id FROM tickets t WHERE t.label = ?1", "tickets")]
    [TestCase("SELECT c.id FROM people p JOIN comments c WHERE c.text = ?1", "comments")]
    [TestCase("SELECT id FROM comments WHERE id = ?1", null)]
    [TestCase("SELECT t.id FROM tickets t WHERE t.open = 1 ORDER BY t.owner", null)]
    public void A_scan_is_told_from_a_search(string sql, string? table) => Assert.That(Scanned(sql).FirstOrDefault(), Is.EqualTo(table));

    [Test]
    public void Tickets_that_count_for_a_time_are_found_by_it() => Assert.That(
        Plan("SELECT page, body FROM fact_pages WHERE page IN (SELECT page FROM fact_pages WHERE until >= ?1) ORDER BY page"),
        Has.Some.Contains("fact_pages_until").And.None.Contains("ORDER BY"));

    /// <summary>Large tables of which a statement reads every row, or every row of an index that holds them all, be it one made for the moment.</summary>
    private IEnumerable<string> Scanned(string sql) =>
        from line in Plan(sql)
        let scan = Scan().Match(line)
        where scan.Success && !s_short.Contains(scan.Groups["index"].Value)
        let table = TableOf(sql, scan.Groups["name"].Value)
        where table is not null && !s_small.Contains(table)
        select table;

    private IReadOnlyList<string> Plan(string sql)
    {
        // The plan of an insert names tables that refer to what is new; they are looked at only while a deferred constraint is open.
        _connection.Run($"PRAGMA foreign_keys = {(sql.TrimStart().StartsWith("INSERT", StringComparison.Ordinal) ? "OFF" : "ON")}");
        return _connection.All($"EXPLAIN QUERY PLAN {sql}", row => row.Text(3), new object?[SqlTexts.Parameters(sql)]);
    }

    /// <summary>Null when the name is that of a part of the statement itself.</summary>
    private string? TableOf(string sql, string name)
    {
        var named = Regex.Match(sql, $@"(?:FROM|JOIN|UPDATE|INTO|,)\s+(?<table>\w+)(?:\s+AS)?\s+{Regex.Escape(name)}\b", RegexOptions.NonBacktracking);
        var table = named.Success ? named.Groups["table"].Value : name;
        return _connection.Number("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1", table) > 0 ? table : null;
    }

    private static bool Meant((string File, string Holds, string Why) named, string file, string sql) =>
        named.File == file && sql.Contains(named.Holds, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:SCAN (?<name>\w+)(?: USING (?:COVERING )?INDEX (?<index>\w+))?$|SEARCH (?<name>\w+) USING AUTOMATIC )", RegexOptions.CultureInvariant)]
    private static partial Regex Scan();
}
