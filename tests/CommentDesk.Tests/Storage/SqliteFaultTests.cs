using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>The disk fails, the process dies: what was not acknowledged may be gone, but nothing is ever half there.</summary>
public sealed class SqliteFaultTests
{
    private const int Full = 13, Io = 10;

    private TemporaryFolder _folder = null!;
    private SqliteFaults _faults = null!;

    private string File => _folder.Path("desk.db");

    [SetUp]
    public void MakeFolder() => (_folder, _faults) = (new(), new());

    [TearDown]
    public void DropFolder()
    {
        _faults.Before = null;
        _folder.Dispose();
    }

    [Test]
    public async Task A_work_that_fails_at_any_statement_leaves_nothing_and_succeeds_when_repeated()
    {
        await using var store = await Prepared();
        var statements = 0;
        for (var fatal = 1; ; fatal++)
        {
            _faults.Before = FailAt(fatal, Io);
            var work = store.Write(CompositeWork.Handle, default);
            if (await Succeeded(work))
                break;
            statements = fatal;
            _faults.Before = null;
            Assert.That(async () => await work, Throws.InstanceOf<StoreException>(), $"statement {fatal}");
            Assert.That(await store.Read(CompositeWork.Kept, default), Is.EqualTo("none"), $"statement {fatal}");
        }

        Assert.That(statements, Is.GreaterThan(10), "The faults must have reached into the work.");
        Assert.That(await store.Read(CompositeWork.Kept, default), Is.EqualTo("all"));
    }

    [Test]
    public async Task A_process_killed_before_any_statement_leaves_all_of_a_work_or_nothing()
    {
        var copies = new List<string>();
        await using (var store = await Prepared())
        {
            // The files as they stand at that moment are what a killed process leaves behind.
            _faults.Before = _ => copies.Add(CopyTo(_folder.Path($"killed-{copies.Count}.db")));
            await store.Write(CompositeWork.Handle, default);
            _faults.Before = null;
            copies.Add(CopyTo(_folder.Path("acknowledged.db")));
        }

        Assert.That(copies, Has.Count.GreaterThan(10));
        foreach (var copy in copies[..^1])
            Assert.That(await KeptIn(copy), Is.EqualTo("none"), copy);
        Assert.That(await KeptIn(copies[^1]), Is.EqualTo("all"), "What was acknowledged is there.");
    }

    [Test]
    public async Task A_full_disk_at_the_commit_fails_the_whole_group_and_the_next_one_goes_on()
    {
        await using var store = await Prepared();
        _faults.Before = sql =>
        {
            if (sql == "COMMIT")
                throw new SqliteException("full", Full);
        };
        var works = Enumerable.Range(0, 20).Select(number => Set(store, $"{number}")).ToList();
        foreach (var work in works)
            Assert.That(async () => await work, Throws.InstanceOf<StoreException>().With.Message.Contains("Free space"));
        _faults.Before = null;

        Assert.That(await store.Read(session => Enumerable.Range(0, 20).All(number => session.Facts.Get($"{number}") is null), default), Is.True);
        Assert.That(await Set(store, "after"), Is.True);
        Assert.That(await store.Read(session => session.Facts.Get("after"), default), Is.EqualTo("1"));
    }

    [Test]
    public async Task A_database_that_may_not_grow_says_so_and_takes_smaller_works()
    {
        await using var store = await Prepared();
        await store.Write(session => ((DeskSession)session).Connection.Number("PRAGMA max_page_count = 60"), default);
        var tooLarge = store.Write(
            session =>
            {
                session.Facts.Set("small", "1");
                session.Facts.Set("large", new string('x', 4 << 20));
                return true;
            },
            default);
        Assert.That(async () => await tooLarge, Throws.InstanceOf<StoreException>().With.Message.Contains("Free space"));
        Assert.That(await store.Read(session => session.Facts.Get("small"), default), Is.Null);
        Assert.That(await Set(store, "after"), Is.True);
    }

    [Test]
    public async Task A_transaction_lost_halfway_fails_every_work_in_it_even_one_that_swallowed_the_error()
    {
        await using var store = await Prepared();
        var lost = store.Write(
            session =>
            {
                session.Facts.Set("lost", "1");
                ((DeskSession)session).Connection.Rollback();
                return true;
            },
            default);
        Assert.That(async () => await lost, Throws.InstanceOf<StoreException>());
        Assert.That(await store.Read(session => session.Facts.Get("lost"), default), Is.Null);
        Assert.That(await Set(store, "after"), Is.True);
    }

    [Test]
    public async Task A_transaction_that_cannot_begin_fails_its_works_and_the_next_one_goes_on()
    {
        await using var store = await Prepared();
        _faults.Before = FailAt(1, Io);
        Assert.That(async () => await Set(store, "first"), Throws.InstanceOf<StoreException>().With.Message.Contains("Check the disk"));
        _faults.Before = null;
        Assert.That(await Set(store, "second"), Is.True);
    }

    private async Task<SqliteDeskStore> Prepared()
    {
        var store = SqliteDeskStore.Open(File, _faults);
        await store.Write(
            session =>
            {
                CompositeWork.Prepare(session);
                return true;
            },
            default);
        return store;
    }

    private static Action<string> FailAt(int fatal, int code)
    {
        var count = 0;
        return _ =>
        {
            if (++count == fatal)
                throw new SqliteException("fault", code);
        };
    }

    private string CopyTo(string copy)
    {
        System.IO.File.Copy(File, copy);
        System.IO.File.Copy(File + "-wal", copy + "-wal");
        return copy;
    }

    private static async Task<string> KeptIn(string copy)
    {
        await using var store = SqliteDeskStore.Open(copy);
        return await store.Read(CompositeWork.Kept, default);
    }

    private static async Task<bool> Succeeded(Task work)
    {
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return work.IsCompletedSuccessfully;
    }

    private static Task<bool> Set(IDeskStore store, string name) => store.Write(
        session =>
        {
            session.Facts.Set(name, "1");
            return true;
        },
        default);
}
