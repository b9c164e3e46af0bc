using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CommentDesk.Verdicts;

namespace CommentDesk.Answers;

/// <summary>
/// What a word or a reaction under our answer says about it. Words of discontent go before thanks («спасибо за отписку»), and a new
/// complaint or question below an answer speaks for itself, not about the answer.
/// </summary>
public static partial class Feedback
{
    /// <summary>Nobody says what they think of an answer later than here.</summary>
    private const int Longest = 1000;

    private static readonly FrozenSet<string> s_good = FrozenSet.ToFrozenSet(
        ["👍", "❤", "🔥", "🥰", "👏", "🙏", "👌", "💯", "🎉", "😍", "🤩", "🤝", "🏆", "🤗", "💘", "😇", "🆒", "😘", "💪", "✅"]);

    private static readonly FrozenSet<string> s_bad = FrozenSet.ToFrozenSet(
        ["👎", "💩", "🤬", "🤮", "😡", "🤡", "🖕", "🥱", "💔", "😠"]);

    /// <param name="verdict">What the desk holds the reply to be.</param>
    public static Satisfaction Of(string text, Verdict verdict)
    {
        var said = text.Length > Longest ? text[..Longest] : text;
        if (Discontent().IsMatch(said))
            return Satisfaction.Unsatisfied;
        if (!said.Any(char.IsLetter))
            return OfEmoji(said);
        if (verdict is { Unsure: false, Label: Label.Negativity })
            return Satisfaction.Unsatisfied;
        if (verdict is { Unsure: false, NeedsReply: true } || said.Contains('?', StringComparison.Ordinal))
            return Satisfaction.None;
        return Content().IsMatch(said) ? Satisfaction.Satisfied : Satisfaction.None;
    }

    /// <summary>One reaction. What can be meant either way (laughter, tears, a thought) says nothing.</summary>
    public static Satisfaction OfReaction(string emoji) => Bare(emoji) switch
    {
        var good when s_good.Contains(good) => Satisfaction.Satisfied,
        var bad when s_bad.Contains(bad) => Satisfaction.Unsatisfied,
        _ => Satisfaction.None,
    };

    /// <summary>All reactions one person left: who leaves both kinds has not decided.</summary>
    public static Satisfaction OfReactions(IEnumerable<string> emoji)
    {
        var (good, bad) = (false, false);
        foreach (var one in emoji)
        {
            var said = OfReaction(one);
            (good, bad) = (good || said is Satisfaction.Satisfied, bad || said is Satisfaction.Unsatisfied);
        }

        return (good, bad) switch
        {
            (true, false) => Satisfaction.Satisfied,
            (false, true) => Satisfaction.Unsatisfied,
            _ => Satisfaction.None,
        };
    }

    private static Satisfaction OfEmoji(string said) => OfReactions(said.EnumerateRunes().Select(rune => rune.ToString()));

    /// <summary>Without the mark that asks for a coloured picture, and without the colour of a hand.</summary>
    private static string Bare(string emoji) => string.Concat(emoji.EnumerateRunes().Where(rune => rune.Value is not 0xFE0F and not (>= 0x1F3FB and <= 0x1F3FF)));

    [GeneratedRegex(@"\bотписк|\bничего (?:так и |ещ[её] |вы |они )?не (?:сдела|дела|измен|помен|реш|исправ|почин|убра|происход)|\bтак и не |\bвоз и ныне|\bбез изменений|\bникто (?:так и )?не (?:при[её]|прих|вы[шх]|позвон|перезвон|сдела|почин|убра|чист|отреаг|звонил)|\bкак (?:был|стоял|лежал|текл|висел)[аои]?,? так и |\bпроблем[аы] (?:не |та же|осталас)|\bне (?:сделали|сделано|сделан|решили|решен[оаы]?|решён|исправили|исправлено|починили|убрали|убрано|помогло|помогли|устранили|устранено|правда|выполнили|выполнено|засыпали|приехали|дали|включили|работает)\b|\bнеправда\b|\bвр[её]те\b|\bвраньё|\bвранье\b|\bложь\b|\bобман|\bни о ч[её]м\b|\bне по существу|\b(?:пустые|одни) (?:слова|обещания|отговорки)|\bкопипаст|\bпод копирку|\b(?:никакого|что) толку|\bтолку (?:ноль|никакого|нет)|\bспасибо (?:не скаж|ни за что|за ничего)|\bформальн[а-я]{2} ответ|\bне ответили\b|\bне ответ\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discontent();

    [GeneratedRegex(@"\b(?:спасибо|спасибки|спс|благодар[а-я]{1,5}|молодцы|умнички|выручили|помогли|помогло|починили|сделали|исправили|убрали|почистили|засыпали|включили|устранили|дали (?:воду|свет|тепло)|(?:воду|свет|тепло|отопление|газ) (?:дали|включили|вернули)|(?:вода|свет|тепло|отопление|газ) (?:есть|появил[а-я]{2}|пош[лёе][а-я]?)|вопрос реш[её]н|проблема решена|вс[её] (?:работает|хорошо|отлично|сделали|убрали|починили))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Content();
}
