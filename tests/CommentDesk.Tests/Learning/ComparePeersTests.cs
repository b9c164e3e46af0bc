using System.Diagnostics;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.Learning;

/// <summary>The script that measures peers: what it writes when they are missing, and how it reads CommentDesk's own numbers.</summary>
public sealed class ComparePeersTests
{
    private const string Told =
        """{"accuracy":0.8,"macroF1":0.75,"unambiguous":{"accuracy":0.9,"macroF1":0.85},"themes":{"count":2,"top1":0.5,"top3":1}}""";

    private TemporaryFolder? _folder;

    [OneTimeSetUp]
    public void Find_Python()
    {
        if (Python is null && Environment.GetEnvironmentVariable("COMMENTDESK_CI") != "1")
            Assert.Ignore("python3 is not installed.");
        _folder = new TemporaryFolder();
        File.WriteAllText(At("train.jsonl"), """{"text":"яма","label":"C","theme":"roads"}""" + "\n");
        File.WriteAllText(At("dev.jsonl"), """{"text":"нет воды","label":"C","theme":"heat_water","alt":"Q"}""" + "\n" + """{"text":"ура","label":"O"}""" + "\n");
        File.WriteAllText(At("desk.py"), $"import sys\nif sys.argv[1] == 'evaluate': print('{Told}')\n");
    }

    [OneTimeTearDown]
    public void Remove_the_folder() => _folder?.Dispose();

    [Test]
    public async Task A_peer_that_is_not_installed_is_skipped_and_the_table_says_so()
    {
        var (code, _) = await Run("-S", "--train", At("train.jsonl"), "--dev", At("dev.jsonl"), "--only", "peers", "--output", At("peers.md"));

        Assert.That(code, Is.Zero);
        Assert.That(
            await File.ReadAllTextAsync(At("peers.md")),
            Does.Contain("Skipped: TF-IDF + logistic regression, python3-sklearn is not installed.").And.Contain("Skipped: fastText, the package fasttext is not installed."));
    }

    [Test]
    public async Task The_desk_is_trained_on_the_same_rows_and_measured_beside_the_shipped_model()
    {
        var (code, _) = await Run("-S", "--train", At("train.jsonl"), "--dev", At("dev.jsonl"), "--only", "desk", "--desk", $"{Python} {At("desk.py")}", "--output", At("desk.md"));

        Assert.That(code, Is.Zero);
        Assert.That(
            await File.ReadAllTextAsync(At("desk.md")),
            Does.Contain("measured on 2 (1 of them unambiguous, 1 with a theme)")
                .And.Contain("| CommentDesk trained on the same rows | 0.800 / 0.750 | 0.900 / 0.850 | 0.500 / 1.000 |")
                .And.Contain("| CommentDesk as shipped | 0.800 / 0.750 |"));
    }

    [Test]
    public async Task A_row_in_both_files_is_refused()
    {
        var (code, said) = await Run("-S", "--train", At("dev.jsonl"), "--dev", At("dev.jsonl"), "--output", At("none.md"));

        Assert.That(code, Is.Not.Zero);
        Assert.That(said, Does.Contain("2 rows stand in both files"));
    }

    /// <summary>The system's own comes first: the script is written for Debian's packages.</summary>
    private static string? Python => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Prepend("/usr/bin").Select(folder => Path.Combine(folder, "python3")).FirstOrDefault(File.Exists);

    private static async Task<(int Code, string Said)> Run(string isolation, params string[] words)
    {
        var start = new ProcessStartInfo(Python!, [isolation, Repository.File("scripts/compare-peers"), .. words])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = "/nowhere";
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said);
    }

    private string At(string name) => _folder!.Path(name);
}
