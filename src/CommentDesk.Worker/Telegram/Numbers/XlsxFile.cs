using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>
/// A workbook (ISO/IEC 29500) written row by row, so that a million rows need no memory. Texts stand in it as texts: none of them is
/// ever a formula.
/// </summary>
internal sealed partial class XlsxFile(Stream stream) : IExportFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Parts = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestCell = 32_000;
    private const string Plain = "0", Bold = "1", Moment = "2";
    private static readonly DateTime s_zero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly ZipArchive _zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];
    private XmlWriter? _sheet;
    private bool _closed;

    public void Begin(string sheet, IReadOnlyList<string> head)
    {
        EndSheet();
        _sheets.Add(sheet);
        _sheet = XmlWriter.Create(Entry($"xl/worksheets/sheet{_sheets.Count}.xml"), new() { CloseOutput = true, CheckCharacters = false });
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        _sheet.WriteRaw($"<cols><col min=\"1\" max=\"{head.Count}\" width=\"18\" customWidth=\"1\"/></cols>");
        _sheet.WriteStartElement("sheetData", Main);
        Write([.. head], Bold);
    }

    public void Row(IReadOnlyList<object?> cells) => Write(cells, Plain);

    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        EndSheet();
        Text("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/><xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        Text("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(_sheets.Select(Listed))}</sheets></workbook>");
        Text("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Parts}/relationships\">{string.Concat(_sheets.Select((_, at) => Link($"r{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml")))}{Link("styles", "styles", "styles.xml")}</Relationships>");
        Text("_rels/.rels", $"<Relationships xmlns=\"{Parts}/relationships\">{Link("r1", "officeDocument", "xl/workbook.xml")}</Relationships>");
        Text("[Content_Types].xml", $"<Types xmlns=\"{Parts}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + Typed("/xl/workbook.xml", "sheet.main") + Typed("/xl/styles.xml", "styles")
            + string.Concat(_sheets.Select((_, at) => Typed($"/xl/worksheets/sheet{at + 1}.xml", "worksheet"))) + "</Types>");
        _zip.Dispose();
    }

    private void Write(IReadOnlyList<object?> cells, string style)
    {
        var sheet = _sheet ?? throw new InvalidOperationException("Begin a sheet before its rows.");
        sheet.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            sheet.WriteStartElement("c", Main);
            if (cell is string text)
                Inline(sheet, text, style);
            else if (cell is DateTime moment)
                Number(sheet, (moment - s_zero).TotalDays.ToString("R", CultureInfo.InvariantCulture), Moment);
            else if (cell is not null)
                Number(sheet, Convert.ToString(cell, CultureInfo.InvariantCulture)!, style);
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    private static void Inline(XmlWriter sheet, string text, string style)
    {
        sheet.WriteAttributeString("s", style);
        sheet.WriteAttributeString("t", "inlineStr");
        sheet.WriteStartElement("is", Main);
        sheet.WriteStartElement("t", Main);
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(Escape().Replace(Legal(text), "_x005F_$1"));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private static void Number(XmlWriter sheet, string number, string style)
    {
        sheet.WriteAttributeString("s", style);
        sheet.WriteElementString("v", Main, number);
    }

    /// <summary>What a reader would take for a letter written by its number.</summary>
    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    /// <summary>Control characters and halves of letters have no place in XML.</summary>
    private static string Legal(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, LongestCell));
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > LongestCell)
                break;
            if (rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not 0xFFFE and not 0xFFFF)
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    private void EndSheet()
    {
        _sheet?.WriteEndElement();
        _sheet?.WriteEndElement();
        _sheet?.Dispose();
        _sheet = null;
    }

    private Stream Entry(string name) => _zip.CreateEntry(name, CompressionLevel.Fastest).Open();

    private void Text(string name, string xml)
    {
        using var writer = new StreamWriter(Entry(name), new UTF8Encoding(false));
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{xml}");
    }

    private static string Listed(string name, int at) => $"<sheet name=\"{System.Security.SecurityElement.Escape(name)}\" sheetId=\"{at + 1}\" r:id=\"r{at + 1}\"/>";

    private static string Link(string id, string kind, string target) => $"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"/>";

    private static string Typed(string part, string kind) => $"<Override PartName=\"{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>";
}
