using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>Which tickets matter in a span. The span is 10:00 to 11:00; hours are hours of one day.</summary>
public abstract class HistorySpanContract : StoreContract
{
    [TestCase(10.5, null, ExpectedResult = true, TestName = "Opened_within")]
    [TestCase(10.0, null, ExpectedResult = true, TestName = "Opened_at_the_start")]
    [TestCase(11.0, null, ExpectedResult = false, TestName = "Opened_at_the_end")]
    [TestCase(9.0, null, ExpectedResult = true, TestName = "Opened_before_and_still_open")]
    [TestCase(9.0, 9.5, ExpectedResult = false, TestName = "Opened_and_done_before")]
    [TestCase(9.0, 10.0, ExpectedResult = true, TestName = "Opened_before_and_done_within")]
    [TestCase(9.0, 12.0, ExpectedResult = true, TestName = "Opened_before_and_done_after")]
    [TestCase(12.0, 13.0, ExpectedResult = false, TestName = "Opened_after")]
    public async Task<bool> Matters(double opened, double? done)
    {
        var ticket = await Ticket(opened, done);
        var lines = await Between(null);
        Assert.That(lines.Select(line => line.Ticket), Is.All.EqualTo(ticket.Id));
        Assert.That(lines, Is.Empty.Or.Count.EqualTo(done is null ? 2 : 3), "All lines of the ticket or none.");
        return lines.Count > 0;
    }

    [Test]
    public async Task Done_before_and_touched_only_after_does_not_matter()
    {
        var ticket = await Ticket(9, 9.5);
        await Write(session => Sample.Do(session, ticket, session.People.Find(new PersonId(1)), new Command.Write("Всё же", [], null), Hour(12)));
        Assert.That(await Between(null), Is.Empty);
    }

    [Test]
    public async Task Lines_come_ticket_by_ticket_in_their_order_and_of_one_channel_when_asked()
    {
        var (first, second) = (await Ticket(9, 10.2), await Ticket(10, 10.1));
        var lines = await Between(null);
        Assert.That(lines.Select(line => line.Ticket), Is.EqualTo(Enumerable.Repeat(first.Id, 3).Concat(Enumerable.Repeat(second.Id, 3))));
        Assert.That(lines.Take(3), Is.EqualTo(await Read(session => session.Tickets.History(first.Id))));
        Assert.That(await Between(first.Channel), Has.Count.EqualTo(6));
        Assert.That(await Between(new ChannelId(404)), Is.Empty);
    }

    private static DateTimeOffset Hour(double hour) => Sample.Noon.Date.AddHours(hour);

    private Task<List<HistoryLine>> Between(ChannelId? channel) =>
        Read(session => session.Tickets.HistoryBetween(Hour(10), Hour(11), channel).ToList());

    private Task<Ticket> Ticket(double opened, double? done) => Write(session =>
    {
        var anna = session.People.FindByContact("100") ?? session.People.Add(Sample.Person());
        var ticket = Sample.Opened(session, anna.Id, at: Hour(opened));
        return done is { } hour ? Sample.Do(session, ticket, anna, new Command.Dismiss("spam"), Hour(hour)) : ticket;
    });
}
