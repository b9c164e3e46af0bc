using CommentDesk.Tickets;
using CommentDesk.Triage;

namespace CommentDesk.Tests.Triage;

public sealed class DrawingTests
{
    private static readonly IReadOnlyList<TicketId> Day = [.. Enumerable.Range(1, 1000).Select(number => new TicketId(number))];

    [TestCase(0, 0)]
    [TestCase(7, 7)]
    [TestCase(20, 20)]
    [TestCase(21, 20)]
    [TestCase(400, 20)]
    [TestCase(401, 21)]
    [TestCase(2000, 100)]
    public void A_sample_is_one_of_twenty_but_at_least_twenty_if_there_are_so_many(int silent, int size) =>
        Assert.That(Drawing.Size(silent, 0.05, 20), Is.EqualTo(size));

    [Test]
    public void The_same_seed_draws_the_same_on_every_machine() =>
        Assert.That(Drawing.Draw(Day, 42, 6).Select(ticket => ticket.Value), Is.EqualTo(Drawing.Draw([.. Day.Reverse()], 42, 6).Select(ticket => ticket.Value)).And.EqualTo(Known));

    [Test]
    public void Another_seed_draws_others() => Assert.That(Drawing.Draw(Day, 43, 6), Is.Not.EqualTo(Drawing.Draw(Day, 42, 6)));

    [Test]
    public void Everybody_is_drawn_as_often_as_everybody_else()
    {
        var drawn = new int[Day.Count + 1];
        foreach (var ticket in Enumerable.Range(0, 2000).SelectMany(seed => Drawing.Draw(Day, seed * 7919L, 50)))
            drawn[ticket.Value]++;
        // 100 expected of each, with a deviation of 10.
        Assert.That(drawn.Skip(1), Is.All.InRange(55, 150));
    }

    [Test]
    public void The_list_says_nothing_about_the_draw() => Assert.That(Drawing.Draw(Day, 5, 30).Select(ticket => ticket.Value), Is.Ordered.And.Unique);

    private static long[] Known => [172, 216, 316, 719, 809, 921];
}
