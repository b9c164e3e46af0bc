using System.Text.RegularExpressions;
using CommentDesk.Demo;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Tests.Stories.Support;

/// <summary>The real worker against the sandbox over HTTP, with limits off so that a story takes a second, not a minute.</summary>
internal sealed partial class StoryDesk : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo _folder;
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<ILoggingBuilder>? _logging;
    private readonly TimeProvider? _time;
    private IHost? _host;

    private StoryDesk(SandboxServer sandbox, DirectoryInfo folder, IReadOnlyDictionary<string, string?>? settings, Action<ILoggingBuilder>? logging, TimeProvider? time)
    {
        Sandbox = sandbox;
        _time = time;
        _logging = logging;
        _folder = folder;
        _settings = new(DemoDesk.Unpaced);
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
            _settings[key] = value;
        Admin = World.AddPerson("Павел", hint: "администратор");
    }

    public SandboxServer Sandbox { get; }
    public World World => Sandbox.World;
    public Person Admin { get; }
    public string Folder => _folder.FullName;
    public IDeskStore Store => _host!.Services.GetRequiredService<IDeskStore>();

    public static async Task<StoryDesk> Open(IReadOnlyDictionary<string, string?>? settings = null, Action<ILoggingBuilder>? logging = null, TimeProvider? time = null)
    {
        var sandbox = await SandboxServer.Start(new SandboxOptions { LimitsOn = false });
        var desk = new StoryDesk(sandbox, Directory.CreateTempSubdirectory("commentdesk-story-"), settings, logging, time);
        await desk.Start();
        return desk;
    }

    public async Task Start() =>
        _host = await DemoDesk.Start(Sandbox.Url, _folder, Admin.Id, LogLevel.None, CancellationToken.None, _settings, _logging, _time is null ? null : services => services.AddSingleton(_time));

    public async Task Stop()
    {
        if (_host is null)
            return;
        await _host.StopAsync();
        await DemoDesk.Close(_host);
        _host = null;
    }

    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    public async Task<Channel> Connect(string title = "Администрация")
    {
        var channel = World.AddChannel(title, "city", Admin);
        World.Start(Admin);
        await Heard(Admin, _ => true);
        World.SetMember(channel.GroupId, World.Bots[0].Id, MemberStatus.Administrator, Admin);
        var offer = await Heard(Admin, message => Has(message, "Подключить"));
        World.PressButton(Admin, offer, "Подключить");
        await Pressed(Admin);
        return channel;
    }

    public async Task<Person> Hire(string name, string role)
    {
        var person = World.AddPerson(name);
        var known = LastId(Admin);
        World.Say(Admin, $"/invite {role}");
        var answer = await Heard(Admin, message => message.Id > known && Code().IsMatch(message.Words));
        World.Start(person, Code().Match(answer.Words).Groups["code"].Value);
        await Heard(person, _ => true);
        return person;
    }

    /// <summary>The first message of the bot to the person that fits, standing or to come.</summary>
    public Task<Message> Heard(Person person, Func<Message, bool> wanted) => World.WaitForMessage(
        message => message.ChatId == person.Id && message.From.IsBot && wanted(message), Patience);

    public Task<Message> Card(Person person, string words) =>
        Heard(person, message => message.Words.Contains(words, StringComparison.Ordinal) && Has(message, "Ответить"));

    public Task<Message> Preview(Person person, string words) =>
        Heard(person, message => message.Words.Contains(words, StringComparison.Ordinal) && Has(message, "Опубликовать"));

    /// <summary>An answer of the bot in the group, under the comment.</summary>
    public Task<Message> Published(Message comment) => World.WaitForMessage(
        message => message.ChatId == comment.ChatId && message.From.IsBot && message.ReplyTo == comment.Id, Patience);

    public Task<T> Ask<T>(Func<IDeskSession, T> work) => Store.Write(work, CancellationToken.None);

    public async Task<CallbackAnswer> Press(Person person, Message message, string caption)
    {
        var before = World.CallbackAnswers.Count;
        World.PressButton(person, message, caption);
        await World.WaitFor(world => world.CallbackAnswers.Count > before, Patience);
        return World.CallbackAnswers[before];
    }

    public static bool Has(Message message, string caption) =>
        message.Buttons.Any(row => row.Any(button => button.Text.Contains(caption, StringComparison.Ordinal)));

    public int LastId(Person person) => World.MessagesWith(person).Select(message => message.Id).DefaultIfEmpty().Max();

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task Pressed(Person person) =>
        World.WaitFor(world => world.CallbackAnswers.Any(answer => answer.PersonId == person.Id), Patience);

    [GeneratedRegex(@"https://t\.me/\w+\?start=(?<code>[A-Za-z0-9_-]+)")]
    private static partial Regex Code();
}
