using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CommentDesk.Tests.Telegram.BotApi;

/// <summary>A raw TCP server on the loopback: it shows the client real broken connections.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _requestSeen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<LoopbackServer, NetworkStream, Task> _conduct;
    private readonly Task _accepting;
    private int _requests;

    private LoopbackServer(Func<LoopbackServer, NetworkStream, Task> conduct)
    {
        _conduct = conduct;
        _listener.Start();
        Root = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = Accept();
    }

    public Uri Root { get; }

    /// <summary>Whole requests read so far, over all connections.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public Task RequestSeen => _requestSeen.Task;

    public static LoopbackServer ClosingAtOnce() => new((_, _) => Task.CompletedTask);

    public static LoopbackServer ClosingAfterTheRequest() => new((server, stream) => server.ReadRequest(stream));

    public static LoopbackServer NeverAnswering() => new(async (server, stream) =>
    {
        await server.ReadRequest(stream);
        await Task.Delay(Timeout.Infinite, server._stop.Token);
    });

    public static LoopbackServer CuttingTheAnswer() => new(async (server, stream) =>
    {
        await server.ReadRequest(stream);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"ok\":tr"u8.ToArray());
    });

    /// <summary>Answers the first request of a connection and keeps it open, then reads one more and closes.</summary>
    public static LoopbackServer ClosingAfterTheSecondRequest(string firstAnswer) => new(async (server, stream) =>
    {
        await server.ReadRequest(stream);
        var body = Encoding.UTF8.GetBytes(firstAnswer);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"));
        await stream.WriteAsync(body);
        await server.ReadRequest(stream);
    });

    /// <summary>An address where nobody listens.</summary>
    public static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
            await _conduct(this, connection.GetStream());
        }
    }

    private async Task ReadRequest(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, _stop.Token);
            head.Append((char)one[0]);
        }

        var length = head.ToString().Split("\r\n")
            .Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Split(':')[1];
        await stream.ReadExactlyAsync(new byte[int.Parse(length, CultureInfo.InvariantCulture)], _stop.Token);
        Interlocked.Increment(ref _requests);
        _requestSeen.TrySetResult();
    }
}
