using System.Diagnostics;
using System.Globalization;
using CommentDesk.Sandbox;
using CommentDesk.Torture.Script;

namespace CommentDesk.Torture.Machine;

/// <summary>The real worker as a process of its own, so that it can be killed as a power cut would.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process, WorkerLog log)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => log.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => log.Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool Gone => _process.HasExited;

    /// <param name="clocked">Run it with a clock that <see cref="Jump"/> can set forward and back.</param>
    public static WorkerProcess Start(IReadOnlyDictionary<string, string> settings, WorkerLog log, bool clocked)
    {
        var start = new ProcessStartInfo("dotnet", clocked ? [typeof(WorkerProcess).Assembly.Location, "worker"] : [Worker, "run"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("The worker did not start."), log);
    }

    public static Dictionary<string, string> Settings(Uri api, string folder, Town town, double pace)
    {
        var settings = new Dictionary<string, string>
        {
            ["Telegram:Token"] = SandboxOptions.DefaultToken,
            ["Telegram:ApiBaseUrl"] = api.AbsoluteUri,
            ["Telegram:PollSeconds"] = "20",
            ["Telegram:MessagesPerSecondPerChat"] = pace.ToString(CultureInfo.InvariantCulture),
            ["Telegram:MessagesPerMinutePerGroup"] = $"{(int)(20 * pace)}",
            ["Telegram:MessagesPerSecond"] = $"{(int)(30 * pace)}",
            ["Storage:Path"] = folder,
            ["Access:Admins"] = town.Admin.Id.ToString(CultureInfo.InvariantCulture),
            ["Learning:RetrainAfter"] = "0",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (person, roles) in town.Roles)
            settings[$"Access:Staff:{person.Id}"] = roles;
        return settings;
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as a service does, and waits.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop(TimeSpan patience)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Jump(TimeSpan by)
    {
        _process.StandardInput.WriteLine(by.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        _process.StandardInput.Flush();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    /// <summary>The worker's own output, built as this program was.</summary>
    private static string Worker => Path.Combine(Repository.Root, "src", "CommentDesk.Worker", "bin", Repository.Configuration, "net10.0", "CommentDesk.Worker.dll");
}
