using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Flow;

/// <summary>The sweep over a real store: what it records, whom it tells, and what it says nothing of.</summary>
public sealed class SpikeWatchTests
{
    private static readonly SpikeArea s_water = new(new ChannelId(1), "heat_water");

    private Office _office = null!;
    private SpikeWatch _watch = null!;
    private Person _lead = null!;
    private Channel _channel = null!;
    private int _messages;

    [SetUp]
    public async Task Open_an_office_that_knows_four_weeks()
    {
        _office = new Office();
        _messages = 100;
        _channel = await _office.Connect();
        _lead = await _office.Hire(Roles.Supervisor, "21");
        await _office.Hire(Roles.Officer, "22");
        await Quiet_weeks();
        _watch = Watch(new());
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task A_burst_is_told_to_who_leads_within_a_minute_and_closes_when_it_is_over()
    {
        await Burst(37);
        await Sweep();
        var spike = await Single();
        Assert.That((spike.Area, spike.Kind, spike.Level, spike.Count, spike.Normal), Is.EqualTo((s_water, SpikeKind.Volume, SpikeLevel.Crisis, 37, 1.0)));
        Assert.That(await Cards(), Is.EqualTo(new[] { (_lead.Id, "spike", "1") }), "Officers have their tickets.");

        _office.Time.Advance(TimeSpan.FromMinutes(70));
        for (var tick = 0; tick < 3; tick++)
            await Sweep();

        spike = await Single();
        Assert.That((spike.Open, spike.Total, spike.Level), Is.EqualTo((false, 37, SpikeLevel.Crisis)));
        Assert.That(await Log(), Is.EqualTo(new[] { "opened", "told", "closed" }));
    }

    [Test]
    public async Task Usual_numbers_leave_no_trace()
    {
        await Burst(4);
        await Sweep();
        Assert.That(await _office.Do(session => session.Spikes.Log(10)), Is.Empty);
    }

    [Test]
    public async Task A_watch_is_recorded_and_rings_no_bell()
    {
        await Burst(6);
        await Sweep();
        Assert.That((await Single()).Level, Is.EqualTo(SpikeLevel.Watch));
        Assert.That(await Cards(), Is.Empty);
    }

    [Test]
    public async Task What_rises_is_drawn_again_where_it_is_and_rings_a_bell_besides()
    {
        await Burst(10, urgent: false);
        _watch = Watch(new() { CrisisTimes = 20 });
        await Sweep();
        Assert.That((await Single()).Level, Is.EqualTo(SpikeLevel.Alert));
        await Shown();
        await Burst(25);
        await Sweep();
        Assert.That((await Single()).Level, Is.EqualTo(SpikeLevel.Crisis), (await Single()).ToString());
        Assert.That((await Cards()).Select(call => call.Kind), Is.EqualTo(new[] { "spike", "line" }));
    }

    [Test]
    public async Task Three_people_in_danger_are_told_without_any_norm()
    {
        await Burst(3, urgent: true);
        await Sweep();
        Assert.That(await Single(), Has.Property("Why").EqualTo("urgent").And.Property("Level").EqualTo(SpikeLevel.Crisis));
    }

    [Test]
    public async Task In_silence_it_is_only_recorded()
    {
        _watch = Watch(new() { Silent = true });
        await Burst(37);
        await Sweep();
        Assert.That(await Log(), Is.EqualTo(new[] { "opened", "silent" }));
        Assert.That(await Cards(), Is.Empty);
    }

    [Test]
    public async Task A_restart_forgets_nothing_and_tells_nothing_twice()
    {
        await Burst(37);
        await Sweep();
        _watch = Watch(new());
        await Sweep();
        Assert.That(await Log(), Is.EqualTo(new[] { "opened", "told" }));
        Assert.That(await Cards(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_same_words_from_many_are_shown_to_who_sorts_too_and_grow_with_what_comes()
    {
        var moderator = await _office.Hire(Roles.Moderator, "23");
        await Chant(5);
        await Sweep();
        var spike = await Single(SpikeKind.Coordination);
        Assert.That((spike.Kind, spike.Why, spike.Total), Is.EqualTo((SpikeKind.Coordination, "coordinated", 5)));
        Assert.That((await Cards()).Select(call => call.Person), Is.EquivalentTo(new[] { _lead.Id, moderator.Id }));
        await Chant(2);
        await Sweep();
        Assert.That((await Single(SpikeKind.Coordination)).Total, Is.EqualTo(7));
        _office.Time.Advance(TimeSpan.FromHours(25));
        for (var tick = 0; tick < 3; tick++)
            await Sweep();
        Assert.That((await Single(SpikeKind.Coordination)).Open, Is.False);
    }

    [Test]
    public async Task A_long_backlog_is_counted_in_parts_and_each_comment_once()
    {
        await Burst((2 * SpikeWatch.Batch) + 1);
        await Sweep();
        await Sweep();
        Assert.That((await Single()).Total, Is.EqualTo((2 * SpikeWatch.Batch) + 1));
    }

    private SpikeWatch Watch(SpikeTerms terms) => new(_office.Store, new KinGroups(), terms);

    private Task Sweep() => _watch.Sweep(_office.Now, CancellationToken.None).Soon();

    private Task<Spike> Single(SpikeKind kind = SpikeKind.Volume) => _office.Do(session => session.Spikes.Log(10).Single(spike => spike.Kind == kind));

    private Task<List<string>> Log() => _office.Do(session => session.Spikes.Events(new(1)).Select(line => line.What).ToList());

    private async Task<List<(PersonId? Person, string Kind, string Body)>> Cards() =>
        [.. (await _office.Calls()).Where(call => call.Kind is SpikeCalls.Card or Calls.Line && !call.Body.Contains("tell.waiting", StringComparison.Ordinal))
            .Select(call => (call.Person, call.Kind, call.Kind == SpikeCalls.Card ? call.Body : ""))];

    /// <summary>The lead holds the card from now on.</summary>
    private Task Shown() => _office.Do(session =>
    {
        session.Spikes.Shown(new(new(1), _lead.Id, _lead.Contact, "500"));
        foreach (var call in session.Outbox.Pending(default, 1000))
            session.Outbox.Sent(call.Id, "500", _office.Now);
    });

    private Task Quiet_weeks() => _office.Do(session => Open(session, "давно", "1", null, false, _office.Now.AddDays(-40)));

    /// <summary>Too short to be taken for repeats.</summary>
    private Task Burst(int count, bool urgent = false) => _office.Do(session =>
    {
        for (var number = 0; number < count; number++)
            Open(session, $"нет {_messages}", $"{_messages}", "heat_water", urgent, _office.Now.AddMinutes(-1));
    });

    private Task Chant(int count) => _office.Do(session =>
    {
        for (var number = 0; number < count; number++)
            Open(session, "Требуем отменить платную парковку у рынка немедленно", $"{_messages}", null, false, _office.Now.AddMinutes(-1));
    });

    private void Open(IDeskSession session, string text, string author, string? theme, bool urgent, DateTimeOffset at)
    {
        var message = $"{_messages++}";
        var comment = session.Comments.Add(new Comment(
            default, new("telegram", Office.Room, message), _channel.Id, null, null, new(author, "Житель", AuthorKind.Person), text, Media.None, null, 1, at, at))!;
        _office.Desk.Open(session, comment, _channel, Some.Verdict(Label.Complaint, theme: theme, flags: urgent ? ["urgent"] : []), at);
    }
}
