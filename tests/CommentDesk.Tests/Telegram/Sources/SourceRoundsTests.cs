using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Telegram.Sources;

public sealed class SourceRoundsTests
{
    private const string Room = """{"id":-1001,"type":"supergroup","title":"Обсуждение","username":"beseda","linked_chat_id":-1002}""";
    private const string Source = """{"id":-1002,"type":"channel","title":"Управа","username":"uprava","linked_chat_id":-1001}""";
    private readonly ManualTime _time = new();
    private SqliteHome _home = null!;
    private ScriptedApi _api = null!;
    private ChannelId _channel;

    [SetUp]
    public async Task Connect_a_channel()
    {
        _home = new SqliteHome();
        _api = new ScriptedApi().Always("getMe", """{"id":123456,"is_bot":true,"first_name":"Приёмная","can_read_all_group_messages":false}""");
        _channel = await Do(session =>
        {
            session.People.Add(Sample.Person("1", Roles.Admin));
            session.People.Add(Sample.Person("2"));
            return session.Comments.AddChannel(Sample.Channel()).Id;
        });
    }

    [TearDown]
    public async Task Clear()
    {
        _api.Dispose();
        await _home.DisposeAsync();
    }

    [Test]
    public async Task What_was_seen_is_kept_and_the_first_look_is_told_to_the_administrators()
    {
        Stands("administrator");
        await Round();
        var channel = await Known();
        Assert.That((channel.Title, channel.RoomHandle, channel.Source, channel.SourceHandle), Is.EqualTo(("Управа", "beseda", "-1002", "uprava")));
        Assert.That(channel.Health, Is.EqualTo(new ChannelHealth(null, _time.GetUtcNow(), false, "administrator", null)));
        Assert.That(await Told(), Is.EqualTo(new[] { "telegram:1 tell.source_checked Управа" }));
    }

    [Test]
    public async Task A_change_for_the_worse_and_back_is_told_once_each()
    {
        foreach (var status in new[] { "administrator", "administrator", "member", "member", "administrator", "administrator" })
        {
            Stands(status);
            await Round();
        }

        Assert.That(await Told(), Is.EqualTo(new[]
        {
            "telegram:1 tell.source_checked Управа",
            "telegram:1 tell.source_trouble Управа #sources.cannot_read",
            "telegram:1 tell.source_ok Управа",
        }));
    }

    [Test]
    public async Task A_source_in_trouble_from_the_start_is_told_with_its_trouble()
    {
        Stands("member");
        await Round();
        Assert.That(await Told(), Is.EqualTo(new[] { "telegram:1 tell.source_trouble Управа #sources.cannot_read" }));
    }

    [Test]
    public async Task A_dead_network_changes_nothing_and_tells_nothing()
    {
        Stands("member");
        await Round();
        var before = await Known();
        _api.AlwaysBreaks("getMe").AlwaysBreaks("getChat").AlwaysBreaks("getChatMember");
        await Round();
        Assert.That(await Known(), Is.EqualTo(before));
        Assert.That(await Told(), Has.Count.EqualTo(1));
    }

    [TestCase("getChat")]
    [TestCase("getChatMember")]
    public async Task A_server_that_does_not_know_a_method_still_answers_the_others(string unknown)
    {
        Stands("administrator");
        _api.AlwaysRefuses(unknown, 404, "Not Found: method not found");
        await Round();
        var channel = await Known();
        Assert.That(channel.Health.Trouble, Is.Null);
        Assert.That(unknown == "getChat" ? channel.Health.BotStatus : channel.SourceHandle, Is.EqualTo(unknown == "getChat" ? "administrator" : "uprava"));
    }

    [Test]
    public async Task A_room_that_put_the_bot_out_is_named()
    {
        _api.AlwaysRefuses("getChat", 403, "Forbidden: bot was kicked from the supergroup chat")
            .AlwaysRefuses("getChatMember", 403, "Forbidden: bot was kicked from the supergroup chat");
        await Round();
        Assert.That((await Known()).Health.Trouble, Is.EqualTo("sources.not_member"));
    }

    [TestCase(ChannelState.Offered)]
    [TestCase(ChannelState.Disconnected)]
    public async Task Nobody_is_bothered_with_a_source_that_is_not_connected(ChannelState state)
    {
        Stands("member");
        var channel = await Known();
        await Do(session =>
        {
            session.Comments.SaveChannel(channel with { State = state });
            return true;
        });
        await Round();
        Assert.That(await Told(), Is.Empty);
    }

    [Test, CancelAfter(20_000)]
    public async Task A_wish_to_check_is_granted_at_once_and_without_one_the_room_is_left_in_peace(CancellationToken cancel)
    {
        Stands("administrator");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var run = Rounds().Run(stop.Token);
        await LookAgain(cancel);
        await LookAgain(cancel);
        Assert.That(_api.Asked("getChatMember"), Has.Count.EqualTo(1));
        await Do(session =>
        {
            session.Facts.Set("sources.check", "1");
            return true;
        });
        await LookAgain(cancel);
        await _time.Sleeping(TimeSpan.FromSeconds(5), cancel);
        Assert.That(_api.Asked("getChatMember"), Has.Count.EqualTo(2));
        await stop.CancelAsync();
        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task LookAgain(CancellationToken cancel)
    {
        await _time.Sleeping(TimeSpan.FromSeconds(5), cancel);
        _time.Advance(TimeSpan.FromSeconds(5));
    }

    private void Stands(string status) => _api
        .Then("getChat", Room)
        .Then("getChat", Source)
        .Always("getChat", Room)
        .Always("getChatMember", $$$"""{"status":"{{{status}}}","user":{"id":123456,"is_bot":true,"first_name":"Приёмная"}}""");

    private SourceRounds Rounds() =>
        new(_home.Store, new SourceSight(_api.Client(), NullLogger<SourceSight>.Instance), _time, new Random(1));

    private Task<bool> Round() => Rounds().Round(CancellationToken.None);

    private Task<T> Do<T>(Func<IDeskSession, T> work) => _home.Store.Write(work, CancellationToken.None);

    private Task<Channel> Known() => Do(session => session.Comments.FindChannel(_channel)!);

    private Task<List<string>> Told() => Do(session => session.Outbox.Pending(default, 100)
        .Select(call => (call.Lane, Line: Calls.ReadLine(call)))
        .Select(call => string.Join(' ', [call.Lane, call.Line.Key, .. call.Line.Args]))
        .ToList());
}
