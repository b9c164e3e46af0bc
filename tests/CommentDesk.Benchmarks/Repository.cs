namespace CommentDesk.Benchmarks;

internal static class Repository
{
    /// <summary>A path below the folder that holds CommentDesk.sln, looked for upwards from the program.</summary>
    public static string Path(params IReadOnlyList<string> parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CommentDesk.sln")))
                return System.IO.Path.Combine([folder.FullName, .. parts]);
        throw new DirectoryNotFoundException("CommentDesk.sln was not found above the program; run the benchmarks from a clone.");
    }
}
