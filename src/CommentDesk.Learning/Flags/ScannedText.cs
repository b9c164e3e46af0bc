using System.Globalization;
using System.Text;

namespace CommentDesk.Learning.Flags;

/// <summary>
/// A text as the shapes of personal data read it: digits of any script are ASCII, any dash is a hyphen, any space of a line is a
/// space, what nobody sees is gone. Each letter knows where it stood; what was found is blanked, so that nothing is found twice.
/// </summary>
internal sealed class ScannedText
{
    /// <summary>No shape matches across it.</summary>
    public const char Blank = '\uFFFC';

    private readonly char[] _letters;
    private readonly int[] _starts;
    private string? _seen;

    private ScannedText(char[] letters, int[] starts) => (_letters, _starts) = (letters, starts);

    public static ScannedText Of(string text)
    {
        var letters = new List<char>(text.Length);
        var starts = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, which is one unit too.
            if (Plain(rune) is { } letter)
            {
                letters.Add(letter);
                starts.Add(at);
            }

            at += rune.Utf16SequenceLength;
        }

        starts.Add(text.Length);
        return new([.. letters], [.. starts]);
    }

    public string Seen => _seen ??= new(_letters);

    public void Blot(int start, int length)
    {
        Array.Fill(_letters, Blank, start, length);
        _seen = null;
    }

    /// <summary>Where a stretch of the scanned text stands in the text itself. What nobody sees after its last letter stays outside.</summary>
    public (int Start, int Length) Origin(string text, int start, int length)
    {
        var last = _starts[start + length - 1];
        var end = last + (char.IsHighSurrogate(text[last]) && last + 1 < text.Length && char.IsLowSurrogate(text[last + 1]) ? 2 : 1);
        return (_starts[start], end - _starts[start]);
    }

    private static char? Plain(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        return category switch
        {
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => null,
            _ => rune.Value switch
            {
                '\u2212' => '-',
                '\t' => ' ',
                > char.MaxValue => Blank,
                _ => (char)rune.Value,
            },
        };
    }
}
