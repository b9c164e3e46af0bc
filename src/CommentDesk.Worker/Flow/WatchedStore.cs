using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Flow;

/// <summary>Says once that the disk began to refuse and once that it takes work again: whoever tries meanwhile may do so quietly.</summary>
internal sealed partial class WatchedStore(IDeskStore inner, ILogger<WatchedStore> log, TimeProvider? time = null) : IDeskStore
{
    private readonly Refusals _writes = new(time ?? TimeProvider.System);
    private readonly Refusals _reads = new(time ?? TimeProvider.System);

    public async Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        try
        {
            var result = await inner.Write(work, cancel);
            if (_writes.Over())
                LogWritesAgain();
            return result;
        }
        catch (StoreException failure)
        {
            if (_writes.Begun())
                LogRefusesWrites(failure.Message);
            throw;
        }
    }

    public async Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        try
        {
            var result = await inner.Read(work, cancel);
            if (_reads.Over())
                LogReadsAgain();
            return result;
        }
        catch (StoreException failure)
        {
            if (_reads.Begun())
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
