using System.CommandLine;
using System.Globalization;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Worker.Terminal;

/// <summary>A copy of the database, also while the desk runs.</summary>
internal static class BackupVerb
{
    public static Command Command()
    {
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; a new one in Storage:BackupFolder when left out." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replaces a file that is there already." };
        var command = new Command("backup", "Copies the database, also while the desk runs, and reads the copy from end to end.") { output, overwrite };
        command.SetAction((parsed, _) => Exit.Guard(() => Task.FromResult(Run(parsed.GetValue(output), parsed.GetValue(overwrite), TimeProvider.System))));
        return command;
    }

    private static int Run(string? output, bool overwrite, TimeProvider time)
    {
        var configuration = Configured.Read();
        var started = time.GetTimestamp();
        var target = output is null
            ? Path.Combine(configuration.Storage.ReadBackups(), Backups.NameAt(time.GetUtcNow(), configuration.Desk.ReadZone()))
            : Path.GetFullPath(output);
        var report = BackupFile.Write(configuration.Storage.ReadFile(), target, overwrite);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ok: {report.Path}, {report.Bytes / 1048576.0:0.0} MB, {report.Tickets} tickets of {report.Comments} comments, checked, {time.GetElapsedTime(started).TotalSeconds:0.0} s"));
        return Exit.Well;
    }
}
