using CommentDesk.Learning;

namespace CommentDesk.Tests.Learning;

/// <summary>A small corpus and a model of it, for tests that need any model.</summary>
internal static class LearnedFew
{
    public static CommentModel Model => field ??= CommentTrainer.Train(Samples, Options).Model;

    public static TrainingOptions Options { get; } = new() { Folds = 3 };

    public static IReadOnlyList<Sample> Samples { get; } =
    [
        C("На Кленовой 4 третий день нет горячей воды", "heat_water"),
        C("яма у остановки уже колесо оставить можно", "roads"),
        C("Контейнеры во дворе не вывозят неделю, крысы бегают", "waste"),
        C("Когда уже починят лифт в доме 9? Бабушка не выходит", "housing"),
        C("автобус 12 опять не пришёл, стояли сорок минут", "transport"),
        C("Фонари на Озёрной не горят с сентября", "power"),
        C("Прошу убрать сугроб у перехода, дети идут по дороге", "roads"),
        C("в подъезде течёт крыша, ведра стоят", "housing"),
        C("Талонов к лору нет второй месяц", "health"),
        C("трубу прорвало во дворе, вода идёт в подвал", "heat_water"),
        C("Мусор у школы 3 так и лежит после субботника", "waste"),
        C("маршрутка высадила всех посреди пути, примите меры", "transport"),
        Q("Подскажите, до какого числа принимают заявления в садик?", "education"),
        Q("как записаться к окулисту ребенку", "health"),
        Q("Во сколько последний автобус с вокзала?", "transport"),
        Q("Какие документы нужны на пособие?", "social"),
        Q("Будет ли отопление включено до октября?", "heat_water"),
        Q("где посмотреть график вывоза мусора", "waste"),
        Q("Кто отвечает за ремонт моста, город или область?", "roads"),
        Q("Можно ли сдать анализы в субботу?", "health"),
        Q("А маршрут 5 по праздникам ходит?", "transport"),
        Q("куда звонить если застрял лифт", "housing"),
        N("Клоуны, одни обещания"),
        N("Всё разворовали и рады"),
        N("ага, верим, как же"),
        N("Позор таким начальникам"),
        N("Ничего вы не сделаете, как обычно"),
        N("за что вам только зарплату платят"),
        N("Сказочники, врут и не краснеют"),
        N("Совести у вас нет и не было"),
        N("опять распил бюджета, смешно читать"),
        N("Дармоеды сидят в тёплых кабинетах"),
        O("Спасибо большое, очень красиво получилось!"),
        O("С праздником, земляки"),
        O("Лена, смотри, это же наш двор 😂"),
        O("Молодцы ребята, так держать"),
        O("а я вчера на рыбалку ездил, хорошо"),
        O("Ахаха точно"),
        O("Сниму комнату недорого, пишите в личку"),
        O("красота какая, обожаю осень"),
        O("Здоровья и счастья всем"),
        O("наши выиграли вчера, ура"),
    ];

    private static Sample C(string text, string theme) => new(text, CommentLabel.Complaint, theme);

    private static Sample Q(string text, string theme) => new(text, CommentLabel.Question, theme);

    private static Sample N(string text) => new(text, CommentLabel.Negativity, null);

    private static Sample O(string text) => new(text, CommentLabel.Other, null);
}
