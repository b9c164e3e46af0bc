using System.Text.Json;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Reads the stored text of one update.</summary>
internal abstract record UpdateText
{
    private const int LongestPlace = 80;

    private UpdateText()
    {
    }

    public sealed record Readable(Update Update) : UpdateText;

    /// <summary>Why it cannot be read: a place in the JSON, never what people wrote.</summary>
    public sealed record Unreadable(string Why) : UpdateText;

    /// <summary>Never throws for any text: one odd update must not stop the others.</summary>
    public static UpdateText Read(string raw)
    {
        try
        {
            return JsonSerializer.Deserialize(raw, BotApiJson.Default.Update) is { } update
                ? new Readable(update)
                : new Unreadable("the update is null");
        }
        catch (JsonException odd)
        {
            return new Unreadable($"not an update: unexpected JSON at {Place(odd.Path)}, byte {odd.BytePositionInLine ?? 0}");
        }
    }

    /// <summary>The names on the way are the sender's, too: what is no plain name is left out, and the way is cut.</summary>
    private static string Place(string? path)
    {
        var plain = string.Concat((path ?? "$").Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '$' or '.' or '_' or '[' or ']'));
        return plain.Length <= LongestPlace ? plain : $"{plain[..LongestPlace]}…";
    }
}
