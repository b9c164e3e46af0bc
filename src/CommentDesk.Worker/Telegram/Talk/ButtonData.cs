using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>
/// What a button sends back: <c>verb:number:version[:arg]</c>, numbers in base 36. The number is a ticket's, or whatever
/// the verb is about. The parts are bounded so that the whole is at most 64 bytes, the most Telegram carries:
/// 10 + 13 + 6 + 32 and three colons.
/// </summary>
internal sealed record ButtonData
{
    public const int Longest = 64;
    private const int LongestVerb = 10;
    private const int LongestArg = 32;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private ButtonData(string verb, long number, int version, string? arg) =>
        (Verb, Number, Version, Arg) = (verb, number, version, arg);

    public string Verb { get; }

    public long Number { get; }

    /// <summary>The ticket's version when the button was drawn; 0 where there is none.</summary>
    public int Version { get; }

    public string? Arg { get; }

    public TicketId Ticket => new(Number);

    /// <summary>The number of the draft it is about; 0 when it names none.</summary>
    public int DraftNumber => int.TryParse(Arg?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;

    /// <exception cref="ArgumentException">A part is outside of its bounds or alphabet.</exception>
    public static ButtonData Of(string verb, long number = 0, int version = 0, string? arg = null) =>
        Fits(verb, LongestVerb) && number >= 0 && version >= 0 && (arg is null || Fits(arg, LongestArg))
            ? new ButtonData(verb, number, version, arg)
            : throw new ArgumentException($"The button \"{verb}\" has a part outside of its bounds; use short codes of a-z, A-Z, 0-9, '_' and '-'.");

    public static ButtonData About(Ticket ticket, string verb, string? arg = null) => Of(verb, ticket.Id.Value, ticket.Version, arg);

    /// <summary>Reads only what <see cref="ToString"/> writes; any other text gives false.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ButtonData? data)
    {
        data = null;
        if (text is null || text.Length > Longest || text.Split(':') is not { Length: 3 or 4 } parts)
            return false;
        var arg = parts.Length == 4 ? parts[3] : null;
        if (!Fits(parts[0], LongestVerb) || (arg is not null && !Fits(arg, LongestArg)))
            return false;
        if (Read(parts[1]) is not { } number || Read(parts[2]) is not { } version || version > int.MaxValue)
            return false;
        data = new ButtonData(parts[0], number, (int)version, arg);
        return true;
    }

    public override string ToString() =>
        Arg is null ? $"{Verb}:{Written(Number)}:{Written(Version)}" : $"{Verb}:{Written(Number)}:{Written(Version)}:{Arg}";

    private static bool Fits(string part, int longest) =>
        part.Length > 0 && part.Length <= longest && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    private static string Written(long number)
    {
        if (number == 0)
            return "0";
        var letters = new Stack<char>();
        for (; number > 0; number /= Digits.Length)
            letters.Push(Digits[(int)(number % Digits.Length)]);
        return string.Concat(letters);
    }

    private static long? Read(string text)
    {
        if (text.Length is 0 or > 13 || (text[0] == '0' && text.Length > 1))
            return null;
        var number = Int128.Zero;
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
                return null;
            number = (number * Digits.Length) + digit;
        }

        return number > long.MaxValue ? null : long.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
