using Microsoft.Data.Sqlite;

namespace CommentDesk.Tests.Stories.Support;

/// <summary>A disk that fails at one commit, counted from 1, and never again; or it takes the process with it and nothing is written after.</summary>
internal sealed class FailingDisk(int fatal, Action? dies)
{
    /// <summary>"Input or output error".</summary>
    private const int Io = 10;

    private int _commits;

    public bool Failed => _commits >= fatal;

    /// <summary>The commit is not made.</summary>
    public void CountAndRefuse(string sql)
    {
        Refuse(sql);
        Count(sql);
    }

    /// <summary>Called when the commit is made: its caller hears that it failed.</summary>
    public void Count(string sql)
    {
        if (sql != "COMMIT" || ++_commits != fatal)
            return;
        dies?.Invoke();
        throw new SqliteException("fault", Io);
    }

    /// <summary>A dead process writes nothing.</summary>
    public void Refuse(string sql)
    {
        if (dies is not null && Failed)
            throw new SqliteException("fault", Io);
    }
}
