using System.Text;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Held while a desk runs, so that two of them never work on one database. The system frees it when the process dies.</summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _stream;

    private DatabaseLock(FileStream stream) => _stream = stream;

    public static DatabaseLock Take(string path)
    {
        Prepare(path);
        var name = NameOf(path);
        try
        {
            return new(new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException trouble)
        {
            throw Unwritable(path, trouble);
        }
        catch (IOException trouble) when (File.Exists(name))
        {
            throw new StoreException(
                $"Another CommentDesk is running on the database {path} (Storage:Path): {name} is locked. Stop it, or give this one a Storage:Path of its own.",
                trouble);
        }
        catch (IOException trouble)
        {
            throw Unwritable(path, trouble);
        }
    }

    /// <summary>A desk holds it now. Looking leaves no trace.</summary>
    public static bool IsHeld(string path)
    {
        if (!File.Exists(NameOf(path)))
            return false;
        try
        {
            using var free = new FileStream(NameOf(path), FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>As a first start takes it: the folder can be written, and no database is missing from it.</summary>
    public static DatabaseLock Ready(string path)
    {
        var held = Take(path);
        try
        {
            DatabaseFile.EnsureNoneMissing(path, held);
            return held;
        }
        catch (StoreException)
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>A database was once made here: it may not be begun anew without a word.</summary>
    public bool Marked => _stream.Length > 0;

    public void Mark(string path)
    {
        if (Marked)
            return;
        try
        {
            _stream.Write(Encoding.UTF8.GetBytes($"A CommentDesk database was made here: {Path.GetFileName(path)}. While this file is here and that one is not, no desk starts.\n"));
            _stream.Flush(flushToDisk: true);
        }
        catch (IOException trouble)
        {
            throw Unwritable(path, trouble);
        }
    }

    public static string NameOf(string path) => Path.ChangeExtension(path, ".lock");

    public void Dispose() => _stream.Dispose();

    private static void Prepare(string path)
    {
        if (Directory.Exists(path))
            throw new StoreException($"Storage:Path is {path}, but that is a folder. Name a file in it, for example {Path.Combine(path, "desk.db")}.");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, trouble);
        }
    }

    private static StoreException Unwritable(string path, Exception trouble) => new(
        $"The folder of Storage:Path {path} cannot be written. Give the account of the desk the right to write there, or choose another Storage:Path.",
        trouble);
}
