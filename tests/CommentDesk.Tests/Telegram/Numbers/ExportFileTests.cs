using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CommentDesk.Worker.Telegram.Numbers;

namespace CommentDesk.Tests.Telegram.Numbers;

public sealed class ExportFileTests
{
    private static readonly string[] s_formulas = ["=1+1", "+7 900", "-2", "@SUM(A1)", "\t=1", "  =cmd|'/c calc'!A0", "\r=1", "＝1"];

    [Test]
    public void Nothing_in_a_csv_begins_like_a_formula()
    {
        foreach (var text in s_formulas)
        {
            var cell = Lines(file => file.Row([text]))[1].Trim('"');
            Assert.That(cell, Does.StartWith("'"), text);
        }
    }

    [Test]
    public void A_csv_opens_in_a_russian_excel_and_keeps_quotes_and_lines()
    {
        var bytes = Csv(file => file.Row(["Яма; «у дома»", "он сказал \"нет\"\nи ушёл", 12, null, new DateTime(2026, 11, 3, 9, 5, 0, DateTimeKind.Unspecified), "обычно - так"]));
        Assert.That(bytes.Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(
            Encoding.UTF8.GetString(bytes[3..]),
            Is.EqualTo("a\r\n\"Яма; «у дома»\";\"он сказал \"\"нет\"\"\nи ушёл\";12;;03.11.2026 09:05;обычно - так\r\n"));
    }

    [Test]
    public void In_a_workbook_a_text_is_never_a_formula_and_odd_letters_do_no_harm()
    {
        using var stream = new MemoryStream();
        using (var file = new XlsxFile(stream))
        {
            file.Begin("Обращения", ["a"]);
            foreach (var text in s_formulas)
                file.Row([text]);
            file.Row(["<b>&amp;\u0001\ud800 ё 👩‍👩‍👧 _x000D_", 5, new DateTime(2026, 11, 3, 12, 0, 0, DateTimeKind.Unspecified), new string('ы', 50_000)]);
            file.Begin("Итоги & <всё>", ["b"]);
        }

        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
            Assert.That(() => XDocument.Load(entry.Open()), Throws.Nothing, entry.FullName);
        var rows = Sheet(zip, 1);
        Assert.That(rows.SelectMany(row => row.Elements()).Count(cell => cell.Elements().Any(part => part.Name.LocalName == "f")), Is.Zero);
        Assert.That(rows.Skip(1).Take(s_formulas.Length).SelectMany(row => row.Elements()).Select(cell => cell.Attribute("t")?.Value), Is.All.EqualTo("inlineStr"));
        Assert.That(rows[^1].Elements().Select(cell => cell.Value).Take(3), Is.EqualTo(new[] { "<b>&amp;\ufffd ё 👩‍👩‍👧 _x005F_x000D_", "5", "46329.5" }));
        Assert.That(rows[^1].Elements().Last().Value, Has.Length.EqualTo(32_000));
        Assert.That(XDocument.Load(zip.GetEntry("xl/workbook.xml")!.Open()).Descendants().Where(part => part.Name.LocalName == "sheet").Select(sheet => sheet.Attribute("name")!.Value), Is.EqualTo(new[] { "Обращения", "Итоги & <всё>" }));
    }

    internal static IReadOnlyList<XElement> Sheet(ZipArchive zip, int number)
    {
        using var sheet = zip.GetEntry($"xl/worksheets/sheet{number}.xml")!.Open();
        return [.. XDocument.Load(sheet).Descendants().Where(part => part.Name.LocalName == "row")];
    }

    private static string[] Lines(Action<IExportFile> fill) => Encoding.UTF8.GetString(Csv(fill)[3..]).Split("\r\n");

    private static byte[] Csv(Action<IExportFile> fill)
    {
        using var stream = new MemoryStream();
        using (var file = new CsvFile(stream))
        {
            file.Begin("s", ["a"]);
            fill(file);
        }

        return stream.ToArray();
    }
}
