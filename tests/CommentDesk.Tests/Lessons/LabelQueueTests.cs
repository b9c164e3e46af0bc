using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.Tickets;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Lessons;

/// <summary>Which comment comes next: turns of the queue, and variety among the doubtful.</summary>
public sealed class LabelQueueTests
{
    [Test]
    public void Of_eight_comments_five_are_uncertain_two_silent_and_one_is_read_twice()
    {
        var first = Enumerable.Range(0, 80).Select(given => LabelQueue.Turns(given)[0]).CountBy(kind => kind).ToDictionary();
        Assert.That(first, Is.EquivalentTo(new Dictionary<OfferKind, int> { [OfferKind.Uncertain] = 50, [OfferKind.Silent] = 20, [OfferKind.Second] = 10 }));
    }

    [Test]
    public void A_turn_that_has_nothing_gives_way_to_the_uncertain_and_then_to_a_second_reading() => Assert.Multiple(() =>
    {
        for (var given = 0; given < 8; given++)
            Assert.That(LabelQueue.Turns(given), Is.Unique.And.Contains(OfferKind.Uncertain).And.Contains(OfferKind.Second));
        Assert.That(LabelQueue.Turns(2), Is.EqualTo(new[] { OfferKind.Silent, OfferKind.Uncertain, OfferKind.Second }));
    });

    [Test]
    public void A_doubtful_comment_gives_way_to_one_that_teaches_more()
    {
        var seen = "Во дворе на Речной второй месяц не горит ни один фонарь";
        var twin = Asked(1, "Во дворе на Речной второй месяц не горит ни один фонарь!", 0.7);
        var other = Asked(2, "Когда откроют запись к детскому врачу в новой поликлинике", 0.6);
        Assert.That(Variety.Choose([twin, other], [seen], new KinLikeness()), Is.EqualTo(other));
        Assert.That(Variety.Choose([twin, other], [], new KinLikeness()), Is.EqualTo(twin), "with nothing seen before, doubt decides");
    }

    [Test]
    public void Where_all_are_alike_the_most_doubtful_comes() => Assert.That(
        Variety.Choose([Asked(1, "Позор", 0.4), Asked(2, "Позор!", 0.5)], ["позор"], new KinLikeness())?.Ticket, Is.EqualTo(new TicketId(2)));

    [Test]
    public void Of_nothing_nothing_is_chosen() => Assert.That(Variety.Choose([], ["Яма"], new KinLikeness()), Is.Null);

    private static Prospect Asked(long id, string text, double doubt) => new(new TicketId(id), new CommentId(id), 1, text, doubt);
}
