namespace CommentDesk.Tests.Flow;

public sealed class OutboxPauseTests
{
    [Test]
    public async Task A_pause_written_by_a_clock_that_was_put_right_since_is_no_longer_than_it_was()
    {
        await using var hall = new OutboxHall();
        var tried = hall.Office.Now.AddHours(25);
        var call = await hall.Add("1", "held");
        await hall.Office.Do(session => session.Outbox.Begin(call.Id, tried));
        await hall.Office.Do(session => session.Outbox.Postpone(call.Id, tried, tried.AddSeconds(7), countsAsTry: false, "429"));
        hall.Start();
        await hall.Sleeping(TimeSpan.FromSeconds(7));
        Assert.That(hall.Network.Made, Is.Empty);
        hall.Time.Advance(TimeSpan.FromSeconds(7));
        await hall.Network.Calls(1);
    }
}
