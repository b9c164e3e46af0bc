using System.Text.RegularExpressions;
using CommentDesk.Answers;
using CommentDesk.Texts;

namespace CommentDesk.Cases;

/// <summary>
/// One answer under many comments reads as «отписка» when each begins alike: the greeting is changed from comment to comment, with the
/// author's first name where there is one. Pure: the same ticket gets the same words, and no words that stand already.
/// </summary>
public static partial class Greetings
{
    public const int Forms = 5;
    public const int Leads = 6;

    /// <param name="draft">The answer of the case.</param>
    /// <param name="asked">The name of whom the answer was written to.</param>
    /// <param name="author">The name the comment's author goes by; null for one who is no person.</param>
    /// <param name="seed">Tells the comments apart: the number of the ticket.</param>
    /// <param name="taken">What stands under the other comments already.</param>
    public static (string Text, IReadOnlyList<Mark> Marks) For(
        Draft draft, string? asked, string? author, long seed, IReadOnlySet<string> taken, Wording words)
    {
        var name = author is null ? null : FirstNames.Of(author);
        // A picture alone needs no greeting under the next comment either.
        if (string.IsNullOrWhiteSpace(draft.Text))
            return (draft.Text, draft.Marks);
        var from = Greeted(draft.Text, asked is null ? null : FirstNames.Of(asked));
        var body = draft.Text[from..];
        body = body.Length > 0 ? $"{char.ToUpper(body[0], words.Culture)}{body[1..]}" : body;
        for (var at = 0; at < Forms * (Leads + 1); at++)
        {
            // First every greeting as it is, then each with a lead-in.
            var (form, lead) = ((int)((seed + at) % Forms), at / Forms);
            var hail = name is null ? words.Say($"greet.{form + 1}") : words.Say($"greet.named.{form + 1}", name);
            var start = lead == 0 ? $"{hail} " : $"{hail} {words.Say($"greet.lead.{(int)((seed + lead) % Leads) + 1}")} ";
            if (start.Length + body.Length <= AnswerPolicy.LongestWith(draft.Attached) && !taken.Contains(start + body))
                return (start + body, Moved(draft.Marks, from, start.Length));
        }

        return (draft.Text, draft.Marks);
    }

    /// <summary>What was marked in the greeting goes with it.</summary>
    private static List<Mark> Moved(IReadOnlyList<Mark> marks, int from, int to) =>
        [.. marks.Where(mark => mark.Offset >= from).Select(mark => mark with { Offset = mark.Offset - from + to })];

    /// <summary>Whether people see the answer of the case, but for the greeting.</summary>
    public static bool Repeats(Draft said, Draft answer, string? asked) =>
        Repeats(said.Text, answer.Text, asked) && (answer.Attached is null ? said.Attached is null : answer.Attached.SameFile(said.Attached));

    /// <summary>Whether the words are the answer of the case, but for the greeting.</summary>
    public static bool Repeats(string text, string answer, string? asked) => text.EndsWith(Body(answer, asked), StringComparison.OrdinalIgnoreCase);

    private static string Body(string answer, string? asked) => answer[Greeted(answer, asked is null ? null : FirstNames.Of(asked))..];

    /// <summary>Where the answer itself begins.</summary>
    private static int Greeted(string text, string? name)
    {
        var at = Greeting().Match(text).Length;
        return name is not null && (Says($"{name}, ") || Says($"{name}! ")) ? at + name.Length + 2 : at;

        bool Says(string address) => text.AsSpan(at).StartsWith(address, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s{0,3}(?:\p{Lu}\p{Ll}{1,20}, )?(?:[Зз]дравствуйте|[Дд]обр(?:ый|ого) (?:день|вечер|дня|вечера)|[Дд]оброе утро|[Пп]риветствуем вас)(?:, (?:уважаем(?:ый|ая) )?\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?)?[!.,]\s{0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();
}
