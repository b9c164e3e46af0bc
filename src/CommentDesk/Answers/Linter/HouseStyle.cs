namespace CommentDesk.Answers.Linter;

/// <summary>How this body writes.</summary>
/// <param name="Contacts">Telephones and addresses of mail of the body itself.</param>
/// <param name="Signature">What an answer ends with; null when it needs none.</param>
/// <param name="Remarks">Whether remarks on style are wanted.</param>
public sealed record HouseStyle(IReadOnlyList<string> Contacts, string? Signature, bool Remarks)
{
    /// <summary>So many digits tell a telephone, however its code is written before them.</summary>
    private const int Telling = 10;

    public static readonly HouseStyle Plain = new([], null, true);

    /// <summary>Whether the part is a telephone or an address of mail of the body.</summary>
    public bool Allows(string part) => Contacts.Any(contact => Same(contact, part));

    public static bool IsContact(string? text) => text is not null && (IsMail(text) || Digits(text).Length >= 3);

    /// <summary>The same telephone or address, however it is spelt.</summary>
    internal static bool Same(string one, string other) => IsMail(one) || IsMail(other)
        ? string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase)
        : Digits(one) is { Length: > 0 } digits && Tail(digits) == Tail(Digits(other));

    internal static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    private static bool IsMail(string text) => text.Contains('@', StringComparison.Ordinal);

    private static string Tail(string digits) => digits.Length > Telling ? digits[^Telling..] : digits;
}
