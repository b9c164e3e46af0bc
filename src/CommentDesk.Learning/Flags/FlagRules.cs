using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>Every flag by rule; only <see cref="FlagCodes.NeedsAddress"/> looks at the label.</summary>
internal static class FlagRules
{
    private const int LongestSupport = 12;

    private const int Urgent = 0;
    private const int Threat = 1;
    private const int Rumour = 2;
    private const int Repeat = 3;
    private const int Support = 4;

    /// <summary>«Убью время», «в третий раз выиграли», «уже писали в газете».</summary>
    private const int Harmless = 5;
    private const int HarmlessWithin = 5;

    public static readonly (int Bit, string Entries)[] Words =
    [
        (Urgent, "пожар пожара взрыв взорвал* задыхаемся задыхается задохн* утонул* тонет оголенн* искрит искрят оборван* утечк* обрушил* травм* шокер* угарн* бешен* нет_отопления нет_тепла без_отопления без_тепла током_* пахнет_газом запах_газа ребенок_упал дети_падают скорая_не_едет не_едет_скор* вызвали_скорую скорую_вызыва* скорую_уже застряли_в_лифте застряла_в_лифте застрял_в_лифте"),
        (Threat, "вас_найду тебя_найду вас_всех_найду тебя_найдем вас_найдем надо_стрелять стрелять_надо повесить_бы_вас повесить_бы_их вешать_на_столб* вешать_надо всех_к_стенке их_к_стенке вас_к_стенке к_стенке_их к_стенке_вас к_стенке_всех убью убьем зарежу прирежу сожгу сожжем взорву взорвем застрелю пристрелю закопаю закопаем изобью порежу подожгу подожжем расстрелять расстреливать линчева* на_вилы на_кол убить_тебя убить_вас убить_его повесить_вас повесить_тебя найду_тебя найду_вас найдем_тебя найдем_вас голову_оторв* морду_набить знаем_где_ты знаю_где_ты знаю_где_вы знаем_где_вы встретим_у_подъезда пожалеешь пожалеете кровью_* вам_не_жить тебе_не_жить"),
        (Rumour, "слух слухи слухам слухов поговаривают правда_что правда_ли говорят_что говорят_скоро говорят_закр* говорят_будут говорят_хотят говорят_там люди_говорят соседи_говорят слышал_что слышала_что слышали_что слышал_будто слышала_будто слышал_закр* слышала_закр* слышали_закр* слышал_говорят все_уже_знают все_знают_что пишут_что якобы_закр* по_секрету по_слухам сорока_на_хвосте сарафанн* одна_бабка будто_бы_закр* прошел_слух"),
        (Repeat, "повторно неоднократно многократно трижды дважды_обращ* дважды_пис* дважды_звон* второй_раз третий_раз четвертый_раз пятый_раз десятый_раз который_раз сколько_раз уже_писал* уже_обращ* уже_звонил* уже_жалов* писал_уже писала_уже писали_уже опять_пишу снова_пишу пишу_снова пишу_опять отписк* отписали отписались воз_и_ныне так_и_не_* снова_обращ* опять_обращ* каждый_год_пиш* каждый_месяц_пиш*"),
        (Support, "двачую согласен_с_вами согласна_с_вами согласен_с_автором согласна_с_автором полностью_согласен полностью_согласна плюсую поддерживаю поддерживаем присоединяюсь присоединяемся аналогично тоже_самое то_же_самое у_нас_так_же у_нас_также у_нас_тоже и_у_нас такая_же_* такая_же_история та_же_* так_же_у_нас подпишусь подписываюсь и_мы_тоже у_меня_тоже у_меня_так_же у_меня_также"),
        (Harmless, "время вечер часок выходной салат* хлеб лук торт выигр* победил* победа кубок чемпион* газет* новост* журнал* замуж ура"),
    ];

    public static string[] Read(NormalText text, CommentLabel label)
    {
        var found = Meanings(text);
        var place = Places.Find(text) >= 0;
        var flags = new List<string>(4);
        if (Has(found, Urgent) || TellingPairs.Danger.Find(text))
            flags.Add(FlagCodes.Urgent);
        if (Swearing.Find(text) || MaskedSwearing.Find(text.Seen))
            flags.Add(FlagCodes.Obscene);
        if (Has(found, Threat) || TellingPairs.Violence.Find(text))
            flags.Add(FlagCodes.Threat);
        if (PersonalData.IsIn(text.Seen))
            flags.Add(FlagCodes.HoldsPersonalData);
        if (Has(found, Rumour) || TellingPairs.Hearsay.Find(text))
            flags.Add(FlagCodes.Rumour);
        if (Has(found, Repeat) || TellingPairs.Again.Find(text))
            flags.Add(FlagCodes.Repeat);
        if (label == CommentLabel.Complaint && !Whereabouts.AreKnown(text))
            flags.Add(FlagCodes.NeedsAddress);
        if (!place && IsSupport(text, found))
            flags.Add(FlagCodes.Support);
        return [.. flags];
    }

    private static ulong Meanings(NormalText text)
    {
        var meanings = FlagWords.Of(text);
        var found = 0UL;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var here = meanings.At(i, FlagWords.Rules);
            if (Has(here, Support) && i > 0 && text.Tokens[i - 1].Norm == "не")
                here &= ~(1UL << Support);
            if ((Has(here, Threat) || Has(here, Repeat)) && IsHarmless(text.Tokens.Length, meanings, i))
                here &= ~(1UL << Threat | 1UL << Repeat);
            found |= here;
        }
        return found;
    }

    private static bool IsHarmless(int tokens, Meanings meanings, int index)
    {
        for (var i = index + 1; i < tokens && i <= index + HarmlessWithin; i++)
        {
            if (Has(meanings.At(i, FlagWords.Rules), Harmless))
                return true;
        }
        return false;
    }

    private static bool IsSupport(NormalText text, ulong found) =>
        IsPlus(text.Seen) || (Has(found, Support) && text.Tokens.Count(token => token.IsWord) <= LongestSupport);

    // «+», «++», «+1», «+100»
    private static bool IsPlus(string seen)
    {
        var said = seen.AsSpan().Trim().TrimEnd("!. ");
        return said.Length is > 0 and <= 8 && said[0] == '+' && said.TrimStart('+').IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool Has(ulong found, int bit) => (found >> bit & 1) != 0;
}
