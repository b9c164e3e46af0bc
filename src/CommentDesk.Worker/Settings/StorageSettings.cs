using System.Globalization;

namespace CommentDesk.Worker.Settings;

/// <summary>Section "Storage".</summary>
internal sealed class StorageSettings
{
    /// <summary>A folder, or a file that ends with ".db".</summary>
    public string Path { get; set; } = "data";

    /// <summary>A copy of the database each night at this local time, "03:15"; null for never.</summary>
    public string? BackupAt { get; set; }

    /// <summary>Where copies go; a relative path is beside the database.</summary>
    public string BackupFolder { get; set; } = "backups";

    /// <summary>How many of the nightly copies stay.</summary>
    public int BackupKeep { get; set; } = 7;

    public void Check()
    {
        ReadFile();
        ReadBackupAt();
        ReadBackups();
        if (BackupKeep is < 1 or > 1000)
            throw new SettingException("Storage:BackupKeep", $"is {BackupKeep}.", "Use a whole number from 1.");
    }

    public TimeOnly? ReadBackupAt() => string.IsNullOrWhiteSpace(BackupAt) ? null
        : TimeOnly.TryParseExact(BackupAt.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at
        : throw new SettingException("Storage:BackupAt", $"'{BackupAt}' is not a time of day.", "Write hours and minutes such as 03:15, or leave it empty for never.");

    public string ReadBackups() => string.IsNullOrWhiteSpace(BackupFolder) || BackupFolder.Contains('\0', StringComparison.Ordinal)
        ? throw new SettingException("Storage:BackupFolder", "is not a path.", "Name a folder that the desk may write to, best on another disk.")
        : System.IO.Path.GetFullPath(BackupFolder, System.IO.Path.GetDirectoryName(ReadFile())!);

    /// <summary>The folder of models, beside the database.</summary>
    public string ReadModels() => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(ReadFile())!, "models");

    public string ReadFile()
    {
        if (string.IsNullOrWhiteSpace(Path))
            throw new SettingException("Storage:Path", "is empty.", "Name a folder that the desk may write to, for example 'data'.");
        try
        {
            var full = System.IO.Path.GetFullPath(Path);
            return full.EndsWith(".db", StringComparison.OrdinalIgnoreCase) || File.Exists(full) ? full : System.IO.Path.Combine(full, "desk.db");
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw new SettingException("Storage:Path", "is not a path.", "Name a folder that the desk may write to, for example 'data'.");
        }
    }
}
