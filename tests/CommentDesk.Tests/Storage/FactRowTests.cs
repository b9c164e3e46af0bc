using CommentDesk.Statistics;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Storage;

public sealed class FactRowTests
{
    [Test]
    public void Whatever_a_ticket_comes_to_is_read_as_it_was_written()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var opened = random.NextInt64(1, 4_000_000_000_000);
            var facts = new TicketFacts(
                new(round + 1), new(random.Next(1, 99)), opened, opened + random.NextInt64(1L << 39), Perhaps(opened), random.Next(2) == 0 ? new(random.Next(1, 999)) : null,
                Perhaps(opened), Any(Labels.All), Any(Labels.All), Code(Themes.All), random.Next(2) == 0 ? new(random.Next(1, 999)) : null,
                Code(NoReplyReasons.All), Code(ReturnReasons.All), random.Next(256), random.Next(256), Traces.Known | (Traces)(2 * random.Next(512)), Waited(opened));
            var row = new byte[FactRow.Size];
            FactRow.Write(row, facts);
            Assert.That(FactRow.Read(row, facts.Ticket), Is.EqualTo(facts));
        }

        CitizenWait? Waited(long from) => random.Next(2) == 0 ? null : new(from + random.NextInt64(1L << 39), Perhaps(from), null);
        long? Perhaps(long from) => random.Next(2) == 0 ? null : from + random.NextInt64(1L << 39);
        T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
        string? Code(IReadOnlyList<string> codes) => random.Next(3) == 0 ? null : Any(codes);
    }

    [Test]
    public void A_row_that_cannot_hold_all_of_it_says_so()
    {
        var row = new byte[FactRow.Size];
        foreach (var waits in new[] { 0, 1, 2, 3 })
        {
            var waited = Enumerable.Range(0, waits).Aggregate((CitizenWait?)null, (former, at) => new(at * 10, (at * 10) + 5, former));
            FactRow.Write(row, default(TicketFacts) with { Traces = Traces.Known, Waited = waited });
            Assert.That(FactRow.Cut(row), Is.EqualTo(waits > 1));
        }
    }

    /// <summary>A code that has no place in the row would be forgotten by it.</summary>
    [Test]
    public void Every_theme_and_every_reason_has_its_place()
    {
        foreach (var (theme, reason) in Themes.All.Zip(NoReplyReasons.All.Concat(ReturnReasons.All).Concat(Enumerable.Repeat("spam", 99))))
        {
            var row = new byte[FactRow.Size];
            FactRow.Write(row, default(TicketFacts) with { Theme = theme, NoReply = reason, Returned = reason });
            var read = FactRow.Read(row, default);
            Assert.That((read.Theme, read.NoReply, read.Returned), Is.EqualTo((theme, reason, reason)));
        }
    }
}
