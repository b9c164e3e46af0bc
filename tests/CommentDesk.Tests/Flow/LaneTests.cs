using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

public sealed class LaneTests
{
    private static readonly Pace Group = new(TimeSpan.FromSeconds(1), 20);

    [Test]
    public void Urgent_calls_go_first_and_older_ones_before_younger()
    {
        var lane = new Lane("telegram:1");
        foreach (var (id, urgency) in ((int, int)[])[(1, 3), (2, 1), (3, 2), (4, 1), (5, 0)])
            lane.Add(new CallId(id), urgency);
        var order = Enumerable.Range(0, 5).Select(_ => lane.Next().Call.Value);
        Assert.That(order, Is.EqualTo(new[] { 5, 2, 4, 3, 1 }));
        Assert.That(lane.Count, Is.Zero);
    }

    [Test]
    public void A_lane_that_never_spoke_is_ready() => Assert.That(new Lane("a").Ready(Group, Some.Now), Is.LessThanOrEqualTo(Some.Now));

    [Test]
    public void Between_two_calls_lies_the_gap()
    {
        var lane = new Lane("a");
        lane.Spoke(Some.Now);
        Assert.That(lane.Ready(Group, Some.Now), Is.EqualTo(Some.Now.AddSeconds(1)));
    }

    [Test]
    public void No_minute_holds_more_calls_than_it_may([Values(20, 200)] int most)
    {
        var lane = new Lane("a");
        var spoke = new List<DateTimeOffset>();
        var (now, gap) = (Some.Now, TimeSpan.FromSeconds(20.0 / most));
        for (var call = 0; call < 3 * most; call++)
        {
            var ready = lane.Ready(new Pace(gap, most), now);
            now = ready > now ? ready : now;
            lane.Spoke(now);
            spoke.Add(now);
        }

        for (var first = 0; first + most < spoke.Count; first++)
            Assert.That(spoke[first + most] - spoke[first], Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(spoke[most - 1] - spoke[0], Is.EqualTo(gap * (most - 1)), "The first ones need not wait for the minute.");
    }

    [Test]
    public void The_longest_hold_counts()
    {
        var lane = new Lane("a");
        lane.Hold(Some.Now.AddSeconds(30));
        lane.Hold(Some.Now.AddSeconds(5));
        Assert.That(lane.Ready(Pace.Free, Some.Now), Is.EqualTo(Some.Now.AddSeconds(30)));
    }

    [Test]
    public void A_private_chat_has_no_limit_by_the_minute()
    {
        var lane = new Lane("a");
        for (var second = 0; second < 59; second++)
            lane.Spoke(Some.Now.AddSeconds(second));
        Assert.That(lane.Ready(new Pace(TimeSpan.FromSeconds(1), null), Some.Now.AddSeconds(59)), Is.EqualTo(Some.Now.AddSeconds(59)));
    }
}
