namespace CommentDesk.Learning.Features;

/// <summary>Words after a number that make it a quantity and not the number of a house.</summary>
internal static class Units
{
    private const int Time = 0;
    private const int Other = 1;

    private static readonly WordTable Table = new(
    [
        (Time, "день дня дней дн сутки суток недел* месяц* мес год года лет г час часа часов ч мин минут* раз раза января февраля марта апреля мая июня июля августа сентября октября ноября декабря утра вечера"),
        (Other, "руб рубл* р тыс тысяч* млн миллион* млрд процент* метр* м км кв см кг литр* человек* чел градус* класс* машин* штук шт года человека ребен* дет* ям* автобус*"),
    ]);

    public static bool IsTime(string norm) => Meaning(norm, Time);

    public static bool IsUnit(string norm) => IsTime(norm) || Meaning(norm, Other);

    private static bool Meaning(string norm, int bit) =>
        norm.Length > 0 && (Table.At([new Token(TokenKind.Word, norm, 0, norm.Length)], 0) >> bit & 1) != 0;
}
