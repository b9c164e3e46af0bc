using System.Net;
using Microsoft.AspNetCore.Connections;

namespace CommentDesk.Sandbox.Http;

/// <summary>
/// The door to the network cable: unplugged, the port is closed, so that a connection is truly refused,
/// and every open connection is cut. Plugged in again, the same port listens.
/// </summary>
internal sealed class Gate(IConnectionListenerFactory sockets) : IConnectionListenerFactory, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private readonly HashSet<ConnectionContext> _open = [];
    private IConnectionListener? _listener;
    private TaskCompletionSource? _plugged;
    private EndPoint? _endPoint;

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        _listener = await sockets.BindAsync(endpoint, cancellationToken);
        _endPoint = _listener.EndPoint;
        return new Door(this);
    }

    public async Task Unplug(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_plugged is not null)
                return;
            _plugged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await _listener!.UnbindAsync(cancellation);
            await _listener.DisposeAsync();
            CutAll();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task Plug(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_plugged is not { } plugged)
                return;
            _listener = await sockets.BindAsync(_endPoint!, cancellation);
            _plugged = null;
            plugged.SetResult();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task Track(ConnectionContext connection, Func<Task> serve)
    {
        lock (_lock)
            _open.Add(connection);
        try
        {
            await serve();
        }
        finally
        {
            lock (_lock)
                _open.Remove(connection);
        }
    }

    public void Dispose() => _turn.Dispose();

    private void CutAll()
    {
        ConnectionContext[] open;
        lock (_lock)
            open = [.. _open];
        foreach (var connection in open)
            connection.Abort();
    }

    private sealed class Door(Gate gate) : IConnectionListener
    {
        private readonly CancellationTokenSource _closed = new();

        public EndPoint EndPoint => gate._endPoint!;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                var listener = gate._listener!;
                if (await listener.AcceptAsync(cancellationToken) is { } connection)
                    return connection;
                if (gate._plugged is not { } plugged)
                {
                    // Unplugged and plugged in again before this was seen: the new listener goes on.
                    if (listener != gate._listener)
                        continue;
                    return null;
                }

                var first = await Task.WhenAny(plugged.Task, Task.Delay(Timeout.Infinite, _closed.Token));
                if (first != plugged.Task)
                    return null;
            }
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            await _closed.CancelAsync();
            await gate._listener!.UnbindAsync(cancellationToken);
        }

        public ValueTask DisposeAsync()
        {
            _closed.Dispose();
            return gate._listener!.DisposeAsync();
        }
    }
}
