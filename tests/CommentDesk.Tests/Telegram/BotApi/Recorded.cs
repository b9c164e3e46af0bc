using System.Reflection;
using CommentDesk.Worker.Telegram.BotApi;

namespace CommentDesk.Tests.Telegram.BotApi;

/// <summary>Answers and updates written after the public Bot API documentation.</summary>
internal static class Recorded
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.json"));

    public static Update Update(string name) => UpdateText.Read(Text(name)) switch
    {
        UpdateText.Readable readable => readable.Update,
        UpdateText.Unreadable unreadable => throw new AssertionException($"{name}: {unreadable.Why}"),
        _ => throw new AssertionException($"{name} was read as nothing known."),
    };

    private static string Folder { get; } = Path.Combine(
        typeof(Recorded).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!,
        "tests", "CommentDesk.Tests", "Fixtures", "BotApi");
}
