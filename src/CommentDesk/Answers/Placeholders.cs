using System.Text.RegularExpressions;

namespace CommentDesk.Answers;

/// <summary>Places in a template that are filled for each comment: «Здравствуйте, {имя}!».</summary>
public static partial class Placeholders
{
    public const string Name = "имя", Theme = "тема", Number = "номер", Signature = "подпись", Deadline = "срок", Link = "ссылка";

    public static readonly IReadOnlyList<string> All = [Name, Theme, Number, Signature, Deadline, Link];

    /// <summary>Placeholders nobody knows, as they are written.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Place().Matches(text).Where(match => !All.Contains(Called(match))).Select(match => match.Value).Distinct()];

    /// <summary>Known placeholders that are still to be filled, as they are written.</summary>
    public static IReadOnlyList<string> Left(string text) =>
        [.. Place().Matches(text).Where(match => All.Contains(Called(match))).Select(match => match.Value).Distinct()];

    /// <summary>
    /// Fills what is known. Where a value is empty the place goes with the comma before it («Здравствуйте, {имя}!» → «Здравствуйте!»);
    /// what has no value stays and has to be filled by hand.
    /// </summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values)
        {
            if (value.Length == 0)
                text = text.Replace($", {{{name}}}", "", StringComparison.OrdinalIgnoreCase);
            text = text.Replace($"{{{name}}}", value, StringComparison.OrdinalIgnoreCase);
        }

        return text.Trim();
    }

    private static string Called(Match match) => match.Groups["name"].Value.ToLowerInvariant();

    [GeneratedRegex(@"\{(?<name>\p{L}{1,20})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
