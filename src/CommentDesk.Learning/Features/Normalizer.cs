using System.Globalization;
using System.Text;

namespace CommentDesk.Learning.Features;

/// <summary>
/// Cuts a comment into tokens, the same way for training and for serving. Takes any string: of a long one
/// only the first <see cref="HeadLength"/> and the last <see cref="TailLength"/> characters are looked at;
/// lone surrogates, controls and marks without a letter are skipped.
/// </summary>
internal static class Normalizer
{
    public const int HeadLength = 3000;
    public const int TailLength = 1000;

    // Kept by its thread: reading is the hot path.
    [ThreadStatic]
    private static List<Token>? _tokens;

    public static NormalText Read(string text)
    {
        var seen = Cap(text);
        var tokens = _tokens ??= new List<Token>(1024);
        tokens.Clear();
        var open = 0;
        for (var at = 0; at < seen.Length;)
        {
            var token = Next(seen, at, ref open, out var next);
            if (token is { Norm.Length: > 0 } found)
                tokens.Add(found);
            at = next;
        }
        return new NormalText(seen, [.. tokens]);
    }

    private static string Cap(string text) => text.Length <= HeadLength + TailLength
        ? text
        : string.Concat(text.AsSpan(0, HeadLength), " ", text.AsSpan(text.Length - TailLength));

    private static Token? Next(string seen, int at, ref int open, out int next)
    {
        var unit = seen[at];
        next = at + 1;
        if (char.IsWhiteSpace(unit))
            return null;
        if (Addresses.TryRead(seen, at, out var address))
        {
            next = at + address.Length;
            return address;
        }
        if (char.IsAsciiDigit(unit))
            return Number(seen, at, out next);
        if (unit is '?' or '!' or '.' or '…')
            return Run(seen, at, unit, out next);
        if (unit is '(' or ')')
            return Bracket(seen, at, ref open, out next);
        return Letters(seen, at, out next);
    }

    private static Token Number(string seen, int at, out int next)
    {
        next = at;
        while (next < seen.Length && char.IsAsciiDigit(seen[next]))
            next++;
        var digits = next - at;
        return new Token(TokenKind.Number, "#" + Math.Min(digits, 7).ToString(CultureInfo.InvariantCulture), at, digits);
    }

    private static Token? Run(string seen, int at, char unit, out int next)
    {
        next = at;
        while (next < seen.Length && seen[next] == unit)
            next++;
        var length = next - at;
        return unit switch
        {
            '.' when length == 1 => null,
            '.' or '…' => new Token(TokenKind.Mark, "…", at, length),
            _ => new Token(TokenKind.Mark, length == 1 ? unit.ToString() : new string(unit, 2), at, length),
        };
    }

    // A closing bracket without an opening one is the Russian smile.
    private static Token? Bracket(string seen, int at, ref int open, out int next)
    {
        next = at;
        while (next < seen.Length && seen[next] == seen[at])
            next++;
        var length = next - at;
        if (seen[at] == '(')
        {
            open += length == 1 ? 1 : 0;
            return length == 1 ? null : new Token(TokenKind.Mark, "((", at, length);
        }
        var smiles = length - open;
        open = Math.Max(0, open - length);
        return smiles <= 0 ? null : new Token(TokenKind.Mark, smiles == 1 ? ")" : "))", at, length);
    }

    private static Token? Letters(string seen, int at, out int next)
    {
        next = at;
        while (next < seen.Length)
        {
            if (IsPlainLetter(seen[next]))
                next++;
            else if (TryWordRune(seen, at, next, out var width))
                next += width;
            else
                break;
        }
        if (next > at)
            return new Token(TokenKind.Word, WordForm.Of(seen.AsSpan(at, next - at)), at, next - at);
        var known = Rune.TryGetRuneAt(seen, at, out var rune);
        next = at + (known ? rune.Utf16SequenceLength : 1);
        return known && IsEmoji(rune) ? new Token(TokenKind.Emoji, rune.ToString(), at, next - at) : null;
    }

    private static bool IsPlainLetter(char unit) => unit is >= 'А' and <= 'я' or 'ё' or 'Ё' || char.IsAsciiLetter(unit);

    private static bool TryWordRune(string seen, int start, int at, out int width)
    {
        width = 1;
        if (!Rune.TryGetRuneAt(seen, at, out var rune))
            return false;
        width = rune.Utf16SequenceLength;
        if (Rune.IsLetter(rune))
            return true;
        if (at == start)
            return false;
        return WordForm.IsJoiner(rune) || (IsMask(rune.Value) && MaskEnd(seen, at));
    }

    // «бл*дь», «х0й», «сук@»: a mask stands between letters; three stars in a row still lead to a letter.
    private static bool IsMask(int value) => value is '*' or '#' or '$' or '@' or '0' or '3';

    private static bool MaskEnd(string seen, int at)
    {
        for (var next = at + 1; next < seen.Length && next <= at + 5; next++)
        {
            if (char.IsLetter(seen[next]))
                return true;
            if (!IsMask(seen[next]))
                return false;
        }
        return false;
    }

    // Skin tones and the signs of sex only dress the face before them.
    private static bool IsEmoji(Rune rune) => rune.Value switch
    {
        (>= 0x1F3FB and <= 0x1F3FF) or 0x2640 or 0x2642 => false,
        (>= 0x1F000 and < 0x20000) or (>= 0x2600 and <= 0x27BF) or 0x2B50 => true,
        _ => false,
    };
}
