using System.Text.RegularExpressions;

namespace CommentDesk.Answers.Linter;

/// <summary>How the answer speaks to a person.</summary>
internal static partial class ToneRules
{
    public static IEnumerable<Remark> Read(Proof proof)
    {
        var text = proof.Text;
        if (proof.Asked.Count > 0 && !text.Contains("личн", StringComparison.OrdinalIgnoreCase))
            yield return Remark.Hint("lint.ask_private");
        if (Polemic().Match(text) is { Success: true } quarrel)
            yield return Remark.Warning("lint.polemic", quarrel.Value.ToLowerInvariant());
        if (!Greeting().IsMatch(text))
            yield return Remark.Hint("lint.no_greeting");
        else if (FirstNames.Of(proof.Author) is { } name && !text.Contains(name[..^1], StringComparison.OrdinalIgnoreCase))
            yield return Remark.Hint("lint.no_name", name);
        if (text.Count(letter => letter == '!') - (GreetedLoudly().IsMatch(text) ? 1 : 0) > 1)
            yield return Remark.Hint("lint.exclamation");
        if (Shouted().Matches(text) is { Count: > 0 } loud)
            yield return Remark.Hint("lint.caps", loud[0].Value);
        if (proof.Style.Signature is { } signature && !text.Contains(signature, StringComparison.OrdinalIgnoreCase))
            yield return Remark.Hint("lint.no_signature", signature);
    }

    [GeneratedRegex(@"^\W*(?:здравствуйте|здравствуй|добр(?:ый|ое|ого)\b|приветству|уважаем|(?-i:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, ))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^[^!\n]{3,40}!", RegexOptions.CultureInvariant)]
    private static partial Regex GreetedLoudly();

    [GeneratedRegex(@"\bсами виноват\w*|\bвы сами\b|\bвы не (?:поняли|понимаете|умеете)|читайте внимательн\w+|\bвраньё|\bвранье|\bвр[её]те\b|\bложь\b|\bлжёте\b|\bлжете\b|\bклевет\w+|\bне выдумывайте|\bголословн\w+|\bваши проблемы|\bэто не наш\w* проблем\w*|\bуспокойтесь|\bхватит\b|\bбред\b|\bтролл\w+|\bне нравится\b|\bесли бы вы\b|\bлучше бы вы\b|\bкак (?:вам )?уже (?:не раз )?(?:говорили|писали)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Polemic();

    // «СРОЧНО», not «ЖКХ», «ЕДДС» or «РОСКОМНАДЗОР»: abbreviations are short or end in a consonant.
    [GeneratedRegex(@"\b(?=[А-ЯЁ]*[АЕЁИОУЫЭЮЯ][А-ЯЁ]*[АЕЁИОУЫЭЮЯ])(?:[А-ЯЁ]{4,}[АЕЁИОУЫЭЮЯЬ]|[А-ЯЁ]{7,})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Shouted();
}
