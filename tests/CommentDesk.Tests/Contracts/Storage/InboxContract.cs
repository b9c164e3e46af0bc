using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class InboxContract : StoreContract
{
    private const string Feed = "telegram:1";

    [Test]
    public async Task A_second_delivery_of_an_update_is_not_new()
    {
        Assert.That(await Write(session => session.Inbox.Store([Item(1), Item(2)])), Is.EqualTo(2));
        Assert.That(await Write(session => session.Inbox.Store([Item(2), Item(3)])), Is.EqualTo(1));
    }

    [Test]
    public async Task Pending_updates_come_in_order_after_the_given_one_and_only_of_the_feed()
    {
        await Write(session => session.Inbox.Store([Item(3), Item(1), Item(2), Item(1, "telegram:2")]));
        Assert.That(await Numbers(after: 0), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(await Numbers(after: 1), Is.EqualTo(new[] { 2, 3 }));
        Assert.That((await Read(session => session.Inbox.Pending(Feed, 0, 1))).Single(), Is.EqualTo(Item(1)));
    }

    [Test]
    public async Task The_last_number_is_known_even_when_the_update_is_forgotten()
    {
        Assert.That(await Read(session => session.Inbox.Last(Feed)), Is.Null);
        await Write(session =>
        {
            session.Inbox.Store([Item(9), Item(4)]);
            session.Inbox.Done(Feed, 9);
            session.Inbox.Done(Feed, 4);
            session.Inbox.Forget(Sample.Noon.AddDays(9));
        });
        Assert.That(await Read(session => session.Inbox.Last(Feed)), Is.EqualTo(9));
    }

    [Test]
    public async Task A_handled_update_is_not_pending_and_not_new_again()
    {
        await Write(session => session.Inbox.Store([Item(1)]));
        await Write(session => session.Inbox.Done(Feed, 1));
        Assert.That(await Numbers(0), Is.Empty);
        Assert.That(await Write(session => session.Inbox.Store([Item(1)])), Is.Zero);
    }

    [Test]
    public async Task An_update_overtakes_those_before_it_that_were_not_tried_yet()
    {
        await Write(session => session.Inbox.Store([Item(1), Item(2), Item(3)]));
        Assert.That(await Overtakes(1, 2, 3), Is.EqualTo(new[] { false, true, true }));
        await Write(session => session.Inbox.Done(Feed, 1));
        await Write(session => session.Inbox.Failed(Feed, 2, "bad", 3));
        Assert.That(await Overtakes(2, 3), Is.EqualTo(new[] { false, false }));

        async Task<IEnumerable<bool>> Overtakes(params int[] numbers) => await Read(session => numbers.Select(number => session.Inbox.Overtakes(Feed, number)).ToList());
    }

    [Test]
    public async Task An_update_that_fails_too_often_goes_to_quarantine_and_names_its_trouble()
    {
        await Write(session => session.Inbox.Store([Item(1)]));
        Assert.That(await Write(session => session.Inbox.Failed(Feed, 1, "bad", 2)), Is.False);
        Assert.That((await Read(session => session.Inbox.Pending(Feed, 0, 9))).Single(), Is.EqualTo(Item(1) with { Attempts = 1, Trouble = "bad" }));
        Assert.That(await Write(session => session.Inbox.Failed(Feed, 1, "worse", 2)), Is.True);
        Assert.That(await Numbers(0), Is.Empty);
        Assert.That((await Read(session => session.Inbox.Quarantined())).Single(), Is.EqualTo(Item(1) with { Attempts = 2, Trouble = "worse" }));
    }

    [Test]
    public async Task Quarantined_updates_are_put_back_one_or_all()
    {
        await Write(session =>
        {
            session.Inbox.Store([Item(1), Item(2), Item(3)]);
            for (var number = 1; number <= 3; number++)
                session.Inbox.Failed(Feed, number, "bad", 1);
        });
        Assert.That(await Write(session => session.Inbox.Retry(2)), Is.EqualTo(1));
        Assert.That(await Numbers(0), Is.EqualTo(new[] { 2 }));
        Assert.That(await Write(session => session.Inbox.Retry(null)), Is.EqualTo(2));
        Assert.That((await Read(session => session.Inbox.Pending(Feed, 0, 9))).Select(item => item.Attempts), Is.All.Zero);
        Assert.That(await Write(session => session.Inbox.Retry(77)), Is.Zero);
    }

    [Test]
    public async Task Only_old_handled_updates_are_forgotten()
    {
        await Write(session =>
        {
            session.Inbox.Store([Item(1), Item(2), Item(3) with { At = Sample.Noon.AddHours(2) }]);
            session.Inbox.Done(Feed, 1);
            session.Inbox.Done(Feed, 3);
        });
        Assert.That(await Write(session => session.Inbox.Forget(Sample.Noon.AddHours(1))), Is.EqualTo(1));
        Assert.That(await Numbers(0), Is.EqualTo(new[] { 2 }));
    }

    private static InboxItem Item(long number, string feed = Feed) => new(feed, number, $"{{\"update_id\":{number}}}", Sample.Noon, 0, null);

    private async Task<IEnumerable<long>> Numbers(long after) =>
        (await Read(session => session.Inbox.Pending(Feed, after, 100))).Select(item => item.Number);
}
