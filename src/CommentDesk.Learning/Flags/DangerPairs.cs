using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>A thing and a state that are dangerous together, within a few words of each other.</summary>
internal static class DangerPairs
{
    private const int Window = 8;

    private static readonly (string Thing, string State)[] Pairs =
    [
        ("люк люка люки колодец колодц*", "открыт* крышк* провал* нет без упал*"),
        ("провод провода проводов кабел* столб опора", "висит висят оборв* искр* упал* рухнул* лежит лежат свис* накрен* гол*"),
        ("собак* собаки стая стаи стаю стаей псы", "школ* сад* дет* ребен* напал* напада* укус* кида* бросаю* разорв* агрессив*"),
        ("дерево дерева тополь ветка ветки ствол", "упал* рухнул* рухнет накрен* упадет придав*"),
        ("газ газом газа", "пахнет запах* воня* утечк* шипит"),
        ("скорая скорой скорую скорые", "час часа часов едет ждет ждем ждали ждать приехал* час* дозвон*"),
        ("бабушк* ребен* женщин* дедушк* сын дочь дочка дети пенсионер* мальчик девочк* мама муж", "упал* сломал* провалил* сбил* ударил* травм* сознани* кров*"),
        ("сосул* глыб* наледь козырек кирпич* штукатурк* плита балкон", "упал* падает падают рухнул* висит висят летят обвал* сорвал*"),
        ("дом доме домах квартир* школ* саду сад детей дети", "замерза* мерзнут мерзнем пожар* горит задымл* обруш*"),
        ("отоплени* батаре* тепла", "нет холодн* ледян* отключил*"),
        ("лифт лифте", "застрял* рухнул* упал* сорвал*"),
        ("провалил* яма яму ямы", "машин* ребен* человек* ног* глубин*"),
    ];

    private static readonly WordTable Table = new(
        Pairs.SelectMany((pair, index) => new[] { (2 * index, pair.Thing), (2 * index + 1, pair.State) }));

    public static bool Find(ReadOnlySpan<Token> tokens)
    {
        Span<int> last = stackalloc int[2 * Pairs.Length];
        last.Fill(-Window - 1);
        for (var i = 0; i < tokens.Length; i++)
        {
            for (var rest = Table.At(tokens, i); rest != 0; rest &= rest - 1)
            {
                var bit = System.Numerics.BitOperations.TrailingZeroCount(rest);
                last[bit] = i;
                if (i - last[bit ^ 1] <= Window && last[bit ^ 1] != i)
                    return true;
            }
        }
        return false;
    }
}
