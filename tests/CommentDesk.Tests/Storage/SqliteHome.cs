using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Storage;

internal sealed class SqliteHome : IStoreHome
{
    private readonly TemporaryFolder _folder = new();
    private SqliteDeskStore _store;

    public SqliteHome() => _store = SqliteDeskStore.Open(_folder.Path("desk.db"));

    public IDeskStore Store => _store;

    public async Task Reopen()
    {
        await _store.DisposeAsync();
        _store = SqliteDeskStore.Open(_folder.Path("desk.db"));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
