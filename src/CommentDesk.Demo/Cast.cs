using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo;

/// <summary>The people of the demo. All are made up.</summary>
public sealed record Cast(
    Person Admin, Person Supervisor, Person Moderator, Person Trainer, Person Officer, Person SecondOfficer, Person RoadOfficer, Person AwayOfficer,
    Person Curator, Person Sports, IReadOnlyList<Person> Citizens, IReadOnlyList<Person> Neighbours)
{
    private static readonly string[] s_citizens = ["Тамара", "Сергей К.", "Гульнара", "Пётр Ильич", "Инна Юрьевна", "Елена Зуева", "Вадим", "Зинаида Павловна"];

    private static readonly string[] s_neighbours =
    [
        "Костя с Мира", "Марат", "Валентина С.", "Даша", "Семён", "Алла", "Виктор Н.", "Юля из десятого", "Ренат", "Слава",
    ];

    /// <summary>Who writes today and wrote nothing before, then who has been writing for weeks.</summary>
    public IReadOnlyList<Person> Everybody => [.. Citizens, .. Neighbours];

    /// <summary>Whoever answers comments.</summary>
    public IReadOnlyList<Person> Officers => [Officer, SecondOfficer, RoadOfficer, AwayOfficer, Curator, Sports];

    /// <summary>A member of staff by the word the script uses.</summary>
    public Person Of(string word) => word switch
    {
        "admin" => Admin,
        "supervisor" => Supervisor,
        "moderator" => Moderator,
        "trainer" => Trainer,
        "oleg" => Officer,
        "marina" => SecondOfficer,
        "timur" => RoadOfficer,
        "vera" => AwayOfficer,
        "boris" => Curator,
        "yulia" => Sports,
        _ => throw new ArgumentException($"The script speaks of \"{word}\", who is not in the cast.", nameof(word)),
    };

    public static Cast In(World world) => new(
        world.AddPerson("Павел Громов", "gromov_it", hint: "администратор"),
        world.AddPerson("Анна Сергеевна", "anna_s", hint: "руководитель"),
        world.AddPerson("Игорь Тихий", "tihiy_igor", hint: "модератор"),
        world.AddPerson("Светлана Котова", "kotova_s", hint: "тренер"),
        world.AddPerson("Олег Ветров", "vetrov_zkh", hint: "ЖКХ"),
        world.AddPerson("Марина Лис", "marina_lis", hint: "куратор ЖКХ"),
        world.AddPerson("Тимур Дорошин", "doroshin_t", hint: "дороги"),
        world.AddPerson("Вера Ясная", "yasnaya_vera", hint: "в отпуске"),
        world.AddPerson("Борис Левин", "levin_b", hint: "куратор дорог"),
        world.AddPerson("Юлия Зорина", "zorina_sport", hint: "спорт"),
        [
            world.AddPerson("Лидия Петровна", hint: "жительница"),
            world.AddPerson("Артём", "tema_on_bike", hint: "житель"),
            world.AddPerson("Ольга М.", hint: "жительница"),
            world.AddPerson("Рустам", "rus_auto", hint: "житель"),
            world.AddPerson("Ника", "nika_k", hint: "жительница"),
            world.AddPerson("Дед Мазай", hint: "житель"),
            .. s_citizens.Select(name => world.AddPerson(name, hint: "житель")),
        ],
        [.. s_neighbours.Select(name => world.AddPerson(name, hint: "житель"))]);
}
