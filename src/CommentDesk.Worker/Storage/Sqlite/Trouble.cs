using CommentDesk.Worker.Flow;
using Microsoft.Data.Sqlite;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>Says what the database refused and what helps.</summary>
internal static class Trouble
{
    public const int Corrupt = 11, NotDatabase = 26;
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Io = 10, Full = 13, CannotOpen = 14;

    /// <summary>
    /// The world failed: a <see cref="StoreException"/>. A row broke a rule: the work itself is at fault, trying again would not help,
    /// so it is told apart.
    /// </summary>
    public static Exception Of(SqliteException trouble, string path) => Sentence(trouble, path) is { } sentence
        ? new StoreException(sentence, trouble)
        : new InvalidOperationException(
            $"The database refused a statement ({trouble.SqliteExtendedErrorCode}: {trouble.Message}). This is a fault of the program: report it.",
            trouble);

    public static StoreException Damaged(string path, string finding, Exception? inner = null) => new(
        $"The database {path} (Storage:Path) is damaged ({finding}). The file was left as it is: "
        + "restore a backup in its place, or point Storage:Path at another file.",
        inner);

    private static string? Sentence(SqliteException trouble, string path) => trouble.SqliteErrorCode switch
    {
        Full => $"The disk that holds {path} (Storage:Path) is full, nothing of this work was kept. Free space there; the desk goes on by itself.",
        ReadOnly => $"The database {path} (Storage:Path) is read-only. Give the account of the desk the right to write the file and its folder.",
        Io => $"Reading or writing {path} (Storage:Path) failed ({trouble.SqliteExtendedErrorCode}). Check the disk and whether it is still mounted.",
        Corrupt or NotDatabase => Damaged(path, trouble.SqliteErrorCode == Corrupt ? "its pages do not fit together" : "it is not a database").Message,
        CannotOpen => $"The database {path} (Storage:Path) cannot be opened. Check that the folder exists and that the account of the desk may write there.",
        Busy or Locked => $"The database {path} (Storage:Path) stayed busy. Another program keeps it locked: close it, then try again.",
        _ => null,
    };
}
