using System.Globalization;
using System.Text.Json;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Tests.Telegram.Intake;

public sealed class UpdatePumpTests
{
    private const string Me = """{"id":123456,"is_bot":true,"first_name":"Приёмная","username":"priemnaya_bot"}""";
    private HastyTime _time = null!;
    private PumpStore _store = null!;
    private KeptLines<PollHealth> _log = null!;
    private ScriptedApi _api = null!;
    private int _batches;

    [SetUp]
    public void Answer()
    {
        (_time, _store, _log, _batches) = (new HastyTime(), new PumpStore(), new KeptLines<PollHealth>(), 0);
        _api = new ScriptedApi().Always("getMe", Me);
    }

    [TearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task Only_what_is_stored_is_acknowledged()
    {
        _api.Then("getUpdates", Batch(7, 8)).Then("getUpdates", Batch(9));
        await PumpUntilQuiet();
        Assert.That(_store.Items.Select(item => item.Number), Is.EqualTo(new long[] { 7, 8, 9 }));
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null, 9, 10 }));
        Assert.That(_batches, Is.EqualTo(2));
    }

    [Test]
    public async Task A_refusing_disk_leaves_the_updates_with_Telegram()
    {
        _store.Refusals = 2;
        _api.Then("getUpdates", Batch(7)).Then("getUpdates", Batch(7)).Then("getUpdates", Batch(7));
        await PumpUntilQuiet();
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null, null, null, 8 }));
        Assert.That(_store.Items, Has.Count.EqualTo(1));
        Assert.That(Lines(LogLevel.Error), Has.Exactly(1).Contains("The disk is full"));
    }

    [Test]
    public async Task An_update_delivered_twice_is_stored_once()
    {
        _api.Then("getUpdates", Batch(7, 7)).Then("getUpdates", Batch(7));
        await PumpUntilQuiet();
        Assert.That(_store.Items, Has.Count.EqualTo(1));
        Assert.That(_store.Items.Single().Body, Does.Contain("\"update_id\":7"));
    }

    [Test]
    public async Task What_cannot_be_read_in_one_piece_is_asked_for_in_smaller_ones()
    {
        _api.Then("getUpdates", "7").Then("getUpdates", "7").Then("getUpdates", Batch(7));
        await PumpUntilQuiet();
        Assert.That(_api.Asked("getUpdates").Select(asked => asked.GetProperty("limit").GetInt32()), Is.EqualTo(new[] { 100, 50, 25, 100 }));
    }

    [Test]
    public async Task A_restart_asks_for_everything_unacknowledged()
    {
        Polled(_time.GetUtcNow() - TimeSpan.FromHours(1));
        _store.Store([new InboxItem("telegram:123456", 41, "{}", default, 0, null)]);
        await PumpUntilQuiet();
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null }));
    }

    [Test]
    public async Task After_a_week_of_silence_nothing_is_skipped_because_its_number_is_lower()
    {
        Polled(_time.GetUtcNow() - TimeSpan.FromDays(7));
        _store.Store([new InboxItem("telegram:123456", 41, "{}", default, 0, null)]);
        _api.Then("getUpdates", Batch(5));
        await PumpUntilQuiet();
        Assert.That(Offsets(), Is.EqualTo(new long?[] { null, 6 }));
        Assert.That(_store.Items, Has.Count.EqualTo(2));
    }

    [TestCase(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", "conflict")]
    [TestCase(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", "webhook")]
    [TestCase(401, "Unauthorized", "unauthorized")]
    [TestCase(404, "Not Found", "unauthorized")]
    [TestCase(429, "Too Many Requests: retry after 7", "offline")]
    [TestCase(502, "Bad Gateway", "offline")]
    public async Task A_refused_poll_is_told_once_and_tried_again(int code, string description, string state)
    {
        for (var time = 0; time < 4; time++)
            _api.ThenRefuses("getUpdates", code, description);
        await PumpUntilQuiet();
        Assert.That(_store.Get("poll.state"), Is.EqualTo(state));
        Assert.That(Lines(LogLevel.Error), Has.Count.EqualTo(1));
        Assert.That(_time.Pauses, Has.Count.EqualTo(4).And.Ordered);
        Assert.That(_api.Asked("deleteWebhook"), Is.Empty);
    }

    [Test]
    public async Task A_dead_network_is_knocked_at_ever_more_slowly_and_never_more_than_a_minute_apart()
    {
        for (var time = 0; time < 12; time++)
            _api.ThenBreaks("getUpdates");
        _api.Then("getUpdates", Batch(1));
        await PumpUntilQuiet();
        Assert.That(_time.Pauses, Has.Count.EqualTo(12).And.All.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
        Assert.That(_time.Pauses[^1], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(45)));
        Assert.That(_store.Get("poll.state"), Is.EqualTo("ok"));
        Assert.That(Lines(LogLevel.Error), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Telegrams_own_wish_to_wait_is_obeyed()
    {
        _api.ThenRefuses("getUpdates", 429, "Too Many Requests: retry after 37", """{"retry_after":37}""");
        await PumpUntilQuiet();
        Assert.That(_time.Pauses, Is.EqualTo(new[] { TimeSpan.FromSeconds(37) }));
    }

    [Test]
    public async Task A_server_that_answers_at_once_with_nothing_is_not_asked_without_breath()
    {
        _api.Then("getUpdates", "[]").Then("getUpdates", "[]").Then("getUpdates", "[]");
        await PumpUntilQuiet();
        Assert.That(_time.Pauses, Is.EqualTo(Enumerable.Repeat(TimeSpan.FromSeconds(1), 3)));
    }

    [Test]
    public async Task An_item_without_a_number_is_counted_and_passed_over()
    {
        _api.Then("getUpdates", """[{"update_id":"seven"},{"update_id":8}]""");
        await PumpUntilQuiet();
        Assert.That(_store.Items.Select(item => item.Number), Is.EqualTo(new long[] { 8 }));
        Assert.That(Lines(LogLevel.Error), Has.Exactly(1).Contains("1 updates without a readable number"));
    }

    [Test]
    public async Task A_webhook_is_removed_only_when_the_settings_allow_it()
    {
        _api.ThenRefuses("getUpdates", 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook").Then("deleteWebhook", "true");
        await PumpUntilQuiet(takeOver: true);
        Assert.That(_api.Asked("deleteWebhook").Single().TryGetProperty("drop_pending_updates", out _), Is.False);
    }

    [Test]
    public async Task A_bot_that_is_refused_at_the_door_keeps_knocking_and_is_known_in_the_end()
    {
        _api.ThenRefuses("getMe", 401, "Unauthorized").ThenRefuses("getMe", 401, "Unauthorized").Then("getUpdates", Batch(1));
        await PumpUntilQuiet();
        Assert.That((_store.Get("bot.id"), _store.Get("bot.username"), _store.Get("poll.state")), Is.EqualTo(("123456", "priemnaya_bot", "ok")));
    }

    [Test]
    public async Task Half_a_day_without_polling_is_told_loudly()
    {
        Polled(_time.GetUtcNow() - TimeSpan.FromHours(13));
        _api.ThenBreaks("getUpdates").ThenBreaks("getUpdates").Then("getUpdates", Batch(1));
        await PumpUntilQuiet();
        Assert.That(Lines(LogLevel.Critical), Has.Count.EqualTo(1).And.One.Contains("13 hours"));
    }

    [Test]
    public async Task Every_kind_of_update_the_reader_knows_is_asked_for()
    {
        await PumpUntilQuiet();
        var asked = _api.Asked("getUpdates").Single();
        Assert.That(asked.GetProperty("allowed_updates").EnumerateArray().Select(kind => kind.GetString()), Is.EquivalentTo(new[]
        {
            "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member", "message_reaction", "message_reaction_count",
        }));
        Assert.That((asked.GetProperty("limit").GetInt32(), asked.GetProperty("timeout").GetInt32()), Is.EqualTo((100, 50)));
    }

    private async Task PumpUntilQuiet(bool takeOver = false)
    {
        var pump = new UpdatePump(
            _api.Client(), _store, new PollHealth(_store, _time, _log), new Backoff(_time, new Random(1)), new PumpSettings("telegram:123456", 50, takeOver, () => _batches++));
        using var stop = new CancellationTokenSource();
        var run = pump.Run(stop.Token);
        await Task.WhenAny(_api.Quiet, run);
        await stop.CancelAsync();
        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
    }

    private void Polled(DateTimeOffset at) => _store.Set("poll.last", at.ToString("O", CultureInfo.InvariantCulture));

    private List<string> Lines(LogLevel level) => [.. _log.Lines.Where(line => line.Level == level).Select(line => line.Line)];

    private List<long?> Offsets() =>
        [.. _api.Asked("getUpdates").Select(body => body.TryGetProperty("offset", out var offset) ? offset.GetInt64() : (long?)null)];

    private static string Batch(params long[] numbers) => JsonSerializer.Serialize(numbers.Select(number => new Dictionary<string, long> { ["update_id"] = number }));
}
