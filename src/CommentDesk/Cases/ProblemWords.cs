using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CommentDesk.Cases;

/// <summary>What a comment speaks of, by stems: the matter, the places, the houses. Values are the author's own spelling.</summary>
internal sealed partial record ProblemWords(IReadOnlyDictionary<string, string> Matter, IReadOnlyDictionary<string, string> Places, IReadOnlySet<string> Houses)
{
    /// <summary>Whoever writes more repeats themselves.</summary>
    private const int Longest = 1000;

    /// <summary>What stands beside the name of a place.</summary>
    private static readonly FrozenSet<string> s_streets = Stems(
        "улица ул проспект просп проезд переулок пер бульвар шоссе микрорайон мкр посёлок пос село деревня квартал площадь пл набережная снт аллея тракт");

    /// <summary>A number makes them a place: another number is another place.</summary>
    private static readonly FrozenSet<string> s_numbered = Stems("школа гимназия лицей садик сад детсад поликлиника больница маршрут автобус маршрутка троллейбус трамвай");

    private static readonly FrozenSet<string> s_houses = Stems("дом д дома доме");

    /// <summary>Said about any problem, so they tell none from another.</summary>
    private static readonly FrozenSet<string> s_common = Stems(
        """
        это этот эта эти того тому такой такая так как какой который кто что чего чему чтобы где куда когда почему зачем сколько опять снова уже еще ещё
        очень просто можно нельзя нужно надо будет будут был была было были быть есть нету нет дом дома двор город городе район улица администрация власть власти мэр
        глава жители людей люди человек примите меры мер сделайте сделать делать делает пожалуйста просьба прошу просим помогите здравствуйте добрый день
        спасибо звоню звонили звонить звоним дозвониться трубку берет берут никто ничего ничто тоже тут там здесь сейчас после перед около возле через без под над при про для
        или если только все всех весь всё вас вам нас нам наш наша наши наше ваш ваши свой свои себя они она оно его него ними мной меня мне мой
        подъезд подъезда подъезде квартира этаж этаже соседи третий второй первый пятый четвертый день дня дней недели неделю неделя месяц месяца месяцев год года лет часов час утра вечера ночи сутки сегодня вчера завтра
        раз раза долго давно пор сих снова каждый постоянно проблема вопрос решите решить подскажите скажите ответьте ответ разберитесь обещали обещают говорят сказали
        """);

    public static ProblemWords Of(string text)
    {
        var words = Word().Matches(text.Length > Longest ? text[..Longest] : text).Select(match => new Piece(match.Value, AtStart(text, match.Index))).ToList();
        var (matter, places, houses) = (new Dictionary<string, string>(), new Dictionary<string, string>(), new HashSet<string>());
        for (var at = 0; at < words.Count; at++)
        {
            var (piece, before, after) = (words[at], at > 0 ? words[at - 1] : null, at + 1 < words.Count ? words[at + 1] : null);
            if (piece.Number)
            {
                if (before is not null && s_numbered.Contains(before.Stem))
                    places.TryAdd($"{before.Stem} {piece.Text}", $"{before.Text} {piece.Text}");
                else if (before is not null && (s_houses.Contains(before.Stem) || places.ContainsKey(before.Stem)))
                    houses.Add(piece.Text.ToLowerInvariant());
            }
            else if (piece.Text.Length >= 3 && !s_streets.Contains(piece.Stem) && IsPlace(piece, before, after))
                places.TryAdd(piece.Stem, piece.Text);
            else if (piece.Text.Length >= 3 && !s_common.Contains(piece.Stem) && !s_streets.Contains(piece.Stem) && !(s_numbered.Contains(piece.Stem) && after is { Number: true }))
                matter.TryAdd(piece.Stem, piece.Text);
        }

        return new(matter, places, houses);
    }

    /// <summary>«ул. Лесная», «на Лесной улице», «лесная 4», and a capital in the middle of a sentence.</summary>
    private static bool IsPlace(Piece piece, Piece? before, Piece? after)
    {
        if (s_numbered.Contains(piece.Stem) || s_common.Contains(piece.Stem) || s_houses.Contains(piece.Stem))
            return false;
        if (before is { Number: false } && s_streets.Contains(before.Stem))
            return true;
        if (Adjective().IsMatch(piece.Text) && after is { Number: false } && s_streets.Contains(after.Stem))
            return true;
        return char.IsUpper(piece.Text[0]) && !piece.Text.All(char.IsUpper)
            ? !piece.AtStart || after is { Number: true }
            : after is { Number: true } && Adjective().IsMatch(piece.Text);
    }

    private static bool AtStart(string text, int at)
    {
        for (at--; at >= 0; at--)
            if (!char.IsWhiteSpace(text[at]) && text[at] is not ('«' or '"' or '('))
                return text[at] is '.' or '!' or '?' or '…' && !Abbreviated(text, at);
        return true;
    }

    /// <summary>The dot of «ул.» ends no sentence.</summary>
    private static bool Abbreviated(string text, int dot)
    {
        var from = dot;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        return text[dot] == '.' && dot - from is > 0 and <= 5 && s_streets.Contains(CommentDesk.Cases.Stem.Of(text[from..dot]));
    }

    private static FrozenSet<string> Stems(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(CommentDesk.Cases.Stem.Of).ToFrozenSet();

    [GeneratedRegex(@"\p{L}+|[0-9]{1,5}(?:/[0-9]{1,4})?(?:[а-яА-Я](?!\p{L}))?")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:ая|яя|ой|ей|ую|юю|ый|ий|ого|его|ому|ему|ом)$", RegexOptions.IgnoreCase)]
    private static partial Regex Adjective();

    private sealed record Piece(string Text, bool AtStart)
    {
        public bool Number => char.IsDigit(Text[0]);

        public string Stem { get; } = CommentDesk.Cases.Stem.Of(Text);
    }
}
