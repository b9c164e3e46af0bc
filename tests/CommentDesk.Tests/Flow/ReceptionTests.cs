using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Flow;

public sealed class ReceptionTests
{
    private const string Feed = "telegram:1";
    private Office _office = null!;
    private ScriptedChat _chat = null!;

    [SetUp]
    public void Open()
    {
        _office = new Office();
        _chat = new ScriptedChat();
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [TestCase(5)]
    [TestCase(40, Description = "many are read in parallel and handled in order all the same")]
    public async Task Updates_are_handled_in_their_order(int count)
    {
        var words = Enumerable.Range(1, count).Select(number => $"word{number}").ToArray();
        await Arrive(words);
        Assert.That(await Reception().HandleSome(Feed, CancellationToken.None).Soon(), Is.EqualTo(count));
        Assert.That(await Answers(), Is.EqualTo(words));
        Assert.That(await Reception().HandleSome(Feed, CancellationToken.None).Soon(), Is.Zero);
    }

    [Test]
    public async Task Every_kind_of_observation_finds_its_way()
    {
        var channel = await _office.Connect();
        await Arrive("comment 10 C: люк открыт", "post", "nothing", "hello", "moved");
        await Reception().HandleSome(Feed, CancellationToken.None).Soon();
        Assert.That(await _office.Do(session => session.Comments.Find(new CommentKey("telegram", "-1009", "10"))), Is.Not.Null);
        Assert.That(await _office.Do(session => session.Comments.FindPost(channel.Id, "5")), Is.Not.Null);
        Assert.That(await Answers(), Is.EqualTo(new[] { "hello" }));
    }

    [TestCase("hieroglyphs")]
    [TestCase("bomb")]
    public async Task An_update_nobody_can_read_is_kept_in_quarantine_at_once(string body)
    {
        await Arrive("before", body, "after");
        await Reception().HandleSome(Feed, CancellationToken.None).Soon();
        Assert.That(await Answers(), Is.EqualTo(new[] { "before", "after" }));
        Assert.That((await _office.Do(session => session.Inbox.Quarantined())).Select(item => (item.Number, item.Body)), Is.EqualTo(new[] { (2L, body) }));
    }

    [Test]
    public async Task A_poisonous_update_goes_to_quarantine_and_blocks_nobody()
    {
        _chat.Poison.Add("poison");
        await Arrive("before", "poison", "after");
        await Reception().HandleSome(Feed, CancellationToken.None).Soon();
        Assert.That(await Answers(), Is.EqualTo(new[] { "before" }), "Nothing of the failed update is kept.");
        Assert.That(await Reception().HandleSome(Feed, CancellationToken.None).Soon(), Is.EqualTo(2));
        Assert.That(await Answers(), Is.EqualTo(new[] { "before", "after" }), "What failed once holds nobody up.");
        for (var tries = 2; tries < Worker.Flow.Reception.Patience; tries++)
        {
            Assert.That(await _office.Do(session => session.Inbox.Quarantined()), Is.Empty);
            Assert.That(await Reception().HandleSome(Feed, CancellationToken.None).Soon(), Is.EqualTo(1));
        }

        var poison = (await _office.Do(session => session.Inbox.Quarantined())).Single();
        Assert.That((poison.Number, poison.Trouble), Is.EqualTo((2L, "InvalidOperationException: This update cannot be handled.")));
        Assert.That(await Reception().HandleSome(Feed, CancellationToken.None).Soon(), Is.Zero);
    }

    [Test]
    public async Task A_quarantined_update_is_handled_when_it_is_put_back()
    {
        _chat.Poison.Add("poison");
        await Arrive("poison");
        while (await Reception().HandleSome(Feed, CancellationToken.None).Soon() > 0)
            Assert.That(await Answers(), Is.Empty);
        _chat.Poison.Clear();
        Assert.That(await _office.Do(session => session.Inbox.Retry(null)), Is.EqualTo(1));
        await Reception().HandleSome(Feed, CancellationToken.None).Soon();
        Assert.That(await Answers(), Is.EqualTo(new[] { "poison" }));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task When_the_disk_refuses_a_write_every_update_is_handled_exactly_once_in_the_end(int refused)
    {
        await Arrive("one", "two", "three", "four");
        var reception = Reception(new FaultyStore(_office.Store, refused));
        Assert.That(async () => await reception.HandleSome(Feed, CancellationToken.None).Soon(), Throws.InstanceOf<StoreException>());
        await reception.HandleSome(Feed, CancellationToken.None).Soon();
        Assert.That(await Answers(), Is.EqualTo(new[] { "one", "two", "three", "four" }), "None is handled before an earlier one that the disk refused.");
        Assert.That(await _office.Do(session => session.Inbox.Quarantined()), Is.Empty, "A full disk is nobody's poison.");
    }

    [Test]
    public async Task No_update_of_a_failed_round_is_still_on_its_way_when_the_round_ends()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var store = new FaultyStore(_office.Store, 1) { Before = number => number == 2 ? Held() : Task.CompletedTask };
        await Arrive("one", "two");
        var round = Reception(store).HandleSome(Feed, CancellationToken.None);
        await reached.Task.Soon();
        open.SetResult();
        Assert.That(async () => await round.Soon(), Throws.InstanceOf<StoreException>());
        Assert.That(await Answers(), Is.Empty);
        await Reception().HandleSome(Feed, CancellationToken.None).Soon();
        Assert.That(await Answers(), Is.EqualTo(new[] { "one", "two" }));

        Task Held()
        {
            reached.SetResult();
            return open.Task;
        }
    }

    [Test]
    public async Task A_signal_wakes_it_and_without_one_it_looks_every_five_seconds()
    {
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var reception = Reception();
        var running = reception.Run(Feed, stop.Token);
        await Asleep();
        await Arrive("hello");
        var asleepAgain = _office.Time.FallsAsleep(TimeSpan.FromSeconds(5), patient.Token);
        reception.Stored.Raise();
        await asleepAgain;
        Assert.That(await Answers(), Is.EqualTo(new[] { "hello" }));
        await _office.Do(session => session.Inbox.Store([new(Feed, 99, "again", _office.Now, 0, null)]));
        _office.Time.Advance(TimeSpan.FromSeconds(5));
        await Asleep();
        Assert.That(await Answers(), Is.EqualTo(new[] { "hello", "again" }));
        await stop.CancelAsync();
        Assert.That(async () => await running.Soon(), Throws.InstanceOf<OperationCanceledException>());

        Task Asleep() => _office.Time.Sleeping(TimeSpan.FromSeconds(5), patient.Token);
    }

    private Reception Reception(IDeskStore? store = null) => new(
        store ?? _office.Store, new ScriptedReader(), _office.Judging, _office.Intake, _chat, _office.Time, NullLogger<Reception>.Instance);

    private Task Arrive(params string[] bodies) =>
        _office.Do(session => session.Inbox.Store([.. bodies.Select((body, index) => new InboxItem(Feed, index + 1, body, _office.Now, 0, null))]));

    private async Task<IReadOnlyList<string>> Answers() =>
        [.. (await _office.Calls()).Where(call => call.Kind == "line").Select(call => call.Body)];
}
