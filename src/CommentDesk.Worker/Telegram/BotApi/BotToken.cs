using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>The secret a bot speaks with. It never prints itself and leaves this type only inside a request's address.</summary>
internal sealed partial class BotToken
{
    private readonly string _value;

    private BotToken(string value) => _value = value;

    /// <summary>Reads a token such as BotFather gives it.</summary>
    /// <exception cref="FormatException">The text is not a token; the message does not repeat it.</exception>
    public static BotToken Parse(string text) => TryParse(text, out var token)
        ? token
        : throw new FormatException(
            "The bot token has the wrong form. Copy it whole from BotFather: digits, a colon, then letters, digits, '_' or '-'.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out BotToken? token)
    {
        token = text is not null && Form().IsMatch(text) ? new BotToken(text) : null;
        return token is not null;
    }

    /// <summary>The bot's own id: the half that is no secret.</summary>
    public string BotId => _value[.._value.IndexOf(':', StringComparison.Ordinal)];

    public override string ToString() => $"{BotId}:***";

    /// <summary>The address of a method. The result holds the secret: it may be requested and must not be shown.</summary>
    public Uri AddressOf(string method, Uri root) =>
        new($"{root.AbsoluteUri.TrimEnd('/')}/bot{_value}/{method}");

    [GeneratedRegex(@"\A[0-9]{1,20}:[A-Za-z0-9_-]{3,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
