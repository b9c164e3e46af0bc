namespace CommentDesk.Torture.Machine;

/// <summary>What all the workers of a day printed, in one file.</summary>
internal sealed class WorkerLog(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StreamWriter _file = new(path) { AutoFlush = true };

    /// <summary>Lines in which the worker said that the disk was full: the proof that it really was.</summary>
    public int DiskFull { get; private set; }

    public string Path => path;

    public void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
        {
            if (line.Contains("(Storage:Path) is full", StringComparison.Ordinal))
                DiskFull++;
            _file.WriteLine(line);
        }
    }

    public void Dispose() => _file.Dispose();
}
