using System.Text.RegularExpressions;

namespace CommentDesk.Learning.Flags;

/// <summary>
/// For files that are learned from: puts a word in brackets in place of each piece of personal data and of each mention of an account, so that a comment can be
/// kept and passed on without them. A masked text masks to itself.
/// </summary>
public static partial class PersonalMask
{
    /// <summary>The text with personal data masked.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Mention().Replace(PersonalData.Masked(text, WordFor), "[аккаунт]");
    }

    private static string WordFor(PersonalDatumKind kind) => kind switch
    {
        PersonalDatumKind.Phone => "[телефон]",
        PersonalDatumKind.Mail => "[почта]",
        PersonalDatumKind.Card => "[карта]",
        PersonalDatumKind.Snils => "[снилс]",
        PersonalDatumKind.Passport => "[паспорт]",
        _ => "[квартира]",
    };

    // As Telegram, VK and others spell them; a lone @ or an address of mail is none.
    [GeneratedRegex(@"(?<![\w@.])@[A-Za-z][A-Za-z0-9_]{2,31}\b|(?<=\bt\.me/)[A-Za-z][A-Za-z0-9_]{4,31}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
