using System.Globalization;
using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Flow;
using CommentDesk.Tests.Storage;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.Answers;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Commands;
using CommentDesk.Worker.Telegram.Lessons;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Talk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Telegram.Talk;

/// <summary>The staff chat over a real store, without a network: what would be said is read from the outbox.</summary>
internal sealed class StaffRoom : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDeskStore _store;
    private readonly ServiceProvider _parts;
    private CallId _seen;
    private int _messages = 1000;

    public StaffRoom(ChatOptions? options = null)
    {
        _store = SqliteDeskStore.Open(_folder.Path("desk.db"));
        var services = new ServiceCollection();
        services.AddSingleton(options ?? ChatOptions.Standard).AddSingleton(RetrainingPlan.Standard).AddSingleton<IDeskStore>(_store).AddSingleton(new Desk(new Assigning(AssignmentRules.None)))
            .AddSingleton<IConnector, PaperConnector>().AddSingleton<CardReader>().AddSingleton<OfficerChat>().AddSingleton<Hearing>()
            .AddSingleton<Pressing>().AddSingleton<Rooms>().AddSingleton<Reach>().AddSingleton<Admission>().AddSingleton<Welcome>()
            .AddSingleton<Drafting>().AddSingleton<Labelling>().AddSingleton<Offering>().AddSingleton<ThemeSheet>()
            .AddSingleton<ILikeness, KinLikeness>().AddSingleton<INeighbours>(new Neighbours(null, null, NullLogger<Neighbours>.Instance))
            .AddSingleton(new Judging(new FirstLetter(), new())).AddSingleton<Duty>().AddSingleton<Inviting>().AddSingleton<Dismissal>().AddSingleton<CommandBook>()
            .AddSingleton<StorySheet>();
        foreach (var port in (Type[])[typeof(IPressAct), typeof(IChatCommand), typeof(IAsked)])
            foreach (var kind in typeof(OfficerChat).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(port)))
                services.AddSingleton(port, kind);
        _parts = services.BuildServiceProvider();
    }

    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 11, 30, 0, TimeSpan.Zero);

    public IDeskStore Store => _store;

    public T Part<T>()
        where T : notnull => _parts.GetRequiredService<T>();

    public IEnumerable<IChatCommand> Commands => _parts.GetServices<IChatCommand>();

    public IEnumerable<IPressAct> Acts => _parts.GetServices<IPressAct>();

    public Task<T> With<T>(Func<IDeskSession, T> work) => _store.Write(work, CancellationToken.None);

    public Task<Person> Add(string contact, Roles roles, string? name = null) =>
        With(session => session.People.Add(new Person(default, contact, name ?? $"Имя {contact}", $"user{contact}", roles, true, true, "ru")));

    public Task<Ticket> Comment(string text = "Третий день нет горячей воды", Label label = Label.Complaint, bool unsure = false) => With(session =>
    {
        var channel = session.Comments.AddChannel(new Channel(
            default, "telegram", "-1001", "Новости", null, "-1002", "news", ChannelState.Connected, ChannelHealth.Unknown));
        var comment = session.Comments.Add(new Comment(
            default, new("telegram", "-1001", Next()), channel.Id, "55", null, new("500", "Мария", AuthorKind.Person), text, Media.None, null, 1, Now, Now))!;
        var verdict = new Verdict(label, 0.8, [0.8, 0.1, 0.05, 0.05], "heat_water", [], [new("воды", 1.2)], "model:m1", unsure);
        return Part<Desk>().Open(session, comment, channel, verdict, Now);
    });

    public Task<Ticket> Find(TicketId id) => With(session => session.Tickets.Find(id)!);

    /// <summary>The person writes; returns what the bot does about it.</summary>
    public async Task<IReadOnlyList<OutboxCall>> Say(string contact, string? text, string? replyTo = null, string? message = null, bool edited = false)
    {
        await Skip();
        var said = new Observation.PersonSaid(Visitor(contact), contact, message ?? Next(), replyTo, text, [], edited);
        await With(session => Handled(session, said));
        return await Calls();
    }

    /// <summary>The person presses; returns the one answer, and <see cref="After"/> holds the other calls.</summary>
    public async Task<PressAnswer> Press(string contact, string data, string message = "500")
    {
        await Skip();
        await With(session => Handled(session, new Observation.ButtonPressed(Visitor(contact), $"q{Next()}", contact, message, data)));
        var calls = await Calls();
        After = calls.Where(call => call.Kind != ChatCalls.Answer).ToList();
        var answer = calls.Single(call => call.Kind == ChatCalls.Answer);
        return answer.Lane == $"press:{contact}" ? ChatCalls.ReadAnswer(answer) : throw new AssertionException("answered in a wrong lane");
    }

    public IReadOnlyList<OutboxCall> After { get; private set; } = [];

    public async Task<IReadOnlyList<OutboxCall>> Hear(Observation observation)
    {
        await Skip();
        await With(session => Handled(session, observation));
        return await Calls();
    }

    /// <summary>What the audit holds of somebody, in its order: "what: outcome".</summary>
    public Task<IReadOnlyList<string>> Audit(string contact) => With(session => ((DeskSession)session).Connection.All(
        "SELECT what || ': ' || outcome FROM audit WHERE contact = ?1 ORDER BY id", row => row.Text(0), contact));

    public Task Shown(Person person, Ticket ticket, string message, string kind = "card") => With(session =>
    {
        session.Chats.Remember(new BotMessage(person.Contact, message, person.Id, ticket.Id, kind, null, Now));
        return true;
    });

    public static string Text(IEnumerable<OutboxCall> calls) => string.Join(
        "\n", calls.Select(call => call.Kind switch
        {
            ChatCalls.Say => MarkupReader.Text(ChatCalls.ReadSaying(call).Markup),
            StatsCalls.Sheet => StatsCalls.Read(call).Question,
            ChatCalls.Edit => ChatCalls.ReadChange(call).Markup is { } markup ? MarkupReader.Text(markup) : "",
            Worker.Flow.Calls.Line => Worker.Flow.Calls.ReadLine(call).Key,
            _ => "",
        }).Where(text => text.Length > 0));

    public static IReadOnlyList<Button> Buttons(OutboxCall call) =>
        (call.Kind == ChatCalls.Say ? ChatCalls.ReadSaying(call).Buttons : ChatCalls.ReadChange(call).Buttons)?.Rows.SelectMany(row => row).ToList() ?? [];

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private bool Handled(IDeskSession session, Observation observation)
    {
        Part<OfficerChat>().Handle(session, observation, Now);
        return true;
    }

    private async Task Skip() => await Calls();

    private async Task<IReadOnlyList<OutboxCall>> Calls()
    {
        var calls = await With(session => session.Outbox.Pending(_seen, 1000));
        if (calls.Count > 0)
            _seen = calls[^1].Id;
        return calls;
    }

    private string Next() => (++_messages).ToString(CultureInfo.InvariantCulture);

    private static Visitor Visitor(string contact) => new(contact, $"Имя {contact}", $"user{contact}", "ru");

    private sealed class PaperConnector : IConnector
    {
        public string Network => "telegram";

        public Task<Delivery> Publish(CommentKey comment, Draft answer, CancellationToken cancel) => throw new AssertionException("nothing is published here");

        public Task<Delivery> Amend(CommentKey answer, Draft text, CancellationToken cancel) => throw new AssertionException("nothing is published here");

        public Task<Delivery> Remove(CommentKey message, CancellationToken cancel) => throw new AssertionException("nothing is deleted here");

        public string LinkTo(Channel channel, Post? post, CommentKey message, string? thread) => $"https://t.me/news/1?comment={message.Message}";
    }
}
