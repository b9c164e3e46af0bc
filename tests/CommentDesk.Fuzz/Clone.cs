namespace CommentDesk.Fuzz;

/// <summary>The clone this program was built from: its fixtures are the seeds.</summary>
internal static class Clone
{
    public static IReadOnlyList<byte[]> Files(string folder, string pattern = "*.json") =>
        [.. Directory.EnumerateFiles(PathOf(folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static string PathOf(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommentDesk.sln")))
                return Path.Combine(folder.FullName, path);
        }

        throw new DirectoryNotFoundException("CommentDesk.sln was not found above the program; run it from a clone.");
    }
}
