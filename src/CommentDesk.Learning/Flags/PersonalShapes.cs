using System.Text.RegularExpressions;

namespace CommentDesk.Learning.Flags;

/// <summary>
/// The shapes, the telling ones first: what one has found no later one sees. Written for scanned text. Gaps never cross a line or a
/// datum found before.
/// </summary>
internal static partial class PersonalShapes
{
    /// <summary>What turns a number into a count or a sum.</summary>
    private const string NoUnit = @"(?! ?(?:руб|р\b|₽|тыс|млн|млрд|тонн|чел|шт|кв\. ?м|км|%))";

    private const string Gap = @"[ \-.]{0,2}(?:(?:тире|дефис) ?)?";
    private const string WideGap = @"[ \-.()]{0,3}(?:(?:тире|дефис) ?)?";
    private const string Month = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)";
    private const string Date = @"(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|\d{1,2} (?:" + Month + @"\w{0,2}) (?:19|20)\d{2})(?!\d)";
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static readonly IReadOnlyList<PersonalShape> All =
    [
        new(PersonalDatumKind.Mail, Mail()),
        new(PersonalDatumKind.Mail, SpeltMail()),
        new(PersonalDatumKind.Account, Account()),
        new(PersonalDatumKind.Account, HomeAccount()),
        new(PersonalDatumKind.Policy, Policy()),
        new(PersonalDatumKind.Card, Card()),
        new(PersonalDatumKind.Card, NamedCard()),
        new(PersonalDatumKind.Card, BareCard(), CheckDigits.OfCard),
        new(PersonalDatumKind.Passport, NamedPassport()),
        new(PersonalDatumKind.Passport, Passport()),
        new(PersonalDatumKind.Snils, Snils()),
        new(PersonalDatumKind.Snils, BareSnils(), CheckDigits.OfSnils),
        new(PersonalDatumKind.TaxNumber, TaxNumber()),
        new(PersonalDatumKind.BirthDate, BirthDate()),
        new(PersonalDatumKind.Phone, Phone()),
        new(PersonalDatumKind.Phone, Mobile()),
        new(PersonalDatumKind.Phone, CityPhone()),
        new(PersonalDatumKind.Phone, ForeignPhone()),
        new(PersonalDatumKind.Phone, NamedPhone()),
        new(PersonalDatumKind.Phone, SpokenPhone()),
        new(PersonalDatumKind.Flat, Flat()),
        new(PersonalDatumKind.Flat, NumberedFlat()),
        new(PersonalDatumKind.Flat, FlatAfterHouse()),
    ];

    [GeneratedRegex(@"(?<![\w.+-])(?:[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){1,4}|\w[\w.+-]{0,63}@[\w-]{1,62}\.(?:рф|рус)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // «ivan собака mail.ru», «ivan(at)mail.ru»
    [GeneratedRegex(@"(?<![\w.+-])[a-z0-9][\w.+-]{0,63} ?(?:\(собака\)|\bсобака\b|[\[(]at[\])]) ?[a-z0-9][a-z0-9-]{0,62}\.[a-z]{2,6}\b", Any)]
    private static partial Regex SpeltMail();

    // Accounts of people begin so; those of bodies do not.
    [GeneratedRegex(@"(?<!\d)(?:40[58]|423)\d{2}[ .]?\d{3}[ .]?\d[ .]?\d{4}[ .]?\d{7}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"(?:\bлиц\w{0,6}\.? сч[её]т\w{0,3}|\bл/сч?\b)[^\d\n\uFFFC]{0,14}(?<p>\d{6,20})(?!\d)", Any)]
    private static partial Regex HomeAccount();

    [GeneratedRegex(@"\b(?:полис\w{0,3}|омс|енп)\b[^\d\n\uFFFC]{0,20}(?<p>\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4})(?!\d)", Any)]
    private static partial Regex Policy();

    [GeneratedRegex(@"(?<!\d)\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{2,3})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"\b(?:карт|сбер|перевед|перевод|перечисл|тиньк|т-банк|втб)\w{0,8}[^\d\n\uFFFC]{0,14}(?<p>\d{16}(?:\d{2,3})?)(?!\d)", Any)]
    private static partial Regex NamedCard();

    [GeneratedRegex(@"(?<![\d.,])\d{16}(?:\d{2,3})?(?![\d.,]\d|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BareCard();

    [GeneratedRegex(@"\b(?:загран)?(?:паспорт|серия|серии)[^\d\n\uFFFC]{0,20}(?<p>\d{2} ?\d{2}[^\d\n\uFFFC]{0,9}\d{6}|\d{2}[^\d\n\uFFFC]{0,9}\d{7})(?!\d)", Any)]
    private static partial Regex NamedPassport();

    [GeneratedRegex(@"(?<!\d)(?:\d{2} \d{2} {1,2}(?:№ ?)?|\d{4} № ?|(?!(?:19|20)\d{2})\d{4} {1,2})\d{6}(?!\d)" + NoUnit, Any)]
    private static partial Regex Passport();

    [GeneratedRegex(@"(?<!\d)(?:\d{3}-\d{3}-\d{3}[ -]\d{2}|(?<=\bснилс[^\d\n\uFFFC]{0,10})\d{3}[ -]?\d{3}[ -]?\d{3}[ -]?\d{2})(?!\d)", Any)]
    private static partial Regex Snils();

    [GeneratedRegex(@"(?<![\d ]\d? ?)\d{3} \d{3} \d{3} \d{2}(?! ?\d)" + NoUnit, Any)]
    private static partial Regex BareSnils();

    [GeneratedRegex(@"\bинн\b[^\d\n\uFFFC]{0,12}(?<p>\d{12})(?!\d)", Any)]
    private static partial Regex TaxNumber();

    [GeneratedRegex(@"(?:\b(?:родил(?:ся|ась|ись)|дата рождения|д\. ?р\.|д/р)[^\d\n\uFFFC]{0,12}(?<p>" + Date + @")|(?<!\d)(?<p>" + Date + @")(?= ?(?:г\. ?р|г/р|года? рожд|г\. ?рожд|рожд)))", Any)]
    private static partial Regex BirthDate();

    // A free line, 8 800 or 8 804, is nobody's own.
    [GeneratedRegex(@"(?<![\d+]|\d[.-])(?:\+ ?7|[78])" + WideGap + @"(?!80[04])(?:\d{3}" + WideGap + @"(?:\d{3}" + Gap + @"\d{2}" + Gap + @"\d{2}|\d{2}" + Gap + @"\d{2}" + Gap + @"\d{3}|\d{2}" + Gap + @"\d{3}" + Gap + @"\d{2}|\d{4}" + Gap + @"\d{3}|\d" + Gap + @"\d{3}" + Gap + @"\d{3})|\d{4}" + WideGap + @"\d{2}" + Gap + @"\d{2}" + Gap + @"\d{2}|\d{5}" + WideGap + @"\d" + Gap + @"\d{2}" + Gap + @"\d{2})(?!\d)" + NoUnit, Any)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<!\d|\d[.-]|(?:\bинн|\bогрн|\bкпп|№|\bзаявк\w{0,3}|\bобращени\w{0,3})[^\w\n]{0,3})\(?9\d{2}" + WideGap + @"\d{3}" + Gap + @"\d{2}" + Gap + @"\d{2}(?!\d)" + NoUnit, Any)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<!\d)\((?!80[04]\))\d{3,5}\) ?\d{1,3}[ -]?\d{2}[ -]?\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex CityPhone();

    [GeneratedRegex(@"(?<!\d)\+(?! ?7[ \-(]{0,2}80[04])(?:[ \-()]{0,2}\d){10,14}(?!\d)" + NoUnit, Any)]
    private static partial Regex ForeignPhone();

    [GeneratedRegex(@"\b(?:тел(?:ефон\w{0,3})?|моб(?:ильн\w{0,3})?|сот(?:ов\w{0,3})?|(?:по|пере)?звоните|звонить|набер(?:ите|и)|дозвон\w{0,6}|в[ао]тсап\w{0,2}|whatsapp|вайбер\w{0,2}|viber)[.: ]{0,3}(?:(?:мне|нам|ему|ей|по|на|номеру?|тел\.?|телефону)[.: ]{1,2}){0,3}(?<p>\d{1,3}[ -]?\d{2}[ -]?\d{2}|\d{3}[ -]\d{3})(?![\d.,-]\d|\d| ?(?:год|г\.|раз|дн|час|мин|сек))" + NoUnit, Any)]
    private static partial Regex NamedPhone();

    // «восемь девятьсот двенадцать триста сорок пять …»
    [GeneratedRegex(@"\b(?:плюс )?(?:семь|восемь)[ ,-]{1,3}девятьсот(?:[ ,-]{1,3}(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|\w{2,7}надцать|двадцать|тридцать|сорок|\w{4,6}десят|девяносто|сто|двести|триста|четыреста|\w{4,6}сот)\b){3,16}", Any)]
    private static partial Regex SpokenPhone();

    // «в квартире 3 недели холодно» and «квартира 50 кв. м» name no flat.
    [GeneratedRegex(@"\b(?:кв|квартир[аыеу])(?:\.|\b)?[ ,]{0,2}(?:№ ?)?\d{1,4}(?!\d)(?![ -]{0,2}(?:недел|дн|дня|день|сут|час|мин|мес|год|лет|кв\b|кв\.|м\b|м2|м²|комн|град|°|человек|чел|раз|%))", Any)]
    private static partial Regex Flat();

    // «из 45 квартиры», «с 12-й квартиры»; «в 9 квартирах» and «в 45 кв. м» name no flat.
    [GeneratedRegex(@"(?<=\b(?:из|с|со|в|во|к|ко|на|для) )\d{1,4}(?:-?(?:й|я|ю|ой|ая|ую))? (?:квартир[ыуе]\b|кв\b(?!\.? ?м))", Any)]
    private static partial Regex NumberedFlat();

    // «ул. Мира, 5-12», «дом 5-12»; «ул. Мира 9-18 часов» and «12-14 мая» name no flat.
    [GeneratedRegex(@"\b(?:(?:ул|пер|пр|пр-т|просп|б-р|бул|мкр|м-н|кв-л|наб|улиц\w|переул\w{2,4}|проспект\w?|бульвар\w?|шоссе|набережн\w{2}|микрорайон\w?)\.? ?[а-яё0-9][а-яё0-9 .-]{1,28}?,? ?(?:д(?:ом)?\.? ?)?|д(?:ом|\.) ?)\d{1,3}[а-я]?(?:/\d{1,3})? ?- ?(?<p>\d{1,4})(?![\d.,]\d|\d|-)(?! ?(?:этаж|час|мин|дн|лет|год|раз|метр|м\b|см|км|руб|%|дом|подъезд|" + Month + "))", Any)]
    private static partial Regex FlatAfterHouse();
}
