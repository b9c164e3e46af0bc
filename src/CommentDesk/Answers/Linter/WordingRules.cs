using System.Text.RegularExpressions;

namespace CommentDesk.Answers.Linter;

/// <summary>Whether the answer is written as people speak.</summary>
internal static partial class WordingRules
{
    private const int Quoted = 3;

    public static IEnumerable<Remark> Read(Proof proof)
    {
        var stiff = Officialese().Matches(proof.Text).Select(found => found.Value.ToLowerInvariant()).Distinct().Take(Quoted).ToList();
        if (stiff.Count > 0)
            yield return Remark.Hint("lint.officialese", string.Join(", ", stiff.Select(word => $"«{word}»")));
        if (Law().Count(proof.Text) > 1)
            yield return Remark.Hint("lint.law");
    }

    [GeneratedRegex(@"\bв целях\b|\bв соответствии с\b|\bосуществл\w+|\bв рамках\b|\bпо существу обращения\b|\bдовод\w+ до (?:вашего )?сведения\b|\bданн(?:ый|ого|ому|ым|ом) вопрос\w*|\bв установленном порядке\b|\bв установленные сроки\b|\bнадлежащ\w+|\bвышеуказанн\w+|\bвышеизложенн\w+|\bимеет место\b|\bв части,? касающейся\b|\bнастоящим\b|\bпринято к сведению\b|\bсообщаем следующее\b|\bинформируем вас\b|\bуведомляем\b|\bна предмет\b|\bв адрес (?:администрации|управления|министерства|комитета|департамента)\b|\bпроизвести\b|\bпроизведен[аоы]?\b|\bявля(?:ется|ются)\b|\bпосредством\b|\bво исполнение\b|\bв случае возникновения\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Officialese();

    [GeneratedRegex(@"(?<!\d)\d{1,4}-ФЗ\b|\bФедеральн\w{1,8} закон\w{0,8}(?! ?от [^.]{0,40}\d-ФЗ)|\b(?:ст\.|стать[яеиюй]\w?) ?\d+|\b(?:п\.|пункт\w{0,2}) ?\d+|\b(?:постановлени|распоряжени|приказ)\w{0,3} [^.]{0,60}?№|\bСанПиН|\bСНиП|\bГОСТ\b|\bкодекс\w?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Law();
}
