namespace CommentDesk.Worker.Settings;

/// <summary>Section "Storage".</summary>
internal sealed class StorageSettings
{
    /// <summary>A folder, or a file that ends with ".db".</summary>
    public string Path { get; set; } = "data";

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
