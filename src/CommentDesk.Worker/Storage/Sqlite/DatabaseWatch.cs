using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>
/// Looks whether the file the desk writes to still stands at its path. A database that was deleted, moved or replaced under a
/// running desk goes on taking writes that nobody will ever find again: then the desk stops instead.
/// </summary>
internal sealed class DatabaseWatch(SqliteDeskStore store, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public async Task Run(CancellationToken cancel)
    {
        await store.CheckWhole(cancel);
        var file = OpenFile.Of(store.Path);
        while (true)
        {
            if (!file.InPlace)
                throw new HopelessException(
                    $"The database {store.Path} (Storage:Path) is not there any more: it was deleted, moved or replaced while the desk ran. "
                    + "Put it back or restore a backup, then start the desk again.");
            await Task.Delay(Look, time, cancel);
        }
    }
}
