using System.Collections.Concurrent;
using CommentDesk.Worker.Telegram.BotApi;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Tests.Telegram.BotApi;

/// <summary>Keeps every logged line.</summary>
internal sealed class KeptLog : ILogger<BotApiClient>
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");
}
