using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>A database that is not as the desk left it stops the start with cause and cure, and is left as it is.</summary>
public sealed class DamageTests
{
    private const int Page = 4096;

    private TemporaryFolder _folder = null!;
    private byte[] _whole = [];

    private string File => _folder.Path("desk.db");

    [OneTimeSetUp]
    public async Task A_database_that_was_in_use()
    {
        using var folder = new TemporaryFolder();
        await using (var store = SqliteDeskStore.Open(folder.Path("desk.db")))
        {
            for (var day = 0; day < 40; day++)
                await store.Write(session => Sample.Opened(session, null, null, Sample.Noon.AddDays(day)), default);
            await store.Write(session => session.Inbox.Store([.. Enumerable.Range(0, 100).Select(number => new InboxItem("telegram:1", number, new string('x', 300), Sample.Noon, 0, null))]), default);
        }

        _whole = await System.IO.File.ReadAllBytesAsync(folder.Path("desk.db"));
    }

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DropFolder() => _folder.Dispose();

    [Test]
    public void As_it_was_left_it_is_accepted() => Assert.That(async () => await Started(_whole), Throws.Nothing);

    [Test]
    public void Random_bytes_in_the_header_are_found([Values(1, 2, 3)] int seed) => Refused(Scribbled(0, 100, seed), "not a database");

    [Test]
    public void Random_bytes_in_any_page_are_found()
    {
        Assert.That(_whole, Has.Length.GreaterThan(30 * Page));
        for (var page = 1; page < _whole.Length / Page; page++)
            Refused(Scribbled(page * Page, Page, page), "is damaged");
    }

    [Test]
    public void A_file_that_was_cut_is_found([Values(1, 2, 3, 5, 10)] int pagesLeft) => Refused(_whole[..(pagesLeft * Page)], "is damaged");

    [Test]
    public void A_file_cut_in_the_middle_of_a_page_is_found() => Refused(_whole[..(_whole.Length - 1000)], "is damaged");

    [Test]
    public void A_file_cut_inside_its_header_is_found() => Refused(_whole[..60], "is damaged");

    [Test]
    public void An_empty_file_is_not_taken_for_a_new_desk() => Refused([], "0 bytes");

    [Test]
    public async Task A_database_that_disappeared_is_not_begun_anew_until_somebody_says_so()
    {
        await using (SqliteDeskStore.Open(File))
            Assert.That(System.IO.File.Exists(File), Is.True);
        System.IO.File.Delete(File);

        Assert.That(() => SqliteDeskStore.Open(File), Throws.InstanceOf<StoreException>().With.Message.Contains("is missing, though a desk ran here"));
        Assert.That(System.IO.File.Exists(File), Is.False);
        System.IO.File.Delete(_folder.Path("desk.lock"));
        await using var store = SqliteDeskStore.Open(File);
        Assert.That(await store.Write(_ => true, default), Is.True);
    }

    private byte[] Scribbled(int at, int count, int seed)
    {
        var bytes = _whole.ToArray();
        new Random(seed).NextBytes(bytes.AsSpan(at, count));
        return bytes;
    }

    private void Refused(byte[] bytes, string cause)
    {
        Assert.That(async () => await Started(bytes), Throws.InstanceOf<StoreException>().With.Message.Contains("Storage:Path").And.Message.Contains(cause).And.Message.Contains("estore a backup"));
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(bytes), "It is left as it was.");
    }

    private async Task Started(byte[] bytes)
    {
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        await using var store = SqliteDeskStore.Open(File);
        Assert.That(await store.Write(_ => true, default), Is.True);
    }
}
