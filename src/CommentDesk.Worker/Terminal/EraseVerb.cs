using System.CommandLine;
using System.Globalization;
using CommentDesk.Deadlines;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Worker.Terminal;

/// <summary>Erases what one author wrote. Works beside a running desk, which forgets within seconds what it had learnt.</summary>
internal static class EraseVerb
{
    public static Command Command()
    {
        var author = new Argument<string>("author") { Description = "The author's Telegram id, or @name." };
        var dry = new Option<bool>("--dry-run") { Description = "Counts and erases nothing." };
        var command = new Command("erase", "Erases name, texts and lessons of one author; numbers stay.") { author, dry };
        command.SetAction((parsed, cancel) => Exit.Guard(() => Run(parsed.GetValue(author)!, parsed.GetValue(dry), TimeProvider.System, cancel)));
        return command;
    }

    private static async Task<int> Run(string word, bool dry, TimeProvider time, CancellationToken cancel)
    {
        var settings = Configured.Read();
        var file = settings.Storage.ReadFile();
        var erasing = new Erasing(new Desk(new Assigning(settings.Assignment), new Deadlining(settings.Deadlines, new Timetable(settings.Desk.ReadCalendar()), new Teams(settings.Assignment))), new FileMask());
        Erased erased;
        await using (var store = SqliteDeskStore.OpenShared(file))
        {
            var author = await store.Read(session => Author(session, word), cancel);
            erased = dry
                ? await store.Read(session => Erasing.Count(session, author), cancel)
                : await store.Write(session => Erase(session, erasing, author, time.GetUtcNow()), cancel);
        }

        Console.WriteLine($"{(dry ? "Would be erased" : "Erased")}: {erased.Comments} comments ({erased.Open} of them not answered yet), {erased.Lessons} lessons.");
        if (erased.Left > 0)
            Console.WriteLine($"Left for now: {erased.Left}, because an answer is on its way or in doubt. Repeat when that is settled.");
        if (dry)
            Console.WriteLine("A dry run: nothing was changed.");
        else
            Console.WriteLine(Told(DatabaseFile.Scrub(file)));
        return erased.Left == 0 ? Exit.Well : Exit.Failed;
    }

    /// <summary>The audit keeps that it was done and how much, not whose it was.</summary>
    private static Erased Erase(IDeskSession session, Erasing erasing, string author, DateTimeOffset now)
    {
        var erased = erasing.Author(session, author, now);
        session.People.Audit(null, "", "erase author", $"{erased.Comments} erased, {erased.Left} left", now);
        return erased;
    }

    private static string Author(IDeskSession session, string word)
    {
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return id.ToString(CultureInfo.InvariantCulture);
        if (!word.StartsWith('@') || word.Length < 2)
            throw new InputException($"'{word}' is not an author. Give a Telegram id such as 123456789, or a @name.");
        return session.Erasure.Named(word[1..]) switch
        {
            [var one] => one,
            [] => throw new InputException($"Nobody wrote under the name {word}, or it is erased already. If the name has changed, give the Telegram id."),
            var several => throw new InputException($"{word} was the name of several authors: {string.Join(", ", several)}. Give the id of one."),
        };
    }

    private static string Told(Scrubbed scrubbed) => scrubbed switch
    {
        Scrubbed.Rewritten => "The database file was rewritten: no old copy is left in it.",
        Scrubbed.Folded => "The desk is running, so the file was not rewritten. What was erased is overwritten in it.",
        _ => "The desk is reading just now: old copies lie in its log until it folds the log into the file, at the latest when it stops. To be sure, repeat.",
    };
}
