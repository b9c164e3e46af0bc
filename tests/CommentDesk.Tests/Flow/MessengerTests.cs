using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Flow;

/// <summary>One call: what the network says decides what becomes of its row.</summary>
public sealed class MessengerTests
{
    private Office _office = null!;
    private ScriptedCaller _network = null!;

    [SetUp]
    public void Open()
    {
        _office = new Office();
        _network = new ScriptedCaller(_office.Time);
    }

    [TearDown]
    public async Task Close() => await _office.DisposeAsync();

    [Test]
    public async Task An_accepted_call_is_sent_and_recorded()
    {
        var call = await Add();
        Assert.That(await Carry(call), Is.InstanceOf<Return.Finished>());
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Sent));
        Assert.That(_network.Recorded.Single().Delivery, Is.EqualTo(new Delivery.Sent($"m{call.Id.Value}")));
    }

    [Test]
    public async Task The_row_says_sending_before_the_call_leaves()
    {
        var call = await Add();
        CallState? seen = null;
        _network.Answer = async made =>
        {
            seen = (await _office.Find(made.Id)).State;
            return new Delivery.Sent("1");
        };
        await Carry(call);
        Assert.That(seen, Is.EqualTo(CallState.Sending));
    }

    [TestCase(false, 0, Description = "pacing is no try")]
    [TestCase(true, 1)]
    public async Task What_was_certainly_not_accepted_goes_out_again_later(bool counts, int attempts)
    {
        var call = await Add(isPublic: true);
        Says(new Delivery.Later(TimeSpan.FromSeconds(7), "429", counts));
        Assert.That(await Carry(call), Is.EqualTo(new Return.Again(call.Id, 2, _office.Now.AddSeconds(7))));
        var stored = await _office.Find(call.Id);
        Assert.That((stored.State, stored.Attempts, stored.NotBefore), Is.EqualTo((CallState.Pending, attempts, _office.Now.AddSeconds(7))));
        Assert.That(_network.Recorded, Is.Empty);
    }

    [Test]
    public async Task What_is_refused_is_over_and_recorded()
    {
        var call = await Add();
        Says(new Delivery.Refused("delivery.blocked", "bot was blocked"));
        Assert.That(await Carry(call), Is.InstanceOf<Return.Finished>());
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Refused));
        Assert.That(_network.Recorded, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_public_call_of_which_nobody_knows_is_never_repeated()
    {
        var call = await Add(isPublic: true);
        Says(new Delivery.Unknown("time-out"));
        Assert.That(await Carry(call), Is.InstanceOf<Return.Finished>());
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Unknown));
        Assert.That(_network.Recorded.Single().Delivery, Is.InstanceOf<Delivery.Unknown>());
        Assert.That(await Carry(call), Is.InstanceOf<Return.Finished>());
        Assert.That(_network.Made, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_private_call_of_which_nobody_knows_is_repeated_twice_at_most()
    {
        var call = await Add();
        Says(new Delivery.Unknown("time-out"));
        Assert.That(await Carry(call), Is.InstanceOf<Return.Again>());
        Assert.That(await Carry(call), Is.InstanceOf<Return.Again>());
        Assert.That(await Carry(call), Is.InstanceOf<Return.Finished>());
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Unknown));
        Assert.That((_network.Made.Count, _network.Recorded.Count), Is.EqualTo((3, 1)));
    }

    [Test]
    public async Task An_outcome_whose_consequences_fail_stands_all_the_same()
    {
        var call = await Add();
        _network.Consequence = () => throw new InvalidOperationException("The consequence is impossible.");
        Assert.That(await Carry(call), Is.InstanceOf<Return.Finished>());
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Sent));
    }

    [Test]
    public async Task A_call_that_breaks_off_counts_as_perhaps_accepted()
    {
        var call = await Add(isPublic: true);
        _network.Answer = _ => throw new IOException("The connection was lost.");
        await Carry(call);
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Unknown));
    }

    [Test]
    public async Task A_kind_that_nobody_makes_is_refused()
    {
        var call = await _office.Add(OutboxCall.New("telegram:1", "dance", "", _office.Now));
        Assert.That(await Carry(call), Is.InstanceOf<Return.Finished>());
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Refused));
    }

    [Test]
    public async Task A_moved_room_is_moved_and_the_call_goes_on_there()
    {
        await _office.Connect();
        var call = await _office.Add(OutboxCall.New($"telegram:{Office.Room}", "say", "", _office.Now, isPublic: true));
        Says(new Delivery.Moved("-1009"));
        Assert.That(await Carry(call), Is.EqualTo(new Return.Elsewhere(call.Id, 2, "telegram:-1009")));
        var stored = await _office.Find(call.Id);
        Assert.That((stored.Lane, stored.State, stored.Attempts), Is.EqualTo(("telegram:-1009", CallState.Pending, 1)));
        Assert.That(await _office.Do(session => session.Comments.FindRoom("telegram", "-1009")), Is.Not.Null);
    }

    [Test]
    public async Task A_call_that_cannot_be_marked_is_not_made()
    {
        var call = await Add();
        var carried = await Messenger(new FaultyStore(_office.Store, 1)).Carry(call.Id, 2, CancellationToken.None).Soon();
        Assert.That(carried, Is.EqualTo(new Return.Again(call.Id, 2, _office.Now.AddSeconds(1))));
        Assert.That(_network.Made, Is.Empty);
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Pending));
    }

    [Test]
    public async Task What_was_said_is_recorded_as_soon_as_the_disk_takes_it()
    {
        using var patient = Bounded.Patient();
        var call = await Add(isPublic: true);
        var carrying = Messenger(new FaultyStore(_office.Store, 2, 3)).Carry(call.Id, 2, CancellationToken.None);
        foreach (var milliseconds in (int[])[100, 200])
        {
            await _office.Time.Sleeping(TimeSpan.FromMilliseconds(milliseconds), patient.Token);
            _office.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.That(await carrying.Soon(), Is.InstanceOf<Return.Finished>());
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Sent));
        Assert.That(_network.Made, Has.Count.EqualTo(1), "Recording again is not saying again.");
    }

    [Test]
    public async Task Stopping_while_a_call_is_under_way_still_records_it()
    {
        using var stop = new CancellationTokenSource();
        var call = await Add(isPublic: true);
        _network.Answer = async _ =>
        {
            await stop.CancelAsync();
            return new Delivery.Sent("1");
        };
        await Messenger(_office.Store).Carry(call.Id, 2, stop.Token).Soon();
        Assert.That((await _office.Find(call.Id)).State, Is.EqualTo(CallState.Sent));
    }

    [Test]
    public async Task Calls_interrupted_by_a_crash_are_doubted_in_public_and_repeated_in_private()
    {
        var open = await Add(isPublic: true);
        var hidden = await Add();
        var untouched = await Add();
        await _office.Do(session => session.Outbox.Begin(open.Id, _office.Now) && session.Outbox.Begin(hidden.Id, _office.Now));
        await Messenger(_office.Store).Recover(CancellationToken.None).Soon();
        Assert.That((await _office.Find(open.Id)).State, Is.EqualTo(CallState.Unknown));
        Assert.That(await _office.Find(hidden.Id), Has.Property("State").EqualTo(CallState.Pending).And.Property("Attempts").EqualTo(1));
        Assert.That(await _office.Find(untouched.Id), Is.EqualTo(untouched));
        Assert.That(_network.Recorded.Single().Call.Id, Is.EqualTo(open.Id));
        Assert.That(_network.Made, Is.Empty);
    }

    private void Says(Delivery delivery) => _network.Answer = _ => Task.FromResult(delivery);

    private Task<OutboxCall> Add(bool isPublic = false) => _office.Add(OutboxCall.New("telegram:1", "say", "", _office.Now, isPublic));

    private Task<Return> Carry(OutboxCall call) => Messenger(_office.Store).Carry(call.Id, call.Urgency, CancellationToken.None).Soon();

    private Messenger Messenger(IDeskStore store) => new(store, [_network], _office.Time, NullLogger<Messenger>.Instance);
}
