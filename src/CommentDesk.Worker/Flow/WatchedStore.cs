using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>Says once that the disk began to refuse and once that it takes work again: whoever tries meanwhile may do so quietly.</summary>
internal sealed partial class WatchedStore(IDeskStore inner, ILogger<WatchedStore> log) : IDeskStore
{
    private int _refusingWrites;
    private int _refusingReads;

    public async Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        try
        {
            var result = await inner.Write(work, cancel);
            if (Interlocked.Exchange(ref _refusingWrites, 0) != 0)
                LogWritesAgain();
            return result;
        }
        catch (StoreException failure)
        {
            if (Interlocked.Exchange(ref _refusingWrites, 1) == 0)
                LogRefusesWrites(failure.Message);
            throw;
        }
    }

    public async Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        try
        {
            var result = await inner.Read(work, cancel);
            if (Interlocked.Exchange(ref _refusingReads, 0) != 0)
                LogReadsAgain();
            return result;
        }
        catch (StoreException failure)
        {
            if (Interlocked.Exchange(ref _refusingReads, 1) == 0)
                LogRefusesReads(failure.Message);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be written: {Why} What was not written is tried again; updates stay with the network meanwhile.")]
    private partial void LogRefusesWrites(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database takes writes again.")]
    private partial void LogWritesAgain();

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be read: {Why} It is tried again.")]
    private partial void LogRefusesReads(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database can be read again.")]
    private partial void LogReadsAgain();
}
