using CommentDesk.Comments;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>What pauses are counted from: restarts, slow calls and a clock that is set change nothing for whoever listens.</summary>
public sealed class OutboxClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public async Task A_new_run_counts_what_the_one_before_it_said()
    {
        await using var hall = new OutboxHall { Pace = new Pace(TimeSpan.Zero, 2) };
        await hall.Add("-1", "a");
        await hall.Add("-1", "b");
        await hall.Add("-1", "c");
        hall.Start();
        await hall.Network.Calls(2);
        await hall.Stop();
        hall.StartAgain();
        await hall.Pass(Minute / 2);
        await hall.Sleeping(Minute / 2);
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "a", "b" }));
        hall.Time.Advance(Minute / 2);
        await hall.Network.Calls(1);
    }

    [Test]
    public async Task The_pause_counts_from_the_end_of_a_call_because_it_may_have_been_heard_only_then()
    {
        await using var hall = new OutboxHall();
        var slow = new TaskCompletionSource<Delivery>();
        hall.Network.Answer = call => call.Body == "slow" ? slow.Task : Task.FromResult<Delivery>(new Delivery.Sent("1"));
        await hall.Add("1", "slow");
        await hall.Add("1", "next");
        hall.Start();
        await hall.Network.Calls(1);
        hall.Time.Advance(Second * 5);
        slow.SetResult(new Delivery.Sent("2"));
        await hall.Sleeping(Second);
        Assert.That(hall.Network.Bodies, Is.EqualTo(new[] { "slow" }));
        hall.Time.Advance(Second);
        await hall.Network.Calls(1);
    }

    [Test]
    public async Task A_clock_that_is_put_back_by_an_hour_silences_nobody()
    {
        await using var hall = new OutboxHall();
        await hall.Add("1", "before");
        hall.Start();
        await hall.Network.Calls(1);
        await hall.Add("1", "after");
        hall.Time.PutBack(TimeSpan.FromHours(1));
        hall.Wake.Raise();
        await hall.Pass(Second);
        await hall.Network.Calls(1);
    }
}
