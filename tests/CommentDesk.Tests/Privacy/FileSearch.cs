using System.Text;
using System.Text.Json;

namespace CommentDesk.Tests.Privacy;

/// <summary>Looks for a text in the bytes of a database and its log, as itself and as JSON spells it.</summary>
internal static class FileSearch
{
    public static IReadOnlyList<string> In(string database, params IReadOnlyList<string> texts)
    {
        var found = new List<string>();
        foreach (var file in new[] { database, $"{database}-wal" }.Where(File.Exists))
        {
            var bytes = Read(file);
            found.AddRange(from text in texts
                           from spelt in new[] { text, JsonSerializer.Serialize(text)[1..^1] }.Distinct()
                           where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(spelt)) >= 0
                           select $"{Path.GetFileName(file)}: {text}");
        }

        return [.. found.Distinct()];
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
