using System.Text.RegularExpressions;

namespace CommentDesk.Answers.Linter;

/// <summary>Whether the answer answers.</summary>
internal static partial class SubstanceRules
{
    /// <summary>From this share of common words two answers are the same.</summary>
    private const double Same = 0.9;

    public static IEnumerable<Remark> Read(Proof proof)
    {
        var text = proof.Text;
        if (Placeholders.Left(text) is { Count: > 0 } left)
            yield return Remark.Warning("lint.unfilled", string.Join(", ", left));
        if (!Fact().IsMatch(text))
            yield return Remark.Warning("lint.no_substance");
        else if (Promise().IsMatch(text) && !Date().IsMatch(text))
            yield return Remark.Hint("lint.no_date");
        if (SentAway().IsMatch(text) && !HasContact(proof))
            yield return Remark.Warning("lint.sent_away");
        if (proof.Others.Any(other => Likeness(other, text) >= Same))
            yield return Remark.Warning("lint.same_answer");
        if (Refusal().IsMatch(text) && Rating().IsMatch(text))
            yield return Remark.Warning("lint.rating");
    }

    private static bool HasContact(Proof proof) => proof.Personal.Any(part => part.Kind is "phone" or "mail") || Contact().IsMatch(proof.Text);

    private static double Likeness(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        var common = left.Intersect(right).Count();
        return left.Count + right.Count == 0 ? 0 : (double)common / (left.Count + right.Count - common);
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    // A number, a day, something done or to be done, a reason, a link.
    [GeneratedRegex(@"\d|https?://|\b(?:сегодня|завтра|вчера|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресен|недел|месяц|весной|летом|осенью|зимой|ежедневн|круглосуточн)|\b(?:по|вы|от|у|за|при|пере|про|рас|об|на|вос|под|с)?(?:дела|чин|ремонт|стран|вер[ия]|прав|пере?да|езд|ехал|вез|вози|бра|бер|станов|мени|ключ|чист|нял|план|на[чн]|конч|верш|полн|вед|вод|слал|крыл|крас|пил|сып|варил|мыл|бил|рез|сад|смотр|реш|говор|штраф|готов|публик|доба|организ|помо|обслед|работ|звон|созвон|свяж|сообщ|разъясн)|\b(?:потому|так как|из-за|поскольку|в связи|причин|нельзя|не може|невозможн|не предусмотр|запре[щт]|бесплатн|можно|нужно|достаточно|положен)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fact();

    [GeneratedRegex(@"ближайш\w{1,8} врем|кратчайш|в скором времени|в рабочем порядке|\b(?:будет|будут)\b|\b(?:планируе\w{1,8}|сделаем|устраним|починим|решим|исправим|отремонтируем|уберем|уберём|вывезем|заменим)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\d{1,2}[./]\d{1,2}|\d{1,2}(?:-го)? (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)|\b(?:январ|феврал|март|апрел|май|мае|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*\b|\b(?:сегодня|завтра|послезавтра|утром|вечером|понедельник|вторник|сред[ауы]|четверг|пятниц|суббот|воскресен)|\bдо конца|\b(?:в течение|через|за|к|до) (?:\w+ )?(?:\d|час|дн|день|сут|недел|месяц|год|кварт)|\b(?:этой|следующей|этом|следующем) (?:недел|месяц|год)|\b(?:весн|лет|осен|зим)(?:ой|ом|ью)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:обратитесь|обращайтесь|следует обратиться|необходимо обратиться|нужно обратиться|можно обратиться|можете обратиться|рекомендуем обратиться)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SentAway();

    [GeneratedRegex(@"https?://|\bt\.me/|@\w{3}|\b\d{3}\b|\d[\d \-()]{5,}|gosuslugi|госуслуг|решаем вместе|по адресу|\bул\.|\bулиц|\bкаб(?:\.|инет)|горяч\w{1,8} лини", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(?:не може[мт]|невозможн|отказ|нет возможности|не предусмотрен|не сможем)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\b(?:оцените|поставьте оценку|оставьте отзыв|оценить (?:ответ|работу))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rating();
}
