using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommentDesk.Sandbox;

namespace CommentDesk.Tests.Stories.Support;

/// <summary>The worker as a process of its own, so that it can be killed as a power cut would.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly List<(string Words, TaskCompletionSource Heard)> _awaited = [];

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <param name="plain">Without the privileges of a superuser, who may read and write everything.</param>
    public static WorkerProcess Start(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> settings, bool plain = false)
    {
        // Its own output, not the copy beside the tests: there the frameworks of all projects are mixed.
        var worker = Path.Combine(Repository.Root, "src", "CommentDesk.Worker", "bin", Repository.Configuration, "net10.0", "CommentDesk.Worker.dll");
        string[] unprivileged = plain && Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : [];
        string[] command = [.. unprivileged, "dotnet", worker, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("The worker did not start."));
    }

    public static Dictionary<string, string?> Settings(Uri api, string folder, long admin) => new()
    {
        ["Telegram:Token"] = SandboxOptions.DefaultToken,
        ["Telegram:ApiBaseUrl"] = api.AbsoluteUri,
        ["Telegram:MessagesPerSecondPerChat"] = "1000",
        ["Telegram:MessagesPerMinutePerGroup"] = "10000",
        ["Telegram:MessagesPerSecond"] = "10000",
        ["Storage:Path"] = folder,
        ["Access:Admins"] = admin.ToString(CultureInfo.InvariantCulture),
    };

    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends when it has printed these words.</summary>
    public Task Said(string words, TimeSpan patience)
    {
        lock (_output)
        {
            if (_output.ToString().Contains(words, StringComparison.Ordinal))
                return Task.CompletedTask;
            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((words, heard));
            return heard.Task.WaitAsync(patience);
        }
    }

    public int Id => _process.Id;

    public async Task<int> Exit(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
            foreach (var (_, heard) in _awaited.Where(awaited => line?.Contains(awaited.Words, StringComparison.Ordinal) == true))
                heard.TrySetResult();
        }
    }
}
