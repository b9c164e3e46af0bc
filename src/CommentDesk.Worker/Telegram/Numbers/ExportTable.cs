namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>A file of sheets, written row by row. A cell is a text, a whole number, a local moment or null.</summary>
internal interface IExportFile : IDisposable
{
    void Begin(string sheet, IReadOnlyList<string> head);

    void Row(IReadOnlyList<object?> cells);
}
