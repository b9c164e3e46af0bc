using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Terminal;
using Microsoft.Data.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>What 'check' finds in a database left by a crash, what '--repair' does about it, and that looking changes nothing.</summary>
public sealed class RepairTests
{
    private readonly List<(bool Well, string What, string Found)> _said = [];
    private TemporaryFolder _folder = null!;

    private string File => _folder.Path("desk.db");

    [SetUp]
    public async Task A_database_with_one_ticket()
    {
        _folder = new();
        _said.Clear();
        await using var store = SqliteDeskStore.Open(File);
        await store.Write(
            session =>
            {
                var person = session.People.Add(Sample.Person("1", CommentDesk.People.Roles.Officer));
                Sample.Opened(session, person.Id);
                return session.Inbox.Store([new InboxItem("telegram:1", 41, "{}", Sample.Noon, 0, null)]);
            },
            default);
    }

    [TearDown]
    public void DropFolder() => _folder.Dispose();

    [Test]
    public void A_well_database_is_said_to_be_well_and_there_is_nothing_to_repair()
    {
        Assert.That(Check(repair: true), Is.True);
        Assert.That(_said.Select(line => line.Found), Does.Contain("there is nothing that it could mend"));
        Assert.That(Directory.GetFiles(_folder.Path("")), Has.Length.EqualTo(2));
    }

    [TestCase("DELETE FROM loads", "open tickets by person")]
    [TestCase("UPDATE loads SET open = 7", "open tickets by person")]
    [TestCase("UPDATE feeds SET last = 3", "update numbers")]
    [TestCase("DELETE FROM fact_pages", "numbers of /stats")]
    [TestCase("UPDATE fact_pages SET body = zeroblob(3840)", "numbers of /stats")]
    [TestCase("INSERT INTO fact_pages SELECT 9, body, until FROM fact_pages", "numbers of /stats")]
    [TestCase("UPDATE fact_pages SET until = 1", "numbers of /stats")]
    [TestCase("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX tickets_doubt ON tickets (id)' WHERE name = 'tickets_doubt'", "indexes")]
    public void What_can_be_told_from_the_rest_is_found_and_mended(string fault, string what)
    {
        Execute(fault);
        var before = System.IO.File.ReadAllBytes(File);

        Assert.That(Check(repair: false), Is.False);
        Assert.That(_said.Where(line => !line.Well).Select(line => (line.What, line.Found.Contains("--repair", StringComparison.Ordinal))), Is.EqualTo(new[] { (what, true) }));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before), "Looking changes nothing.");
        Assert.That(Check(repair: true), Is.True);
        Assert.That(Check(repair: false), Is.True);
        Assert.That(Directory.GetFiles(_folder.Path(""), "desk.db.before-*").Select(System.IO.File.ReadAllBytes), Is.EqualTo(new[] { before }), "The former state is kept.");
    }

    [Test]
    public async Task A_comment_without_its_ticket_waits_for_the_next_start_which_opens_one()
    {
        Execute("DELETE FROM history; DELETE FROM tickets; DELETE FROM loads");
        Assert.That(Check(repair: false), Is.False);
        Assert.That(Check(repair: true), Is.True);
        await using var store = SqliteDeskStore.Open(File);
        Assert.That((await store.Read(session => session.Comments.Gathered(DateTimeOffset.MaxValue.AddYears(-1)), default)).Count, Is.EqualTo(1));
    }

    [Test]
    public void A_ticket_that_changed_without_a_line_is_told_and_not_invented()
    {
        Execute("UPDATE tickets SET version = 5");
        Assert.That(Check(repair: true), Is.False);
        var wrong = _said.Last(line => !line.Well);
        Assert.That(wrong.What, Is.EqualTo("histories"));
        Assert.That(wrong.Found, Does.Contain("Restore a backup"));
    }

    [Test]
    public async Task The_log_and_the_half_made_calls_of_a_crash_are_told_and_the_log_is_folded_in()
    {
        await using (var store = SqliteDeskStore.Open(File))
        {
            await store.Write(
                session =>
                {
                    foreach (var open in (bool[])[true, false])
                        session.Outbox.Begin(session.Outbox.Add(OutboxCall.New("telegram:1", "say", "", Sample.Noon, open))!.Id, Sample.Noon);
                    return true;
                },
                default);
            // The files as they stand now are what a killed process leaves behind.
            System.IO.File.Copy(File, _folder.Path("killed.db"));
            System.IO.File.Copy(File + "-wal", _folder.Path("killed.db-wal"));
        }

        var killed = _folder.Path("killed.db");
        var before = System.IO.File.ReadAllBytes($"{killed}-wal");
        Assert.That(Check(repair: false, killed), Is.True);
        Assert.That(Found("log"), Does.Contain("left by a crash"));
        Assert.That(Found("calls"), Does.StartWith("1 public and 1 private"));
        Assert.That(System.IO.File.ReadAllBytes($"{killed}-wal"), Is.EqualTo(before));
        Assert.That(Check(repair: true, killed), Is.True);
        Assert.That(System.IO.File.Exists($"{killed}-wal"), Is.False);
        Assert.That(Found("calls"), Does.StartWith("1 public and 1 private"), "The start asks about them; a repair forgets none.");
    }

    [Test]
    public async Task Beside_a_running_desk_it_looks_and_does_not_repair()
    {
        await using var desk = SqliteDeskStore.Open(File);
        await desk.Write(session => ((DeskSession)session).Connection.Run("DELETE FROM loads"), default);
        Assert.That(Check(repair: false), Is.False);
        Assert.That(Found("log"), Does.Contain("is running"));
        Assert.That(() => Check(repair: true), Throws.InstanceOf<StoreException>().With.Message.Contains("Another CommentDesk is running"));
    }

    [Test]
    public void A_lock_left_behind_by_a_dead_desk_stands_in_nobodys_way()
    {
        Assert.That(System.IO.File.Exists(_folder.Path("desk.lock")), Is.True);
        Assert.That(DatabaseLock.IsHeld(File), Is.False);
    }

    [Test]
    public void A_folder_without_a_database_is_well_and_none_is_made()
    {
        Assert.That(Check(repair: false, _folder.Path("new/desk.db")), Is.True);
        Assert.That(System.IO.File.Exists(_folder.Path("new/desk.db")), Is.False);
    }

    private bool Check(bool repair, string? file = null)
    {
        _said.Clear();
        DatabaseCheck.Run(file ?? File, repair, Some.Now.AddSeconds(_checks++), (well, what, found) => _said.Add((well, what, found)));
        return _said.TrueForAll(line => line.Well);
    }

    private int _checks;

    private string Found(string what) => _said.Last(line => line.What == what).Found;

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA foreign_keys = OFF; {sql}; PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }
}
