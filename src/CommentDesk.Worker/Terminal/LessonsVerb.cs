using System.CommandLine;
using System.Text;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Worker.Terminal;

/// <summary>Lessons out of the desk and into it. Works beside a running desk, which takes what came in within seconds.</summary>
internal static class LessonsVerb
{
    /// <summary>So many line numbers are printed of each kind.</summary>
    private const int Shown = 50;

    public static Command Command()
    {
        var output = new Option<string>("--output") { Description = "Where the file goes; '-' for standard output.", Required = true };
        var export = new Command("export", "Writes settled lessons as JSONL, personal data masked.") { output };
        export.SetAction((parsed, cancel) => Exit.Guard(() => Export(parsed.GetValue(output)!, cancel)));
        var input = new Option<string>("--input") { Description = "JSONL as 'lessons export' writes it; a line needs text and label.", Required = true };
        var dry = new Option<bool>("--dry-run") { Description = "Reports and keeps nothing." };
        var import = new Command("import", "Brings lessons in, all or none; the same file twice changes nothing.") { input, dry };
        import.SetAction((parsed, cancel) => Exit.Guard(() => Import(parsed.GetValue(input)!, parsed.GetValue(dry), TimeProvider.System, cancel)));
        return new Command("lessons", "What trainers taught, as a file.") { export, import };
    }

    private static async Task<int> Export(string output, CancellationToken cancel)
    {
        await using var store = Open();
        var lessons = await store.Read(session => session.Lessons.Settled(), cancel);
        var bytes = new LessonFile().Write(lessons);
        if (output == "-")
        {
            await using var console = Console.OpenStandardOutput();
            await console.WriteAsync(bytes, cancel);
        }
        else
        {
            await File.WriteAllBytesAsync($"{output}.part", bytes, cancel);
            File.Move($"{output}.part", output, overwrite: true);
            Console.WriteLine($"{lessons.Count} lessons written to {output}.");
        }

        return Exit.Well;
    }

    private static async Task<int> Import(string input, bool dry, TimeProvider time, CancellationToken cancel)
    {
        using var reader = Reader(await Text(input, cancel));
        var now = time.GetUtcNow();
        var (lines, bad) = LessonFile.Read(reader, now);
        foreach (var line in bad.Take(Shown))
            await Console.Error.WriteLineAsync($"{input}, line {line.Line}: {line.Why}.");
        if (bad.Count > 0)
            throw new InputException($"{bad.Count} of {bad.Count + lines.Count} lines are bad, so nothing was brought in. Mend or remove them, then repeat.");
        await using var store = Open();
        var import = await store.Write(session => Bring(session, lines, dry, now), cancel);
        Console.WriteLine($"Accepted: {import.Accepted.Count}");
        Console.WriteLine($"Known already: {import.Known.Count}{Lines(import.Known)}");
        Console.WriteLine($"Contradicting what is settled here, left out: {import.Contradicting.Count}{Lines(import.Contradicting)}");
        if (dry)
            Console.WriteLine("A dry run: nothing was kept.");
        return Exit.Well;
    }

    /// <summary>Sorted and kept in one work: what a running desk settles meanwhile cannot slip in between.</summary>
    private static LessonImport Bring(IDeskSession session, IReadOnlyList<NumberedLesson> lines, bool dry, DateTimeOffset now)
    {
        var import = LessonImport.Of(lines, session.Lessons.Settled());
        if (!dry)
            session.Lessons.Import([.. import.Accepted.Select(line => line.Lesson)], now);
        return import;
    }

    private static async Task<byte[]> Text(string input, CancellationToken cancel)
    {
        if (input != "-")
            return await File.ReadAllBytesAsync(input, cancel);
        await using var console = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        await console.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static StringReader Reader(byte[] bytes)
    {
        try
        {
            return new(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            throw new InputException("The file is not UTF-8 text. Save it as UTF-8.");
        }
    }

    private static string Lines(IReadOnlyList<int> lines) => lines.Count == 0
        ? ""
        : $" (lines {string.Join(", ", lines.Take(Shown))}{(lines.Count > Shown ? ", …" : "")})";

    private static SqliteDeskStore Open() => SqliteDeskStore.OpenShared(Configured.Read().Storage.ReadFile());
}
