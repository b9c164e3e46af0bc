namespace CommentDesk.Learning.Flags;

/// <summary>Check digits tell a number of a card or a certificate from any other number of the same length.</summary>
internal static class CheckDigits
{
    /// <summary>Luhn's sum, as on bank cards.</summary>
    public static bool OfCard(string digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            sum += at % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    /// <summary>The last two of eleven digits of a pension certificate.</summary>
    public static bool OfSnils(string digits)
    {
        var sum = 0;
        for (var at = 0; at < 9; at++)
            sum += (9 - at) * (digits[at] - '0');
        return sum % 101 % 100 == (digits[9] - '0') * 10 + digits[10] - '0';
    }
}
