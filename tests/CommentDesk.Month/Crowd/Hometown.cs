using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Month.Crowd;

/// <summary>Who is there: three pages, ten officers in three teams, whoever sorts, leads and teaches, and the citizens.</summary>
internal sealed class Hometown
{
    public static readonly IReadOnlyList<string> Titles = ["Заречный", "Лесной", "Северный"];

    private static readonly string[] s_officers = ["Анна", "Борис", "Вера", "Глеб", "Дина", "Егор", "Жанна", "Захар", "Инна", "Кирилл"];

    private readonly Dictionary<long, List<Post>> _posts = [];

    public Hometown(World world, int citizens)
    {
        World = world;
        Admin = world.AddPerson("Павел", "pavel");
        Officers = [.. s_officers.Select((name, number) => world.AddPerson(name, $"officer{number + 1}"))];
        Moderators = [world.AddPerson("Мария", "moderator1"), world.AddPerson("Михаил", "moderator2")];
        Supervisor = world.AddPerson("Раиса", "supervisor1");
        Trainer = world.AddPerson("Тамара", "trainer1");
        Channels = [.. Titles.Select((title, number) => world.AddChannel(title, $"page{number + 1}", Admin))];
        Citizens = [.. Enumerable.Range(1, citizens).Select(number => world.AddPerson($"Житель {number}"))];
    }

    public World World { get; }
    public Person Admin { get; }
    public IReadOnlyList<Person> Officers { get; }
    public IReadOnlyList<Person> Moderators { get; }
    public Person Supervisor { get; }
    public Person Trainer { get; }
    public IReadOnlyList<Channel> Channels { get; }
    public IReadOnlyList<Person> Citizens { get; }

    /// <summary>The first works an hour earlier than the desk.</summary>
    public IReadOnlyList<Crew> Crews =>
    [
        new("ЖКХ", [.. Officers.Take(4).Select(person => person.Id)], 8),
        new("Благоустройство", [.. Officers.Skip(4).Take(3).Select(person => person.Id)], 9),
        new("Общий отдел", [.. Officers.Skip(7).Select(person => person.Id)], 9),
    ];

    public IEnumerable<(Person Person, string Roles)> Staff =>
    [
        .. Officers.Select(person => (person, "officer")),
        .. Moderators.Select(person => (person, "moderator")),
        (Supervisor, "supervisor"),
        (Trainer, "trainer"),
    ];

    /// <summary>Three teams with their leads and limits; what they are for, by theme and by place.</summary>
    public Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Access:Admins"] = $"{Admin.Id}",
            ["Learning:RetrainAfter"] = "0",
            ["Desk:QuietHours"] = "17:30-09:20",
            ["Assignment:Capacity"] = "40",
            ["Assignment:Rules:0:Name"] = "Тепло, вода, дома",
            ["Assignment:Rules:0:Team"] = "ЖКХ",
            ["Assignment:Rules:1:Name"] = "Дороги и дворы",
            ["Assignment:Rules:1:Team"] = "Благоустройство",
            ["Assignment:Rules:2:Name"] = "Вокзал",
            ["Assignment:Rules:2:Team"] = "Благоустройство",
            ["Assignment:Rules:2:Places:0"] = "Вокзальная",
        };
        Themes(0, "housing", "heat_water", "power", "gas", "waste");
        Themes(1, "roads", "yards", "transport", "animals", "ecology");
        foreach (var (number, crew) in Crews.Index())
            Team(number, crew, onlyInHours: number == 1);
        foreach (var (person, roles) in Staff)
            settings[$"Access:Staff:{person.Id}"] = roles;
        return settings;

        void Themes(int rule, params IReadOnlyList<string> themes)
        {
            foreach (var (index, theme) in themes.Index())
                settings[$"Assignment:Rules:{rule}:Themes:{index}"] = theme;
        }

        void Team(int number, Crew crew, bool onlyInHours)
        {
            settings[$"Assignment:Teams:{number}:Name"] = crew.Name;
            settings[$"Assignment:Teams:{number}:Lead"] = crew.Lead.ToString(System.Globalization.CultureInfo.InvariantCulture);
            settings[$"Assignment:Teams:{number}:Hours"] = $"Monday-Friday {crew.Opens:00}:00-{crew.Opens + 4:00}:00, {crew.Opens + 5:00}:00-{crew.Opens + 9:00}:00";
            settings[$"Assignment:Teams:{number}:OnlyInHours"] = onlyInHours ? "true" : "false";
            settings[$"Assignment:Teams:{number}:Otherwise"] = onlyInHours ? "queue" : "any";
            foreach (var (index, member) in crew.Members.Index())
                settings[$"Assignment:Teams:{number}:Members:{index}"] = member.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    public Post LastPost(int channel, int back = 0) => _posts[Channels[channel].Id] is var posts ? posts[Math.Max(0, posts.Count - 1 - back)] : throw new InvalidOperationException();

    public void NewPost(int channel, string text)
    {
        if (!_posts.TryGetValue(Channels[channel].Id, out var posts))
            _posts.Add(Channels[channel].Id, posts = []);
        posts.Add(World.Post(Channels[channel].Id, text));
    }
}

/// <summary>A team; its curator is the first of its members.</summary>
/// <param name="Opens">The hour at which its work begins.</param>
internal sealed record Crew(string Name, IReadOnlyList<long> Members, int Opens)
{
    public long Lead => Members[0];
}
