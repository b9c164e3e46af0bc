using System.Text.RegularExpressions;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Takes bot tokens out of any text before it is shown, logged or put into an exception.</summary>
internal static partial class TokenRedactor
{
    /// <summary>Replaces the secret half of everything that looks like a token, also where the colon is percent-encoded.</summary>
    public static string Redact(string text) => Secret().Replace(text, "$1:***");

    /// <summary>The exception itself when nothing in its whole chain shows a token, otherwise a cleaned stand-in.</summary>
    public static Exception Redact(Exception exception)
    {
        var shown = exception.ToString();
        return Secret().IsMatch(shown) ? new IOException($"{exception.GetType().Name}: {Redact(exception.Message)}") : exception;
    }

    [GeneratedRegex("([0-9]{1,20})(?::|%3A)[A-Za-z0-9_-]{20,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
