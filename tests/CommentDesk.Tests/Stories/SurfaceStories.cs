using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>What the running worker shows to the outside: no token in any word it prints, no port that listens, no silence where somebody must act.</summary>
public sealed class SurfaceStories
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Secret = SandboxOptions.DefaultToken.Split(':')[1];

    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void DropFolder() => _folder.Dispose();

    private static IEnumerable<TestCaseData> Servers()
    {
        var echo = $"bot{SandboxOptions.DefaultToken}";
        yield return Case("name that nobody knows", _ => "http://no-such-host.invalid");
        yield return Case("port where nobody listens", _ => "http://127.0.0.1:9");
        yield return Case("TLS spoken to who speaks none", server => $"https://127.0.0.1:{server.Port}", "HTTP/1.1 200 OK\r\n\r\n");
        yield return Case("unknown bot", server => server.Address, Http(401, $$"""{"ok":false,"error_code":401,"description":"Unauthorized: {{echo}}"}"""));
        yield return Case("unknown method", server => server.Address, Http(404, $$"""{"ok":false,"error_code":404,"description":"Not Found: /{{echo}}/getMe"}"""));
        yield return Case("page of a proxy", server => server.Address, Http(200, $"<html>cannot reach /{echo}/getUpdates</html>"));
        yield return Case("failing server", server => server.Address, Http(502, $"upstream /{echo}/ failed"));
        yield return Case("redirect", server => server.Address, $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/{echo}/getMe\r\nContent-Length: 0\r\n\r\n");
        yield return Case("connection cut in the answer", server => server.Address, $"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{{\"ok\":{echo}");
        yield return Case("no HTTP at all", server => server.Address, $"220 {echo} ready\r\n");
    }

    [TestCaseSource(nameof(Servers))]
    public async Task With_everything_logged_no_failing_server_makes_the_worker_print_its_token(Func<RawServer, string> address, string answer)
    {
        await using var server = new RawServer(answer);
        using var worker = Start(new Uri(address(server)), "secrets");

        await worker.Said("Updates cannot be fetched", Patience);
        worker.Terminate();
        await worker.Exit(Patience);

        Assert.That(worker.Output, Does.Contain("getUpdates").Or.Contain("getMe"), "Everything is logged.");
        Assert.That(worker.Output, Does.Not.Contain(Secret));
    }

    [Test]
    public async Task With_everything_logged_a_whole_day_of_faults_prints_no_token()
    {
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        foreach (var kind in (FaultKind[])[FaultKind.Refuse, FaultKind.Drop, FaultKind.Garbage, FaultKind.Status])
            sandbox.World.Faults.Add(new Fault(kind, "getUpdates"));
        sandbox.World.Faults.Add(new Fault(FaultKind.Drop, "sendMessage"));
        sandbox.World.Faults.Add(new Fault(FaultKind.Status, "sendMessage", Status: 429, RetryAfter: 1));
        var admin = sandbox.World.AddPerson("Павел");
        using var worker = Start(sandbox.Url, "faults", ("Access:Admins", admin.Id.ToString(CultureInfo.InvariantCulture)));
        sandbox.World.Start(admin);
        await sandbox.World.WaitForMessage(message => message.ChatId == admin.Id && message.From.IsBot, Patience);
        worker.Terminate();
        await worker.Exit(Patience);

        Assert.That(worker.Output, Does.Contain("sendMessage").And.Not.Contain(Secret));
    }

    [Test]
    public async Task The_running_worker_listens_on_no_port()
    {
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        using var worker = Start(sandbox.Url, "ports");
        await worker.Said("The bot is", Patience);

        Assert.That(Sockets(Environment.ProcessId).Count(Listens), Is.Positive, "The sandbox in this process does listen.");
        Assert.That(Sockets(worker.Id).Count(), Is.Positive);
        Assert.That(Sockets(worker.Id).Where(Listens), Is.Empty);
    }

    [Test]
    public async Task Without_any_administrator_the_start_says_what_to_set()
    {
        await using var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        using var worker = Start(sandbox.Url, "nobody", ("Access:Admins", ""));

        await worker.Said("There is no administrator", Patience);

        Assert.That(worker.Output, Does.Contain("Access__Admins"));
    }

    private WorkerProcess Start(Uri api, string name, params (string Key, string Value)[] more)
    {
        var settings = WorkerProcess.Settings(api, Path.Combine(_folder.Path, name), 1);
        settings["Logging:LogLevel:Default"] = "Trace";
        settings["Logging:LogLevel:Microsoft"] = "Trace";
        settings["Verdicts:Model"] = "";
        settings["Verdicts:Examples"] = "";
        foreach (var (key, value) in more)
            settings[key] = value;
        return WorkerProcess.Start(["run"], settings);
    }

    /// <summary>The lines of the system's tables that belong to sockets of the process.</summary>
    private static IEnumerable<string[]> Sockets(int process)
    {
        var own = Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Select(link => new FileInfo(link).LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal)).Select(target => target["socket:[".Length..^1]).ToHashSet();
        return from table in (string[])["tcp", "tcp6", "udp", "udp6"]
               where File.Exists($"/proc/{process}/net/{table}")
               from line in File.ReadLines($"/proc/{process}/net/{table}").Skip(1)
               let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where own.Contains(fields[9])
               select (string[])[table, .. fields];
    }

    /// <summary>A TCP socket in the state LISTEN, or any of UDP, which is always open to whoever writes.</summary>
    private static bool Listens(string[] line) => line[0].StartsWith("udp", StringComparison.Ordinal) || line[4] == "0A";

    private static string Http(int status, string body) =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    private static TestCaseData Case(string name, Func<RawServer, string> address, string answer = "") => new TestCaseData(address, answer).SetArgDisplayNames(name);

    /// <summary>Says the same to whoever connects and has asked something, then hangs up.</summary>
    public sealed class RawServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly byte[] _answer;
        private readonly Task _serving;

        public RawServer(string answer)
        {
            _answer = Encoding.UTF8.GetBytes(answer);
            _listener.Start();
            _serving = Serve();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public string Address => $"http://127.0.0.1:{Port}";

        public async ValueTask DisposeAsync()
        {
            _listener.Dispose();
            await _serving;
        }

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await Answer(client.GetStream());
                }
            }
            catch (Exception end) when (end is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task Answer(NetworkStream stream)
        {
            try
            {
                await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false);
                await stream.WriteAsync(_answer);
            }
            catch (IOException)
            {
                // The other side hung up first.
            }
        }
    }
}
