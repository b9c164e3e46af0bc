using System.Globalization;
using System.Text;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>
/// Values apart by semicolons with a byte order mark: a Russian Excel opens it by a double click. A text that a table program would
/// take for a formula gets an apostrophe in front. Sheets follow one another with an empty line between.
/// </summary>
internal sealed class CsvFile(Stream stream) : IExportFile
{
    private static readonly char[] s_special = [';', '"', '\n', '\r', ','];
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
    private bool _begun;

    public void Begin(string sheet, IReadOnlyList<string> head)
    {
        if (_begun)
            _writer.WriteLine();
        _begun = true;
        Row(head);
    }

    public void Row(IReadOnlyList<object?> cells) => _writer.WriteLine(string.Join(';', cells.Select(Written)));

    public void Dispose() => _writer.Dispose();

    private static string Written(object? cell) => cell switch
    {
        null => "",
        DateTime moment => moment.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
        string text => Quoted(Harmless(text)),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Blanks in front do not make a formula harmless.</summary>
    private static string Harmless(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]) ? $"'{text}" : text;

    private static string Quoted(string text) =>
        text.IndexOfAny(s_special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
