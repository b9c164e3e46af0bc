using CommentDesk.Comments;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Worker.Terminal;

/// <summary>The lines of 'check' about the database, and what '--repair' does about them.</summary>
internal static class DatabaseCheck
{
    /// <param name="say">Takes one line: whether it is well, what was looked at, what was found.</param>
    public static IReadOnlyList<Channel> Run(string path, bool repair, DateTimeOffset now, Action<bool, string, string> say, Deadlining? deadlining = null)
    {
        if (!File.Exists(path))
        {
            using (DatabaseLock.Ready(path))
                say(true, "database", $"none yet; the first start makes {path}");
            return [];
        }

        DatabaseFile.EnsureNotEmpty(path);
        var examined = Examination.Of(path, deadlining);
        if (repair && (examined.Findings.Any(finding => finding.Mendable) || File.Exists(path + "-wal")))
        {
            foreach (var done in Mending.Do(path, examined.Findings, now, deadlining))
                say(true, "repair", done);
            examined = Examination.Of(path, deadlining);
        }
        else if (repair)
        {
            say(true, "repair", "there is nothing that it could mend");
        }

        say(true, "database", $"{path}, {examined.Channels.Count} channels");
        foreach (var finding in examined.Findings)
            say(finding.Well, finding.What, finding.Well ? finding.Found : $"{finding.Found}. {finding.Cure}");
        return examined.Channels;
    }
}
