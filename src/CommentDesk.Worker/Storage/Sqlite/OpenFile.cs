namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>A file that this process holds open, seen from outside: is the one at the path still the same?</summary>
internal sealed class OpenFile
{
    /// <summary>Linux tells here which files a process holds; elsewhere an open file cannot be deleted, or only its absence is seen.</summary>
    private const string Held = "/proc/self/fd";

    private readonly string _path;
    private readonly string? _target;

    private OpenFile(string path)
    {
        _path = path;
        _target = Targets().FirstOrDefault(target => System.IO.Path.GetFileName(target) == System.IO.Path.GetFileName(path) && File.Exists(target));
    }

    public static OpenFile Of(string path) => new(path);

    /// <summary>False when the file is gone, or another one stands in its place.</summary>
    public bool InPlace => File.Exists(_path) && (_target is null || Kept([.. Targets()]));

    private bool Kept(IReadOnlyList<string> targets) => targets.Contains(_target!) && !targets.Contains($"{_target} (deleted)");

    private static IEnumerable<string> Targets() => Directory.Exists(Held)
        ? Directory.EnumerateFileSystemEntries(Held).Select(Target).OfType<string>()
        : [];

    private static string? Target(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (IOException)
        {
            // Closed since it was listed.
            return null;
        }
    }
}
