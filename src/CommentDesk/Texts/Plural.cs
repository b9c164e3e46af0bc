using System.Globalization;
using System.Text.RegularExpressions;

namespace CommentDesk.Texts;

/// <summary>Fills templates and chooses the form of a word for a number.</summary>
public static partial class Plural
{
    /// <summary>The form for a number: Russian has three (1 тикет, 2 тикета, 5 тикетов), English two.</summary>
    public static int Form(string language, long number)
    {
        var count = Math.Abs(number);
        if (language != "ru")
            return count == 1 ? 0 : 1;
        return (count % 100, count % 10) switch
        {
            ( >= 11 and <= 14, _) => 2,
            (_, 1) => 0,
            (_, >= 2 and <= 4) => 1,
            _ => 2,
        };
    }

    internal static string Fill(string template, string language, IReadOnlyList<string> args) =>
        Placeholder().Replace(template, match =>
        {
            var index = int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
            var value = index < args.Count ? args[index] : "";
            return match.Groups["forms"] is { Success: true } forms ? Chosen(forms.Value.Split('|'), language, value) : value;
        });

    private static string Chosen(string[] forms, string language, string value)
    {
        var number = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : 0;
        return forms[Math.Min(Form(language, number), forms.Length - 1)];
    }

    [GeneratedRegex(@"\{(?<index>\d)(:(?<forms>[^{}]+))?\}", RegexOptions.CultureInvariant)]
    internal static partial Regex Placeholder();
}
