using System.Reflection;

namespace CommentDesk.Tests.Support;

/// <summary>The files of the repository the tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly string[] Outside = ["bin", "obj", ".git", "node_modules", "TestResults", "artifacts", "data", ".vs", ".idea"];

    public static string File(string path) => Path.Combine(Root, path);

    /// <summary>All files below a folder, with paths from the root; what is built or fetched is left out.</summary>
    public static IEnumerable<string> Files(string below = "", string pattern = "*") => new DirectoryInfo(File(below))
        .EnumerateFiles(pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
        .Where(path => !path.Split('/')[..^1].Any(Outside.Contains))
        .Order(StringComparer.Ordinal);

    public static string Read(string path) => System.IO.File.ReadAllText(File(path));
}
