using CommentDesk.People;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>Works as such: whole or not at all, in order, apart from each other.</summary>
public abstract class WorkContract : StoreContract
{
    [Test]
    public async Task A_finished_write_is_seen_by_the_next_read()
    {
        await Write(session => session.Facts.Set("a", "1"));
        Assert.That(await Read(session => session.Facts.Get("a")), Is.EqualTo("1"));
    }

    [Test]
    public async Task A_finished_write_outlives_the_store()
    {
        await Write(session => session.Facts.Set("a", "1"));
        await Home.Reopen();
        Assert.That(await Read(session => session.Facts.Get("a")), Is.EqualTo("1"));
    }

    [Test]
    public async Task A_work_that_throws_leaves_nothing_and_its_neighbours_everything()
    {
        var before = Write(session => session.Facts.Set("before", "1"));
        var broken = Write(session =>
        {
            session.Facts.Set("broken", "1");
            throw new InvalidDataException("mine");
        });
        var after = Write(session => session.Facts.Set("after", "1"));
        await before;
        await after;

        Assert.That(async () => await broken, Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("mine"));
        Assert.That(await Read(Three), Is.EqualTo(("1", (string?)null, "1")));

        static (string?, string?, string?) Three(IDeskSession session) =>
            (session.Facts.Get("before"), session.Facts.Get("broken"), session.Facts.Get("after"));
    }

    [Test]
    public async Task Works_are_carried_out_in_the_order_of_the_calls()
    {
        var order = new List<int>();
        var works = Enumerable.Range(0, 1000).Select(number => Write(_ => order.Add(number))).ToList();
        await Task.WhenAll(works);
        Assert.That(order, Is.EqualTo(Enumerable.Range(0, 1000)));
    }

    [Test]
    public async Task A_work_sees_what_works_before_it_wrote()
    {
        var works = Enumerable.Range(0, 300).Select(_ => Write(session =>
        {
            var next = int.Parse(session.Facts.Get("n") ?? "0", null) + 1;
            session.Facts.Set("n", $"{next}");
            return next;
        })).ToList();
        Assert.That(await Task.WhenAll(works), Is.EqualTo(Enumerable.Range(1, 300)));
    }

    [Test]
    public async Task A_cancelled_work_that_has_not_begun_is_never_carried_out()
    {
        using var gate = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var first = Write(_ => gate.Wait(TimeSpan.FromSeconds(30)));
        // More than one group: the last one surely waits while the first is held.
        var crowd = Enumerable.Range(0, 600).Select(_ => Write(session => session.Facts.Get("x"))).ToList();
        var late = Home.Store.Write(
            session =>
            {
                session.Facts.Set("late", "1");
                return true;
            },
            stop.Token);
        await stop.CancelAsync();
        gate.Set();
        await first;
        await Task.WhenAll(crowd);

        Assert.That(async () => await late, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await Read(session => session.Facts.Get("late")), Is.Null);
    }

    [Test]
    public async Task A_work_that_has_begun_finishes_although_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var work = Home.Store.Write(
            session =>
            {
                stop.Cancel();
                session.Facts.Set("begun", "1");
                return true;
            },
            stop.Token);
        Assert.That(await work, Is.True);
        Assert.That(await Read(session => session.Facts.Get("begun")), Is.EqualTo("1"));
    }

    [Test]
    public void A_call_with_a_cancelled_token_is_cancelled() =>
        Assert.That(async () => await Home.Store.Write(_ => true, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public async Task A_read_keeps_its_snapshot_while_others_write()
    {
        await Write(session => session.Facts.Set("a", "old"));
        using var seen = new ManualResetEventSlim();
        using var written = new ManualResetEventSlim();
        var read = Read(session =>
        {
            var first = session.Facts.Get("a");
            seen.Set();
            written.Wait(TimeSpan.FromSeconds(30));
            return (first, session.Facts.Get("a"));
        });
        seen.Wait(TimeSpan.FromSeconds(30));
        await Write(session => session.Facts.Set("a", "new"));
        written.Set();
        Assert.That(await read, Is.EqualTo(("old", "old")));
    }

    [Test]
    public async Task A_read_cannot_write_and_harms_no_later_read()
    {
        Assert.That(async () => await Read(Spoil), Throws.Exception);
        Assert.That(await Read(session => session.Facts.Get("a")), Is.Null);

        static bool Spoil(IDeskSession session)
        {
            session.Facts.Set("a", "1");
            return true;
        }
    }

    [Test]
    public async Task A_row_that_breaks_a_rule_is_the_works_fault_and_not_the_stores()
    {
        await Write(session => session.People.Add(Sample.Person("7")));
        Assert.That(async () => await Write(session => session.People.Add(Sample.Person("7"))), Throws.InvalidOperationException);
        Assert.That(await Read(session => session.People.All()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Rows_read_late_are_refused_instead_of_mixed_with_other_works()
    {
        await Write(session => Sample.Opened(session));
        var late = await Read(session => session.Tickets.Histories());
        Assert.That(() => late.ToList(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Hostile_text_comes_back_as_it_was()
    {
        const string text = "'; DROP TABLE tickets; -- \u202E ё 👩‍👩‍👧 \t\r\n \"«»";
        var person = await Write(session => session.People.Add(Sample.Person("x") with { Name = text }));
        Assert.That((await Read(session => session.People.Find(new PersonId(person.Id.Value))))?.Name, Is.EqualTo(text));
    }
}
