using Microsoft.Extensions.Logging;

namespace CommentDesk.Tests.Support;

/// <summary>Keeps every line that any part of a desk logs.</summary>
internal sealed class KeptLogs : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<(LogLevel Level, string Line)> _lines = [];
    private readonly List<(string Words, TaskCompletionSource Heard)> _awaited = [];

    public IReadOnlyList<string> Lines(LogLevel atLeast)
    {
        lock (_gate)
            return [.. _lines.Where(line => line.Level >= atLeast).Select(line => line.Line)];
    }

    /// <summary>Ends when a line with these words was logged.</summary>
    public Task Said(string words, TimeSpan patience)
    {
        lock (_gate)
        {
            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_lines.Exists(line => line.Line.Contains(words, StringComparison.Ordinal)))
                heard.SetResult();
            _awaited.Add((words, heard));
            return heard.Task.WaitAsync(patience);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Keeper(this);

    public void Dispose()
    {
        // Nothing is held open.
    }

    private void Keep(LogLevel level, string line)
    {
        lock (_gate)
        {
            _lines.Add((level, line));
            foreach (var (_, heard) in _awaited.Where(awaited => line.Contains(awaited.Words, StringComparison.Ordinal)))
                heard.TrySetResult();
        }
    }

    private sealed class Keeper(KeptLogs logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Keep(logLevel, $"{formatter(state, exception)} {exception}");
    }
}
