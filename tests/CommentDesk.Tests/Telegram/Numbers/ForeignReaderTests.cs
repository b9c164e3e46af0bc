using System.Diagnostics;
using System.Text.Json;
using CommentDesk.Tests.Storage;
using CommentDesk.Worker.Telegram.Numbers;

namespace CommentDesk.Tests.Telegram.Numbers;

/// <summary>A workbook of /export, read by a program that the desk has nothing in common with.</summary>
public sealed class ForeignReaderTests
{
    private const string Script = """
        import json, sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        print(json.dumps([[sheet.title, sheet.freeze_panes, [[[cell.data_type, str(cell.value)] for cell in row] for row in sheet.iter_rows()]] for sheet in book]))
        """;

    [Test]
    public async Task Openpyxl_reads_every_cell_as_it_was_meant()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path("export.xlsx");
        await using (var stream = File.Create(path))
        using (var file = new XlsxFile(stream))
        {
            file.Begin("Обращения", ["Номер", "Когда", "Текст"]);
            file.Row([7L, new DateTime(2026, 11, 3, 12, 30, 0, DateTimeKind.Unspecified), "=1+1"]);
            file.Row([null, null, "Яма <b>&amp; ё 👩‍👩‍👧\nвторая строка"]);
            file.Begin("Итоги & <всё>", ["Показатель"]);
        }

        // To look at it in an office program.
        if (Environment.GetEnvironmentVariable("COMMENTDESK_WORKBOOK") is { } kept)
            File.Copy(path, kept, overwrite: true);
        using var read = JsonDocument.Parse(await Read(path));
        var sheets = read.RootElement.EnumerateArray().Select(sheet => (
            Title: sheet[0].GetString(), Frozen: sheet[1].GetString(), Cells: sheet[2].EnumerateArray().Select(row => row.EnumerateArray().Select(cell => $"{cell[0]} {cell[1]}").ToArray()).ToArray())).ToList();
        Assert.That(sheets.Select(sheet => (sheet.Title, sheet.Frozen)), Is.EqualTo(new[] { ("Обращения", "A2"), ("Итоги & <всё>", "A2") }));
        Assert.That(sheets[0].Cells, Is.EqualTo(new[]
        {
            new[] { "s Номер", "s Когда", "s Текст" },
            ["n 7", "d 2026-11-03 12:30:00", "s =1+1"],
            ["n None", "n None", "s Яма <b>&amp; ё 👩‍👩‍👧\nвторая строка"],
        }));
    }

    private static async Task<string> Read(string path)
    {
        foreach (var python in new[] { "python3", "/usr/bin/python3" })
            if (await Run(python, "-c", Script, path) is { } said)
                return said;
        if (Environment.GetEnvironmentVariable("COMMENTDESK_CI") != "1")
            Assert.Ignore("openpyxl (python3-openpyxl) is not installed.");
        throw new AssertionException("openpyxl (python3-openpyxl) is not installed, or does not read the file.");
    }

    /// <summary>Null when there is no such program, or no such reader in it.</summary>
    private static async Task<string?> Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.That((await wrong).Contains("Error", StringComparison.Ordinal) && !(await wrong).Contains("No module named", StringComparison.Ordinal), Is.False, await wrong);
            return process.ExitCode == 0 ? await said : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
