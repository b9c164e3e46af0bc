using CommentDesk.Tickets;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Benchmarks;

/// <summary>Looks into the worker's database from outside, to see how many tickets it holds.</summary>
internal sealed class TicketBook(string folder) : IAsyncDisposable
{
    private readonly SqliteDeskStore _store = SqliteDeskStore.OpenShared(Path.Combine(folder, "desk.db"));

    public async Task<int> Count()
    {
        var count = 0;
        for (var step = 1 << 20; step > 0; step >>= 1)
            if (await Exists(count + step))
                count += step;
        return count;
    }

    /// <summary>Ticket numbers have no gaps, so the last one tells how many there are.</summary>
    public async Task WaitFor(int count, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (!await Exists(count))
            await Task.Delay(10, limit.Token);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Task<bool> Exists(int number) => _store.Read(session => session.Tickets.Find(new TicketId(number)) is not null, CancellationToken.None);
}
