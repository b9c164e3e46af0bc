using System.ComponentModel;
using System.Diagnostics;

namespace CommentDesk.Torture.Machine;

/// <summary>
/// A disk of a few megabytes in memory, so that a full one can be had for the asking: the database meets the very error it
/// would meet on a real disk. Where the machine allows no mount, the folder lies on the ordinary disk and is never full.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly bool _mounted;

    private SmallDisk(DirectoryInfo folder, bool mounted) => (_folder, _mounted) = (folder, mounted);

    public string Folder => _folder.FullName;

    /// <summary>Whether it can be filled.</summary>
    public bool CanFill => _mounted;

    private string Ballast => Path.Combine(Folder, "ballast");

    public static SmallDisk Make(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("commentdesk-torture-");
        return new SmallDisk(folder, OperatingSystem.IsLinux() && Ran("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "commentdesk", folder.FullName));
    }

    /// <summary>Takes the last free byte.</summary>
    /// <returns>How many bytes it took.</returns>
    public long Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, 0);
        while (Took(file))
            continue;
        return file.Length;
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        if (_mounted)
            Ran("umount", "-l", Folder);
        _folder.Delete(recursive: true);
    }

    private static bool Took(FileStream file)
    {
        try
        {
            file.Write(new byte[64 * 1024]);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool Ran(string program, params IReadOnlyList<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
