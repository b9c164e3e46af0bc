using System.Diagnostics;
using System.Globalization;
using CommentDesk.Sandbox;

namespace CommentDesk.Benchmarks;

/// <summary>The real worker as a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public static WorkerProcess Start(Uri api, string folder, long admin, params IReadOnlyList<(string Key, string Value)> more)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Path("src", "CommentDesk.Worker", "bin", "Release", "net10.0", "CommentDesk.Worker.dll"), "run"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Telegram__Token"] = SandboxOptions.DefaultToken;
        start.Environment["Telegram__ApiBaseUrl"] = api.AbsoluteUri;
        start.Environment["Storage__Path"] = folder;
        start.Environment["Access__Admins"] = admin.ToString(CultureInfo.InvariantCulture);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in more)
            start.Environment[key] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        process.OutputDataReceived += static (_, line) =>
        {
            if (line.Data is { } text)
                Console.Error.WriteLine(text);
        };
        process.BeginOutputReadLine();
        return new WorkerProcess(process);
    }

    /// <summary>Resident memory in megabytes (10^6 bytes).</summary>
    public double Megabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / 1e6;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
