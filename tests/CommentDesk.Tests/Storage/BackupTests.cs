using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Tests.Storage;

/// <summary>A copy holds what stood in the database at one moment; it is never half there and never takes another's place unasked.</summary>
public sealed class BackupTests
{
    private TemporaryFolder _folder = null!;

    private string Database => _folder.Path("desk.db");

    private string Copy => _folder.Path("copies/one.db");

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DropFolder() => _folder.Dispose();

    [Test]
    public async Task A_copy_made_while_the_desk_writes_is_whole_and_of_one_moment()
    {
        await using var desk = SqliteDeskStore.Open(Database);
        var writing = Enumerable.Range(0, 400).Select(number => Pair(desk, number)).ToList();
        await writing[20];
        var report = BackupFile.Write(Database, Copy, overwrite: false);
        await Task.WhenAll(writing);

        Assert.That((report.Path, report.Tickets), Is.EqualTo((Copy, 0)));
        await using var copy = SqliteDeskStore.Open(Copy);
        var (left, right) = await copy.Read(session => (Count(session, "left"), Count(session, "right")), default);
        Assert.That(left, Is.EqualTo(right).And.GreaterThan(20), "Both of a pair, or neither.");
        Assert.That(Directory.GetFiles(_folder.Path("copies"), "*.part"), Is.Empty);
    }

    [Test]
    public async Task A_file_that_is_there_already_is_left_as_it_is_unless_one_says_so()
    {
        await Desk();
        Directory.CreateDirectory(_folder.Path("copies"));
        File.WriteAllText(Copy, "the only photograph of my grandmother");
        Assert.That(() => BackupFile.Write(Database, Copy, overwrite: false), Throws.InstanceOf<StoreException>().With.Message.Contains("--overwrite"));
        Assert.That(File.ReadAllText(Copy), Does.StartWith("the only"));
        Assert.That(BackupFile.Write(Database, Copy, overwrite: true).Tickets, Is.EqualTo(1));
    }

    [Test]
    public async Task A_copy_that_cannot_be_written_leaves_nothing_behind_and_says_why()
    {
        await Desk();
        File.WriteAllText(_folder.Path("copies"), "a file where a folder should be");
        Assert.That(() => BackupFile.Write(Database, Copy, overwrite: false), Throws.InstanceOf<StoreException>().With.Message.StartWith($"No backup was written to {Copy}"));
        Assert.That(Directory.GetFiles(_folder.Path("")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "desk.db", "desk.lock", "copies" }));
    }

    [Test]
    public async Task A_damaged_database_gives_no_copy_that_looks_like_a_good_one()
    {
        await Desk();
        await using (var file = File.Open(Database, FileMode.Open))
        {
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        Assert.That(() => BackupFile.Write(Database, Copy, overwrite: false), Throws.InstanceOf<StoreException>());
        Assert.That(File.Exists(Copy), Is.False);
    }

    [Test]
    public async Task A_restored_copy_takes_the_place_of_the_database_which_is_kept_with_its_log()
    {
        await Desk();
        BackupFile.Write(Database, Copy, overwrite: false);
        File.WriteAllText(Database, "damaged");
        File.WriteAllText(Database + "-wal", "what was written last");

        var (report, aside) = Restoring.Restore(Database, Copy, Some.Now);

        Assert.That(report.Tickets, Is.EqualTo(1));
        Assert.That((File.ReadAllText(aside!), File.ReadAllText($"{aside}-wal")), Is.EqualTo(("damaged", "what was written last")));
        await using var store = SqliteDeskStore.Open(Database);
        Assert.That(await store.Read(session => session.Tickets.Find(new(1)), default), Is.Not.Null);
    }

    [Test]
    public async Task Nothing_is_restored_under_a_running_desk_or_from_a_file_that_is_no_copy()
    {
        await Desk();
        BackupFile.Write(Database, Copy, overwrite: false);
        File.WriteAllText(_folder.Path("letter.db"), new string('x', 5000));
        Assert.That(() => Restoring.Restore(Database, _folder.Path("letter.db"), Some.Now), Throws.InstanceOf<StoreException>());
        await using (SqliteDeskStore.Open(Database))
            Assert.That(() => Restoring.Restore(Database, Copy, Some.Now), Throws.InstanceOf<StoreException>().With.Message.Contains("Another CommentDesk is running"));
        await using var store = SqliteDeskStore.Open(Database);
        Assert.That(await store.Read(session => session.Tickets.Find(new(1)), default), Is.Not.Null);
    }

    [Test]
    public async Task A_copy_is_made_each_night_once_and_the_oldest_go()
    {
        await Desk();
        await using var store = SqliteDeskStore.Open(Database);
        var time = new ManualTime();
        var plan = new BackupPlan(new TimeOnly(3, 15), _folder.Path("copies"), 3, TimeZoneInfo.Utc);
        for (var night = 0; night < 5; night++)
        {
            var backups = new Backups(store, plan, time, new KeptLines<Backups>());
            Assert.That((backups.Due(), backups.Make(), backups.Due()), Is.EqualTo((true, true, false)), "A restart makes none twice.");
            time.Advance(TimeSpan.FromHours(24));
        }

        Directory.CreateDirectory(_folder.Path("copies"));
        Assert.That(Directory.GetFiles(_folder.Path("copies")), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_night_without_a_copy_is_told_and_without_a_plan_none_is_made()
    {
        await Desk();
        await using var store = SqliteDeskStore.Open(Database);
        var log = new KeptLines<Backups>();
        File.WriteAllText(_folder.Path("taken"), "");
        var backups = new Backups(store, new BackupPlan(new TimeOnly(3, 15), _folder.Path("taken"), 3, TimeZoneInfo.Utc), new ManualTime(), log);
        Assert.That(backups.Make(), Is.False);
        Assert.That(log.Lines.Single().Level, Is.EqualTo(LogLevel.Error));
        Assert.That(new Backups(store, new BackupPlan(null, _folder.Path("taken"), 3, TimeZoneInfo.Utc), new ManualTime(), log).Due(), Is.False);
    }

    private async Task Desk()
    {
        await using var store = SqliteDeskStore.Open(Database);
        await store.Write(session => Sample.Opened(session), default);
    }

    private static Task<bool> Pair(IDeskStore store, int number) => store.Write(
        session =>
        {
            session.Facts.Set($"left {number}", new string('x', 900));
            session.Facts.Set($"right {number}", new string('x', 900));
            return true;
        },
        default);

    private static int Count(IDeskSession session, string side) => Enumerable.Range(0, 400).Count(number => session.Facts.Get($"{side} {number}") is not null);
}
