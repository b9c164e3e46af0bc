using System.CommandLine;
using System.Globalization;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Worker.Terminal;

/// <summary>For a container's health check: no port is opened, the running desk leaves its pulse in the database.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static Command Command()
    {
        var command = new Command("health", "Exits with 0 when the running desk has polled within five minutes.");
        command.SetAction((_, cancel) => Exit.Guard(() => Run(TimeProvider.System, cancel)));
        return command;
    }

    private static async Task<int> Run(TimeProvider time, CancellationToken cancel)
    {
        await using var store = SqliteDeskStore.OpenShared(Configured.Read().Storage.ReadFile());
        var (last, state) = await store.Read(session => (session.Facts.Get("poll.last"), session.Facts.Get("poll.state")), cancel);
        var fresh = DateTimeOffset.TryParse(last, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && time.GetUtcNow() - at < Longest;
        Console.WriteLine(fresh ? $"ok: polled at {at:u}" : $"not well: last poll {last ?? "never"}, state {state ?? "unknown"}");
        return fresh ? Exit.Well : Exit.Failed;
    }
}
