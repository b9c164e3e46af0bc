using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class ClockworkTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    [Test]
    public async Task Waiting_tickets_are_given_out_within_a_minute_of_somebody_being_free()
    {
        await using var office = new Office();
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        await office.Connect();
        await office.See(Seen.Comment("C: люк открыт"));
        var running = new Clockwork(office.Store, office.Intake, office.Desk, office.Time).Run(stop.Token);
        await office.Time.Sleeping(Tick, patient.Token);
        var officer = await office.Hire();

        await Pass(office.Time, TimeSpan.FromMinutes(1), patient.Token);

        Assert.That((await office.TicketOf("10"))?.Stage, Is.EqualTo(new Stage.Assigned(officer.Id)));
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_long_line_that_nobody_may_take_does_not_hide_what_stands_behind_it()
    {
        await using var office = new Office();
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        await office.Connect();
        await office.Do(session =>
        {
            for (var number = 0; number < (2 * Desk.DrainedAtOnce) + 1; number++)
                office.Intake.Comment(session, Seen.Comment("C: люк открыт", $"{number + 100}"), office.Judging.Judge("C: люк открыт"), office.Now);
        });
        office.Time.Advance(TimeSpan.FromSeconds(1));
        await office.See(Seen.Comment("не понять", "9"));
        var moderator = await office.Hire(CommentDesk.People.Roles.Moderator);
        var running = new Clockwork(office.Store, office.Intake, office.Desk, office.Time).Run(stop.Token);

        await office.Time.Sleeping(Tick, patient.Token);

        Assert.That((await office.TicketOf("9"))?.Stage, Is.EqualTo(new Stage.Triage(moderator.Id)));
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Albums_are_opened_at_the_tick_after_their_patience()
    {
        await using var office = new Office();
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        await office.Connect();
        await office.See(Seen.Comment("C: яма", album: "a"));
        var running = new Clockwork(office.Store, office.Intake, office.Desk, office.Time).Run(stop.Token);
        await office.Time.Sleeping(Tick, patient.Token);
        Assert.That(await office.TicketOf("10"), Is.Null);

        await Pass(office.Time, Intake.AlbumPatience, patient.Token);

        Assert.That(await office.TicketOf("10"), Is.Not.Null);
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Old_numbers_of_handled_updates_are_forgotten_and_unhandled_ones_never()
    {
        await using var office = new Office();
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var old = office.Now - TimeSpan.FromDays(9);
        await office.Do(session => session.Inbox.Store([new("f", 1, "a", old, 0, null), new("f", 2, "b", old, 0, null), new("f", 3, "c", office.Now, 0, null)]));
        await office.Do(session =>
        {
            session.Inbox.Done("f", 1);
            session.Inbox.Done("f", 3);
        });
        var running = new Clockwork(office.Store, office.Intake, office.Desk, office.Time).Run(stop.Token);
        await office.Time.Sleeping(Tick, patient.Token);

        var again = await office.Do(session => session.Inbox.Store([new("f", 1, "a", old, 0, null), new("f", 2, "b", old, 0, null), new("f", 3, "c", old, 0, null)]));
        Assert.That(again, Is.EqualTo(1), "Only the first had been forgotten.");
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Every_sweep_comes_round_at_its_own_time()
    {
        await using var office = new Office();
        using var patient = Bounded.Patient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patient.Token);
        var (often, seldom) = (new Counting(TimeSpan.FromMinutes(1)), new Counting(TimeSpan.FromMinutes(5)));
        var running = new Clockwork(office.Store, office.Intake, office.Desk, office.Time, [often, seldom]).Run(stop.Token);
        await office.Time.Sleeping(Tick, patient.Token);
        Assert.That((often.Times, seldom.Times), Is.EqualTo((1, 1)), "What came due while the desk was off is done at once.");

        for (var minute = 0; minute < 4; minute++)
            await Pass(office.Time, TimeSpan.FromMinutes(1), patient.Token);

        Assert.That((often.Times, seldom.Times), Is.EqualTo((5, 1)));
        await stop.CancelAsync();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }

    private sealed class Counting(TimeSpan every) : ISweep
    {
        public int Times { get; private set; }

        public TimeSpan Every => every;

        public Task Sweep(DateTimeOffset now, CancellationToken cancel)
        {
            Times++;
            return Task.CompletedTask;
        }
    }

    /// <summary>Ends after a tick that began when all of this time had passed.</summary>
    private static async Task Pass(ManualTime time, TimeSpan howLong, CancellationToken cancel)
    {
        time.Advance(howLong);
        await time.Sleeping(due => due > time.GetUtcNow(), cancel);
        time.Advance(Tick);
        await time.Sleeping(due => due > time.GetUtcNow(), cancel);
    }
}
