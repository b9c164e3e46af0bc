namespace CommentDesk.Learning.Features;

/// <summary>Words after a number that make it a quantity and not the number of a house.</summary>
internal static class Units
{
    private const int Time = 0;
    private const int Other = 1;

    public static readonly (int Bit, string Entries)[] Words =
    [
        (Time, "день дня дней дн сутки суток недел* месяц* мес год года лет г час часа часов ч мин минут* раз раза января февраля марта апреля мая июня июля августа сентября октября ноября декабря утра вечера"),
        (Other, "руб рубл* р тыс тысяч* млн миллион* млрд процент* метр* м км кв см кг литр* человек* чел градус* класс* машин* штук шт года человека ребен* дет* ям* автобус*"),
    ];

    public static bool IsTime(Meanings meanings, int token) => (meanings.At(token, Lexicon.Units) >> Time & 1) != 0;

    public static bool IsUnit(Meanings meanings, int token) => meanings.At(token, Lexicon.Units) != 0;
}
