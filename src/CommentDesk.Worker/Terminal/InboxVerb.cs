using System.CommandLine;
using System.Globalization;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Worker.Terminal;

internal static class InboxVerb
{
    public static Command Command()
    {
        var list = new Command("list", "Lists updates that could not be handled and were put into quarantine.");
        list.SetAction((_, cancel) => Exit.Guard(() => List(cancel)));
        var number = new Argument<string>("number") { Description = "The number of an update, or 'all'." };
        var retry = new Command("retry", "Puts quarantined updates back in line; a running desk takes them within seconds.") { number };
        retry.SetAction((parsed, cancel) => Exit.Guard(() => Retry(parsed.GetValue(number)!, cancel)));
        return new Command("inbox", "Updates stored and not handled.") { list, retry };
    }

    private static async Task<int> List(CancellationToken cancel)
    {
        await using var store = Open();
        var items = await store.Read(session => session.Inbox.Quarantined(), cancel);
        foreach (var item in items)
            Console.WriteLine($"{item.Number}\t{item.Source}\t{item.At:u}\t{item.Attempts} tries\t{item.Trouble}");
        Console.WriteLine(items.Count == 0 ? "The quarantine is empty." : $"{items.Count} in quarantine; after mending the cause: inbox retry all");
        return Exit.Well;
    }

    private static async Task<int> Retry(string word, CancellationToken cancel)
    {
        long? number = word == "all" ? null
            : long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : throw new InputException($"'{word}' is not the number of an update. Take one from 'inbox list', or say 'all'.");
        await using var store = Open();
        var count = await store.Write(session => session.Inbox.Retry(number), cancel);
        Console.WriteLine($"{count} back in line.");
        return count > 0 || number is null ? Exit.Well : Exit.Failed;
    }

    private static SqliteDeskStore Open() => SqliteDeskStore.OpenShared(Configured.Read().Storage.ReadFile());
}
