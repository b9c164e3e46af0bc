using System.Text.RegularExpressions;

namespace CommentDesk.Torture.Script;

/// <summary>A street that only one comment speaks of, by which its cards and answers are told apart from all others.</summary>
internal static partial class Street
{
    private const string Consonants = "бвгдзклмнпрст";
    private const string Vowels = "аеиоу";
    private const int Syllables = 4;

    public static string Of(int number)
    {
        var count = Consonants.Length * Vowels.Length;
        // An odd factor without common divisors scatters neighbours, so that no street is the beginning of another's name.
        var rest = (int)(((number * 7919L) + 12_345) % (int)Math.Pow(count, Syllables));
        var name = "";
        for (var syllable = 0; syllable < Syllables; syllable++)
        {
            name += $"{Consonants[rest % count / Vowels.Length]}{Vowels[rest % Vowels.Length]}";
            rest /= count;
        }

        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The first street named in a text.</summary>
    public static string? In(string words) => Named().Match(words) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("ул\\. ([БВГДЗКЛМНПРСТ][аеиоу](?:[бвгдзклмнпрст][аеиоу]){3})(?![а-яё])")]
    private static partial Regex Named();
}
