using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>Those who lead hear when the queue grows or grows old, and not each minute.</summary>
public sealed class QueueAlarmTests
{
    private Office _office = null!;
    private QueueAlarm _alarm = null!;

    [SetUp]
    public async Task Open()
    {
        _office = new Office();
        _alarm = new QueueAlarm(_office.Store, AssignmentRules.None with { QueueAlarm = TimeSpan.FromHours(1) });
        await _office.Connect();
        await _office.Hire(Roles.Supervisor, "90");
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task They_hear_each_time_the_queue_has_doubled()
    {
        await Wait(9);
        Assert.That(await Swept(), Is.Empty);
        await Wait(1);
        Assert.That(await Swept(), Is.EqualTo(new[] { "tell.queue_grows 10" }));
        await Wait(9);
        Assert.That(await Swept(), Is.Empty);
        await Wait(25);
        Assert.That(await Swept(), Is.EqualTo(new[] { "tell.queue_grows 44" }), "Two steps at once are told once.");
        Assert.That(await Swept(), Is.Empty);
    }

    [Test]
    public async Task They_hear_when_the_oldest_has_waited_too_long_and_again_after_four_times_as_long()
    {
        await Wait(1);
        _office.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.That(await Swept(), Is.Empty);
        _office.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await Swept(), Is.EqualTo(new[] { "tell.queue_aged_minutes 60 1" }));
        _office.Time.Advance(TimeSpan.FromHours(2));
        Assert.That(await Swept(), Is.Empty);
        _office.Time.Advance(TimeSpan.FromHours(1));
        Assert.That(await Swept(), Is.EqualTo(new[] { "tell.queue_aged 4 1" }));
    }

    [Test]
    public async Task What_was_said_is_forgotten_when_the_queue_is_empty()
    {
        await Wait(10);
        await Swept();
        await _office.Hire();
        await _office.Do(session => _office.Desk.Drain(session, _office.Now));
        await Swept();
        await _office.Do(session =>
        {
            foreach (var person in session.People.All())
                session.People.Save(person with { OnDuty = false });
        });
        await Wait(10);
        Assert.That(await Swept(), Is.EqualTo(new[] { "tell.queue_grows 10" }));
    }

    private Task Wait(int many) => _office.Do(session =>
    {
        for (var number = 0; number < many; number++)
            _office.Intake.Comment(session, Seen.Comment("C: люк открыт", $"{Guid.NewGuid()}"), _office.Judging.Judge("C: люк открыт"), _office.Now);
    });

    private async Task<string[]> Swept()
    {
        var before = (await Lines()).Length;
        await _alarm.Sweep(_office.Now, CancellationToken.None);
        return (await Lines())[before..];
    }

    private async Task<string[]> Lines() => [.. (await _office.Calls())
        .Where(call => call.Kind == Calls.Line).Select(Calls.ReadLine)
        .Where(line => line.Key.StartsWith("tell.queue", StringComparison.Ordinal)).Select(line => $"{line.Key} {string.Join(' ', line.Args)}")];
}
