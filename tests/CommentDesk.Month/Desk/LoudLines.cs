using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Month.Desk;

/// <summary>Keeps what the desk warns of: in a month without faults that is nothing, or the report says what.</summary>
internal sealed class LoudLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _lines.Enqueue($"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
    }

    public override string ToString() => string.Join(Environment.NewLine, _lines.TakeLast(5));

    public void Dispose()
    {
        // Nothing is held.
    }
}
