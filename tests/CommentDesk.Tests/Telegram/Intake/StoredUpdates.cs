using System.Reflection;

namespace CommentDesk.Tests.Telegram.Intake;

/// <summary>Updates written after the public Bot API documentation; one town, its channel and its discussion group.</summary>
internal static class StoredUpdates
{
    public const string Group = "-1001700000002";
    public const string Source = "-1001700000001";
    public const string Anna = "5100000001";
    public const string BotId = "123456";
    public static readonly DateTimeOffset Posted = DateTimeOffset.FromUnixTimeSeconds(1_768_000_000);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order()!;

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.json"));

    private static string Folder { get; } = Path.Combine(
        typeof(StoredUpdates).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!,
        "tests", "CommentDesk.Tests", "Fixtures", "Updates");
}
