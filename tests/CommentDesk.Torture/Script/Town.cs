using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Torture.Script;

/// <summary>Who lives here: channels with their posts, citizens, staff by role.</summary>
internal sealed class Town
{
    private const int CitizensInTown = 400;
    private readonly Dictionary<long, List<Post>> _posts = [];

    public Town(World world, Orders orders)
    {
        World = world;
        Admin = world.AddPerson("Павел Админов");
        var many = orders.Comments >= 5000;
        Officers = Hire("Исполнитель", many ? 24 : 8);
        Moderators = Hire("Модератор", many ? 6 : 2);
        Supervisors = Hire("Руководитель", 2);
        Trainers = Hire("Тренер", many ? 3 : 2);
        Channels = [.. Enumerable.Range(1, many ? 10 : 4).Select(number => world.AddChannel($"Район {number}", $"district{number}", Admin))];
        Foreign = world.AddChannel("Соседний город", "neighbours");
        Citizens = [.. Enumerable.Range(1, CitizensInTown).Select(number => world.AddPerson($"Житель {number}"))];
        Strangers = [.. Enumerable.Range(1, 5).Select(number => world.AddPerson($"Прохожий {number}"))];
    }

    public World World { get; }
    public Person Admin { get; }
    public IReadOnlyList<Person> Officers { get; }
    public IReadOnlyList<Person> Moderators { get; }
    public IReadOnlyList<Person> Supervisors { get; }
    public IReadOnlyList<Person> Trainers { get; }
    public IReadOnlyList<Channel> Channels { get; }

    /// <summary>A channel the desk has nothing to do with; people comment in its name.</summary>
    public Channel Foreign { get; }

    public IReadOnlyList<Person> Citizens { get; }
    public IReadOnlyList<Person> Strangers { get; }

    public IEnumerable<Person> Staff => [Admin, .. Officers, .. Moderators, .. Supervisors, .. Trainers];

    /// <summary>Roles as the settings give them.</summary>
    public IEnumerable<(Person Person, string Roles)> Roles =>
    [
        .. Officers.Select(person => (person, "officer")),
        .. Moderators.Select(person => (person, "moderator")),
        .. Supervisors.Select(person => (person, "supervisor")),
        .. Trainers.Select(person => (person, "trainer")),
    ];

    public Post LastPost(Channel channel) => _posts[channel.Id][^1];

    public void NewPost(Channel channel, string text)
    {
        if (!_posts.TryGetValue(channel.Id, out var posts))
            _posts.Add(channel.Id, posts = []);
        posts.Add(World.Post(channel.Id, text));
    }

    private List<Person> Hire(string name, int count) => [.. Enumerable.Range(1, count).Select(number => World.AddPerson($"{name} {number}"))];
}
