using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Sandbox;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.Talk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Tests.Access;

/// <summary>
/// The real composition over a real store, with nobody running its loops. Each attempt is one work of the store that is taken
/// back at its end, so that every one meets the same desk.
/// </summary>
internal sealed class RightsHouse : IAsyncDisposable
{
    public const string Room = "-1001";

    /// <summary>The owner's own message from which drafts are taken, and what the bot has shown to everybody.</summary>
    public const string Source = "5", Card = "10", Preview = "11";

    private static readonly Person s_secondTrainer = Some.Person(10, Roles.Trainer);

    private readonly TemporaryFolder _folder = new();
    private readonly IHost _host;
    private readonly SqliteDeskStore _store;

    private RightsHouse()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = SandboxOptions.DefaultToken,
            ["Storage:Path"] = _folder.Path("desk.db"),
            ["Verdicts:Model"] = "",
            ["Verdicts:Examples"] = "",
        };
        var configuration = DeskConfiguration.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _host = Composition.Host(configuration, logging => logging.SetMinimumLevel(LogLevel.None));
        _store = _host.Services.GetRequiredService<SqliteDeskStore>();
        Acts = [.. _host.Services.GetServices<IPressAct>()];
        Commands = [.. _host.Services.GetServices<Worker.Telegram.Commands.IChatCommand>()];
    }

    public IReadOnlyList<IPressAct> Acts { get; }

    public IReadOnlyList<Worker.Telegram.Commands.IChatCommand> Commands { get; }

    public static IReadOnlyList<Actor> Actors { get; } =
    [
        .. Cast.All.Where(one => one.Person is not null).Select(one => new Actor(one.Name == "stranger" ? "former" : one.Name, one.Person!.Contact, one.Person)),
        new Actor("stranger", "666", null),
    ];

    public static async Task<RightsHouse> Open()
    {
        var house = new RightsHouse();
        await house._store.Write(Furnish, CancellationToken.None);
        return house;
    }

    /// <summary>Plays one attempt, perhaps after another one, and takes everything back.</summary>
    public async Task<(Cell Cell, DatabasePicture After)> Play(Attempt attempt, string state, Ticket sample, Actor actor, Actor? first = null, bool firstTries = true)
    {
        (Cell, DatabasePicture)? played = null;
        try
        {
            await _store.Write<bool>(session => throw Played(() => played = Play((DeskSession)session, attempt, state, sample, actor, first, firstTries)), CancellationToken.None);
        }
        catch (TakenBackException)
        {
            // As every attempt ends.
        }

        return played ?? throw new AssertionException($"{attempt} at {state} by {actor.Name} was not played");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
        _folder.Dispose();
    }

    private (Cell Cell, DatabasePicture After) Play(DeskSession session, Attempt attempt, string state, Ticket sample, Actor actor, Actor? first, bool firstTries)
    {
        var chat = _host.Services.GetRequiredService<IStaffChat>();
        var ticket = Place(session, sample);
        attempt.Before(new Scene(session, ticket, first ?? actor));
        if (first is not null)
        {
            attempt.Before(new Scene(session, ticket, actor));
            if (firstTries)
                chat.Handle(session, attempt.Try(new Scene(session, ticket, first)), Some.Now);
        }

        // Whoever was refused before has perhaps heard why; that is theirs alone.
        var but = (first ?? actor).Contact;
        var before = DatabasePicture.Of(session, but);
        var heard = Heard(session, actor);
        var audited = session.Connection.Number("SELECT max(id) FROM audit") ?? 0;
        chat.Handle(session, attempt.Try(new Scene(session, ticket, actor)), Some.Now);
        var key = session.Connection.Text("SELECT outcome FROM audit WHERE id > ?1 ORDER BY outcome = 'ok', id LIMIT 1", audited) ?? "";
        var after = DatabasePicture.Of(session, but);
        return (new Cell(attempt, state, actor, key, Heard(session, actor) > heard, after.Against(before)), after);
    }

    private static long Heard(DeskSession session, Actor actor) => session.Connection.Number(
        """
        SELECT count(*) FROM outbox WHERE (lane = 'telegram:' || ?1 AND kind IN ('say', 'line', 'card', 'preview', 'parcel', 'lessons', 'training', 'approval', 'stats'))
            OR (lane = 'press:' || ?1 AND body LIKE '%"Text":"%')
        """,
        actor.Contact) ?? 0;

    private static Ticket Place(DeskSession session, Ticket sample)
    {
        var ticket = sample.Lead is null ? session.Tickets.Open(sample, [sample.Line(Happenings.Opened, null, Some.Now)]) : Merged(session, sample);
        foreach (var actor in Actors.Where(actor => actor.Person is not null))
        {
            Remember(session, actor, Card, ticket, Calls.Card);
            Remember(session, actor, Preview, ticket, Calls.Preview);
            Remember(session, actor, Source, ticket, "source");
        }

        return ticket;
    }

    /// <summary>The case it belongs to stands in the house too.</summary>
    private static Ticket Merged(DeskSession session, Ticket sample)
    {
        var alone = sample with { Lead = null, Version = sample.Version - 1 };
        var ticket = session.Tickets.Open(alone, [alone.Line(Happenings.Opened, null, Some.Now)]);
        var lead = Some.Ticket(new Stage.Assigned(Cast.Next.Id), drafts: 0) with { Comment = new CommentId(2) };
        var opened = session.Tickets.Open(lead, [lead.Line(Happenings.Opened, null, Some.Now)]);
        var merged = sample with { Id = ticket.Id, Lead = opened.Id };
        Assert.That(session.Tickets.Save(merged, [merged.Line(Happenings.Merged, null, Some.Now, opened.Id.ToString())]), Is.True);
        return merged;
    }

    private static void Remember(DeskSession session, Actor actor, string message, Ticket ticket, string kind) =>
        session.Chats.Remember(new BotMessage(actor.Contact, message, actor.Person!.Id, ticket.Id, kind, null, Some.Now));

    /// <summary>People come in the order of their numbers, so that the samples of tickets speak about them.</summary>
    private static bool Furnish(IDeskSession session)
    {
        Person[] people = [Cast.Owner, Cast.Officer, Cast.Moderator, Cast.Supervisor, Cast.Trainer, Cast.Admin, Cast.Stranger, Cast.Next, Cast.Away, s_secondTrainer];
        foreach (var person in people)
            Assert.That(session.People.Add(person), Is.EqualTo(person));
        session.Comments.AddChannel(Some.Channel);
        session.Comments.AddChannel(Some.Channel with { Room = "-1007", RoomHandle = null, Source = null, State = ChannelState.Offered });
        foreach (var message in (string[])["1", "2"])
            session.Comments.Add(new Comment(
                default, new("telegram", Room, message), Some.Channel.Id, "55", null, new("500", "Мария", AuthorKind.Person), "Третий день нет воды", Media.None, null, 1, Some.Now, Some.Now));
        session.Facts.Set("bot.username", "desk_bot");
        return true;
    }

    private static TakenBackException Played(Action play)
    {
        play();
        return new TakenBackException();
    }

    private sealed class TakenBackException : Exception;
}
