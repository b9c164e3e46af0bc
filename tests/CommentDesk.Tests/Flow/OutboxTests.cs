using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class OutboxTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public async Task Within_a_lane_urgent_calls_go_first_and_older_before_younger()
    {
        await using var hall = new OutboxHall { Pace = new Pace(TimeSpan.Zero, 1000) };
        await hall.Add("1", "late", urgency: 3);
        await hall.Add("1", "answer", urgency: 1);
        await hall.Add("1", "card");
        await hall.Add("1", "second answer", urgency: 1);
        await hall.Add("1", "press", urgency: 0);
        hall.Start();
        await hall.Network.Calls(5);
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "press", "answer", "second answer", "card", "late" }));
    }

    [Test]
    public async Task A_lane_that_hangs_delays_nobody_else()
    {
        await using var hall = new OutboxHall();
        var hanging = new TaskCompletionSource<Delivery>();
        hall.Network.Answer = call => call.Body == "hangs" ? hanging.Task : Task.FromResult<Delivery>(new Delivery.Sent("1"));
        await hall.Add("1", "hangs");
        await hall.Add("2", "goes");
        await hall.Add("3", "goes too");
        hall.Start();
        await hall.Network.Calls(3);
        hanging.SetResult(new Delivery.Sent("2"));
        await hall.Stop();
        Assert.That(await hall.Office.Do(session => session.Outbox.Count(CallState.Sent)), Is.EqualTo(3));
    }

    [Test]
    public async Task A_chat_hears_one_message_a_second()
    {
        await using var hall = new OutboxHall();
        foreach (var body in (string[])["a", "b", "c"])
            await hall.Add("1", body);
        hall.Start();
        for (var call = 1; call <= 3; call++)
        {
            await hall.Network.Calls(1);
            Assert.That(hall.Network.Made, Has.Count.EqualTo(call));
            if (call < 3)
                await hall.Pass(Second);
        }

        Assert.That(hall.Network.Made.Select(made => made.At), Is.EqualTo(new[] { Some.Now, Some.Now.AddSeconds(1), Some.Now.AddSeconds(2) }));
    }

    [Test]
    public async Task All_chats_together_hear_no_more_than_thirty_a_second()
    {
        await using var hall = new OutboxHall();
        for (var lane = 0; lane < 40; lane++)
            await hall.Add($"{lane}", $"{lane}");
        hall.Start();
        await hall.Network.Calls(30);
        await hall.Sleeping(Second);
        Assert.That(hall.Network.Made, Has.Count.EqualTo(30));
        hall.Time.Advance(Second);
        await hall.Network.Calls(10);
        Assert.That(hall.Network.Bodies, Is.Unique);
    }

    [Test]
    public async Task When_all_must_wait_every_lane_gets_its_turn()
    {
        await using var hall = new OutboxHall { PerSecond = 1 };
        foreach (var body in (string[])["a1", "a2", "a3"])
            await hall.Add("a", body);
        foreach (var body in (string[])["b1", "b2"])
            await hall.Add("b", body);
        hall.Start();
        for (var call = 1; call <= 5; call++)
        {
            await hall.Network.Calls(1);
            if (call < 5)
                await hall.Pass(Second);
        }

        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "a1", "b1", "a2", "b2", "a3" }));
    }

    [Test]
    public async Task When_all_must_wait_a_public_answer_goes_before_other_peoples_cards()
    {
        await using var hall = new OutboxHall { PerSecond = 1 };
        foreach (var lane in (string[])["a", "b", "c"])
            await hall.Add(lane, $"card {lane}");
        await hall.Add("-100", "answer", urgency: 1, isPublic: true);
        hall.Start();
        await hall.Network.Calls(1);
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "answer" }));
    }

    [Test]
    public async Task Answers_to_presses_are_neither_counted_nor_held_up()
    {
        await using var hall = new OutboxHall { PerSecond = 1 };
        await hall.Add("1", "card");
        foreach (var body in (string[])["p1", "p2", "p3"])
            await hall.Add("free", body, urgency: 0);
        hall.Start();
        await hall.Network.Calls(4);
        Assert.That(hall.Network.Made.Select(made => made.At), Has.All.EqualTo(Some.Now));
    }

    [Test]
    public async Task A_lane_told_to_wait_is_silent_so_long_and_the_others_go_on()
    {
        await using var hall = new OutboxHall();
        var told = false;
        hall.Network.Answer = call => Task.FromResult<Delivery>(call.Body == "a" && !told ? Flood() : new Delivery.Sent("1"));
        await hall.Add("1", "a");
        await hall.Add("1", "b");
        hall.Start();
        await hall.Network.Calls(1);
        await hall.Sleeping(TimeSpan.FromSeconds(7));
        await hall.Add("2", "c");
        hall.Wake.Raise();
        await hall.Network.Calls(1);
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "a", "c" }));
        await hall.Pass(TimeSpan.FromSeconds(7));
        await hall.Network.Calls(1);
        await hall.Pass(Second);
        await hall.Network.Calls(1);
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "a", "c", "a", "b" }));

        Delivery Flood()
        {
            told = true;
            return new Delivery.Later(TimeSpan.FromSeconds(7), "429", false);
        }
    }

    [Test]
    public async Task A_postponed_call_waits_for_its_moment_across_a_restart()
    {
        await using var hall = new OutboxHall();
        await hall.Add("1", "later", after: TimeSpan.FromSeconds(20));
        hall.Start();
        await hall.Sleeping(TimeSpan.FromSeconds(20));
        Assert.That(hall.Network.Made, Is.Empty);
        hall.Time.Advance(TimeSpan.FromSeconds(20));
        await hall.Network.Calls(1);
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "later" }));
    }

    [Test]
    public async Task A_whole_lane_follows_a_room_that_moved()
    {
        await using var hall = new OutboxHall { Pace = new Pace(TimeSpan.Zero, 1000) };
        await hall.Office.Connect();
        hall.Network.Answer = call =>
            Task.FromResult<Delivery>(call.Lane.EndsWith(Office.Room, StringComparison.Ordinal) ? new Delivery.Moved("-1009") : new Delivery.Sent("1"));
        await hall.Add(Office.Room, "a", isPublic: true);
        await hall.Add(Office.Room, "b", isPublic: true);
        hall.Start();
        await hall.Network.Calls(3);
        Assert.That(hall.Network.Made.Select(made => (made.Call.Body, made.Call.Lane)), Is.EqualTo(new[]
        {
            ("a", $"telegram:{Office.Room}"), ("a", "telegram:-1009"), ("b", "telegram:-1009"),
        }));
    }

    [Test]
    public async Task A_public_answer_in_doubt_is_not_repeated_while_the_lane_goes_on()
    {
        await using var hall = new OutboxHall { Pace = new Pace(TimeSpan.Zero, 1000) };
        hall.Network.Answer = call => Task.FromResult<Delivery>(call.Body == "lost" ? new Delivery.Unknown("time-out") : new Delivery.Sent("1"));
        await hall.Add("1", "lost", isPublic: true);
        await hall.Add("1", "next", isPublic: true);
        hall.Start();
        await hall.Network.Calls(2);
        await hall.Stop();
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "lost", "next" }));
        Assert.That(await hall.Office.Do(session => session.Outbox.Count(CallState.Unknown)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_call_interrupted_by_a_crash_is_settled_before_anything_leaves()
    {
        await using var hall = new OutboxHall();
        var lost = await hall.Add("1", "lost", isPublic: true);
        await hall.Office.Do(session => session.Outbox.Begin(lost.Id, hall.Office.Now));
        await hall.Add("2", "next");
        hall.Start();
        await hall.Network.Calls(1);
        await hall.Stop();
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "next" }));
        Assert.That((await hall.Office.Find(lost.Id)).State, Is.EqualTo(CallState.Unknown));
    }

    [Test]
    public async Task Stopping_waits_for_what_was_begun_and_records_it()
    {
        await using var hall = new OutboxHall();
        var slow = new TaskCompletionSource<Delivery>();
        hall.Network.Answer = _ => slow.Task;
        var call = await hall.Add("1", "slow", isPublic: true);
        hall.Start();
        await hall.Network.Calls(1);
        await hall.AskToStop();
        slow.SetResult(new Delivery.Sent("77"));
        await hall.Stop();
        Assert.That((await hall.Office.Find(call.Id)).State, Is.EqualTo(CallState.Sent));
    }

    [Test]
    public async Task A_call_added_while_it_sleeps_leaves_at_the_signal()
    {
        await using var hall = new OutboxHall();
        hall.Start();
        await hall.Sleeping(TimeSpan.FromSeconds(30));
        await hall.Add("1", "new");
        hall.Wake.Raise();
        await hall.Network.Calls(1);
        Assert.That(hall.Network.Made.Single().At, Is.EqualTo(Some.Now));
    }

    [Test]
    public async Task A_thousand_calls_of_many_lanes_all_leave_and_none_twice()
    {
        await using var hall = new OutboxHall { Pace = new Pace(TimeSpan.Zero, 100_000), PerSecond = 100_000 };
        await hall.Office.Do(session =>
        {
            for (var call = 0; call < 1000; call++)
                session.Outbox.Add(OutboxCall.New($"telegram:{call % 50}", "say", $"{call}", hall.Office.Now));
        });
        hall.Start();
        await hall.Network.Calls(1000);
        await hall.Stop();
        Assert.That(hall.Network.Bodies, Is.Unique.And.Count.EqualTo(1000));
        Assert.That(await hall.Office.Do(session => session.Outbox.Count(CallState.Sent)), Is.EqualTo(1000));
    }
}
