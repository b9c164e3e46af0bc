using System.CommandLine;
using System.Globalization;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Worker.Terminal;

/// <summary>Puts a backup in the place of the database, which is moved aside and never deleted.</summary>
internal static class RestoreVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "A file made by 'backup'." };
        var command = new Command("restore", "Puts a backup in the place of the database of a stopped desk; what stood there is moved aside.") { file };
        command.SetAction((parsed, _) => Exit.Guard(() => Task.FromResult(Run(parsed.GetValue(file)!, TimeProvider.System))));
        return command;
    }

    private static int Run(string file, TimeProvider time)
    {
        var database = Configured.Read().Storage.ReadFile();
        var (report, aside) = Restoring.Restore(database, Path.GetFullPath(file), time.GetUtcNow());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"ok: {database} is now {file}, {report.Tickets} tickets of {report.Comments} comments"));
        if (aside is not null)
            Console.WriteLine($"What stood there is kept as {aside}.");
        return Exit.Well;
    }
}
