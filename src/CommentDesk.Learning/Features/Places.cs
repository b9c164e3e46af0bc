namespace CommentDesk.Learning.Features;

/// <summary>Finds whether a comment names a place: a street, a house, a numbered school or clinic.</summary>
internal static class Places
{
    private const int Street = 0;
    private const int House = 1;
    private const int Institution = 2;
    private const int Before = 3;
    private const int Named = 4;

    public static readonly (int Bit, string Entries)[] Words =
    [
        (Street, "ул улица улице улицу улицы пр просп проспект* пер переул* бульвар* шоссе наб набережн* мкр микрорайон* пл площадь площади площадью проезд проезде тракт* поселок поселке поселка деревн* село селе села станица станице снт днт пос ст"),
        (House, "дом дома доме дому домом д корп корпус* подъезд* строение стр"),
        (Institution, "школ* сад сада саду садик* детсад* поликлиник* больниц* гимнази* лице* автобус* маршрут* маршрутк* троллейбус* трамва* роддом* колледж*"),
        (Before, "на по у возле около с напротив за рядом от перед между вдоль и дом по_адресу адрес"),
        (Named, "по_адресу"),
    ];

    /// <summary>The token that says where, or −1.</summary>
    public static int Find(NormalText text)
    {
        var meanings = Lexicon.Of(text);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (IsPlace(text, meanings, i))
                return i;
        }
        return -1;
    }

    /// <summary>Whether a preposition leads to a proper name, as in «на Лесной» or «в Заречном».</summary>
    public static bool IsNamed(NormalText text)
    {
        for (var i = 1; i < text.Tokens.Length; i++)
        {
            var spelling = text.Spelling(i);
            if (text.Tokens[i].IsWord && spelling.Length >= 4 && char.IsUpper(spelling[0]) && char.IsLower(spelling[1]) &&
                (text.Tokens[i - 1].Norm is "на" or "по" or "в" or "у" or "возле" or "около" or "до" or "из" or "с" or "ул"))
                return true;
        }
        return false;
    }

    private static bool IsPlace(NormalText text, Meanings meanings, int i)
    {
        var tokens = text.Tokens;
        if (!tokens[i].IsWord)
            return false;
        var meaning = meanings.At(i, Lexicon.Places);
        if (Has(meaning, Named))
            return true;
        if (Has(meaning, House) || Has(meaning, Institution))
            return NumberAfter(text, meanings, i) >= 0;
        if (Has(meaning, Street))
            return i + 1 < tokens.Length && tokens[i + 1].IsWord && IsName(text, i + 1);
        return IsStreetAndHouse(text, meanings, i);
    }

    // «на Садовой 3», «Ленина, 15»: a capital or a preposition before, a short number that counts nothing after.
    private static bool IsStreetAndHouse(NormalText text, Meanings meanings, int i)
    {
        if (text.Tokens[i].Norm.Length < 4 || Units.IsUnit(meanings, i) || NumberAfter(text, meanings, i) < 0)
            return false;
        if (i > 0 && Has(meanings.At(i - 1, Lexicon.Places), Before) && text.Tokens[i - 1].IsWord)
            return LooksLikeStreet(text.Tokens[i].Norm);
        return char.IsUpper(text.Seen[text.Tokens[i].Start]) && LooksLikeStreet(text.Tokens[i].Norm);
    }

    private static bool LooksLikeStreet(string norm) => norm[^1] is 'а' or 'я' or 'й' or 'о' or 'и' or 'у' or 'е';

    private static int NumberAfter(NormalText text, Meanings meanings, int i)
    {
        var tokens = text.Tokens;
        if (i + 1 >= tokens.Length || !tokens[i + 1].IsNumber || tokens[i + 1].Length > 3)
            return -1;
        return i + 2 < tokens.Length && Units.IsUnit(meanings, i + 2) && Adjacent(text, i + 1) ? -1 : i + 1;
    }

    private static bool Adjacent(NormalText text, int i)
    {
        var end = text.Tokens[i].Start + text.Tokens[i].Length;
        return text.Tokens[i + 1].Start - end <= 1;
    }

    private static bool IsName(NormalText text, int i) =>
        char.IsUpper(text.Seen[text.Tokens[i].Start]) || LooksLikeStreet(text.Tokens[i].Norm);

    private static bool Has(ulong meaning, int bit) => (meaning >> bit & 1) != 0;
}
