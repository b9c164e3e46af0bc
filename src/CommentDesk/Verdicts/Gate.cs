using System.Text.RegularExpressions;

namespace CommentDesk.Verdicts;

/// <summary>
/// Deterministic rules before the model: what needs no judgement must not depend on one. The first gate that closes wins
/// and is named in the verdict. A gate closes only over a whole text, so that a complaint cannot hide behind thanks. The patterns
/// hold their ground atomically: no text makes them try again and again.
/// </summary>
public static partial class Gate
{
    /// <summary>Longer texts always go to the model.</summary>
    private const int Short = 60;

    /// <summary>No advertisement either: the longest text of Telegram. So no pattern ever reads more.</summary>
    private const int Long = 4096;

    /// <summary>The name of the gate that closed, or null when the model has to judge.</summary>
    public static string? Closed(string text)
    {
        var plain = text.Trim();
        if (!plain.Any(char.IsLetter))
            return plain.Any(char.IsDigit) && !Plus().IsMatch(plain) ? null : Plus().IsMatch(plain) ? "support" : "no_letters";
        if (plain.Length > Long)
            return null;
        if (Advertising().IsMatch(plain) && Contact().IsMatch(plain) && !Grievance().IsMatch(plain))
            return "spam";
        if (plain.Length > Short)
            return null;
        if (Support().IsMatch(plain))
            return "support";
        if (Thanks().IsMatch(plain))
            return "thanks";
        return Laughter().IsMatch(plain) ? "friend_tag" : null;
    }

    [GeneratedRegex(@"^\s*\++\s*\d{0,4}\s*$")]
    private static partial Regex Plus();

    [GeneratedRegex(@"^\W*(?:плюсую|поддерживаю|согласен|согласна|полностью согласен|полностью согласна|присоединяюсь|(?:и )?у нас (?:так ?же|тоже|то же самое)|тоже самое|то же самое|двачую|\+\s*\d+)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Support();

    [GeneratedRegex(@"^\W*(?>(?:большое|огромное|вам|всем|спасибо|спс|благодарю|благодарим|молодцы|умнички|супер|класс|отлично|здорово|красота|за (?:работу|ответ|информацию|помощь))[\s,.!)♥❤️👍🙏]*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\s*(?>(?:@\w{3,32}[\s,]*)+)(?>(?:[ах]+|смотри|глянь|\W)*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Laughter();

    [GeneratedRegex(@"(?:скидк|заработ|подработк|доход от|инвестиц|кредит без|натяжн\w{1,5} потол|утепл\w{1,8} балкон|ремонт под ключ|казино|промокод|закажите|звоните|недорого|вступай|подпи(?:шись|сывайтесь))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advertising();

    /// <summary>Words with which people ask and complain: «позвоните мне, крыша не починена» is no advertisement.</summary>
    [GeneratedRegex(@"\?|\b(?:не|нет|никто|никак|ничего|нельзя|невозможно|почему|когда|сколько|куда|кто|опять|снова|до сих пор|жалоб\w*|прошу|просим|помогите|разберитесь|примите мер\w*|сделайте|почините|уберите|обман\w*|мошенни\w*|петици\w*|навязыва\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grievance();

    [GeneratedRegex(@"(?:https?://|t\.me/|wa\.me/|(?<!\w)@\w{4,}|\bв (?:лс|личк\w+)|(?:\+7|8)[\s\-(]*\d{3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();
}
