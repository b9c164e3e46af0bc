using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>What stands at Storage:Path when the desk starts.</summary>
public sealed class SqliteOpeningTests
{
    private TemporaryFolder _folder = null!;

    private string File => _folder.Path("desk.db");

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DropFolder() => _folder.Dispose();

    [Test]
    public async Task A_missing_folder_is_created()
    {
        var path = _folder.Path("a/b/desk.db");
        await using var store = SqliteDeskStore.Open(path);
        Assert.That(System.IO.File.Exists(path), Is.True);
    }

    [Test]
    public void A_folder_in_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(File);
        Assert.That(() => SqliteDeskStore.Open(File), Refused("is a folder"));
    }

    [Test]
    public void A_path_that_cannot_be_created_is_named()
    {
        System.IO.File.WriteAllText(_folder.Path("plain"), "a file");
        Assert.That(() => SqliteDeskStore.Open(_folder.Path("plain/desk.db")), Refused("cannot be written"));
    }

    [Test]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 400));
        System.IO.File.WriteAllText(File, text);
        Assert.That(() => SqliteDeskStore.Open(File), Refused("restore a backup"));
        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(text));
    }

    [Test]
    public async Task A_truncated_database_is_refused_and_left_as_it_is()
    {
        await Fill();
        await using (var file = System.IO.File.Open(File, FileMode.Open))
            file.SetLength(file.Length / 2);
        await RefusedAndUntouched();
    }

    [Test]
    public async Task A_database_with_overwritten_pages_is_refused_and_left_as_it_is()
    {
        await Fill();
        await using (var file = System.IO.File.Open(File, FileMode.Open))
        {
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        await RefusedAndUntouched();
    }

    [Test]
    public async Task A_log_without_its_database_is_not_thrown_away()
    {
        await System.IO.File.WriteAllTextAsync(File + "-wal", "acknowledged work");
        Assert.That(() => SqliteDeskStore.Open(File), Refused("missing or empty"));
        Assert.That(await System.IO.File.ReadAllTextAsync(File + "-wal"), Is.EqualTo("acknowledged work"));
    }

    [Test]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await Fill();
        Execute("PRAGMA user_version = 999");
        Assert.That(() => SqliteDeskStore.Open(File), Refused("newer CommentDesk"));
    }

    [Test]
    public void A_database_of_another_program_is_refused()
    {
        Execute("CREATE TABLE songs (title TEXT)");
        Assert.That(() => SqliteDeskStore.Open(File), Refused("another program"));
    }

    [Test]
    public async Task A_second_desk_on_the_same_file_is_refused_until_the_first_is_gone()
    {
        await using (SqliteDeskStore.Open(File))
            Assert.That(() => SqliteDeskStore.Open(File), Refused("Another CommentDesk is running"));
        await using var next = SqliteDeskStore.Open(File);
        Assert.That(await next.Write(_ => true, default), Is.True);
    }

    [Test]
    public async Task A_refused_opening_holds_no_lock()
    {
        System.IO.File.WriteAllText(File, "not a database at all, and long enough to be looked at".PadRight(5000));
        Assert.That(() => SqliteDeskStore.Open(File), Refused("damaged"));
        System.IO.File.Delete(File);
        await using var store = SqliteDeskStore.Open(File);
        Assert.That(await store.Write(_ => true, default), Is.True);
    }

    [Test]
    public async Task A_shared_opening_reads_and_writes_beside_the_running_desk()
    {
        await using var desk = SqliteDeskStore.Open(File);
        await Set(desk, "a", "1");
        await using var shared = SqliteDeskStore.OpenShared(File);
        Assert.That(await Get(shared, "a"), Is.EqualTo("1"));
        await Set(shared, "a", "2");
        Assert.That(await Get(desk, "a"), Is.EqualTo("2"));
        await Set(desk, "a", "3");
        Assert.That(await Get(shared, "a"), Is.EqualTo("3"));
    }

    [Test]
    public void A_shared_opening_creates_nothing()
    {
        Assert.That(() => SqliteDeskStore.OpenShared(File), Refused("There is no database"));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [Test]
    public async Task A_clean_close_finishes_what_waits_and_leaves_no_log()
    {
        var store = SqliteDeskStore.Open(File);
        var works = Enumerable.Range(0, 1000).Select(number => Set(store, $"{number}", "1")).ToList();
        await store.DisposeAsync();
        Assert.That(works, Is.All.Property("IsCompletedSuccessfully").True);
        Assert.That(System.IO.File.Exists(File + "-wal"), Is.False);
        Assert.That(async () => await store.Write(_ => true, default), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await store.Read(_ => true, default), Throws.InstanceOf<ObjectDisposedException>());
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(string part) =>
        Throws.InstanceOf<StoreException>().With.Message.Contains("Storage:Path").And.Message.Contains(part);

    private async Task Fill()
    {
        await using var store = SqliteDeskStore.Open(File);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(number => Set(store, $"fact {number}", new string('x', 500))));
    }

    private async Task RefusedAndUntouched()
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        Assert.That(() => SqliteDeskStore.Open(File), Refused("restore a backup"));
        Assert.That(await System.IO.File.ReadAllBytesAsync(File), Is.EqualTo(bytes));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static Task<bool> Set(IDeskStore store, string name, string value) => store.Write(
        session =>
        {
            session.Facts.Set(name, value);
            return true;
        },
        default);

    private static Task<string?> Get(IDeskStore store, string name) => store.Read(session => session.Facts.Get(name), default);
}
