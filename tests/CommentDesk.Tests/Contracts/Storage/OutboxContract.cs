using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class OutboxContract : StoreContract
{
    private static readonly DateTimeOffset Later = Sample.Noon.AddMinutes(1);

    [Test]
    public async Task A_call_comes_back_as_it_was_added()
    {
        var call = OutboxCall.New("telegram:1", "card", "{}", Sample.Noon, isPublic: true, urgency: 1, new TicketId(5), new PersonId(6), "mark");
        var added = await Add(call);
        Assert.That(added, Is.EqualTo(call with { Id = added!.Id }));
        Assert.That(await Find(added.Id), Is.EqualTo(added));
        Assert.That(await Find(new CallId(99)), Is.Null);
    }

    [Test]
    public async Task What_was_sent_keeps_its_message_but_not_its_words_and_is_forgotten_in_time()
    {
        var sent = (await Add(Card("a")))!.Id;
        var waiting = (await Add(Card("b")))!.Id;
        await Write(session => session.Outbox.Begin(sent, Later));
        await Write(session =>
        {
            session.Outbox.Sent(sent, "700", Later);
            return true;
        });
        Assert.That((await Find(sent))?.Body, Is.Empty);
        Assert.That(await Write(session => session.Outbox.Forget(Later)), Is.Zero);
        Assert.That(await Write(session => session.Outbox.Forget(Later.AddDays(1))), Is.EqualTo(1));
        Assert.That(await Find(sent), Is.Null);
        Assert.That(await Find(waiting), Is.Not.Null);
    }

    [Test]
    public async Task A_call_with_the_mark_of_a_pending_one_of_its_lane_is_needless()
    {
        var first = await Add(Card("a"));
        Assert.That(await Add(Card("a")), Is.Null);
        Assert.That(await Add(Card("a") with { Lane = "telegram:2" }), Is.Not.Null);
        Assert.That(await Add(Card("b")), Is.Not.Null);
        await Write(session => session.Outbox.Begin(first!.Id, Later));
        Assert.That(await Add(Card("a")), Is.Not.Null, "The one being sent may already show the past.");
    }

    [Test]
    public async Task Calls_without_a_mark_are_all_kept()
    {
        await Add(Card(null));
        Assert.That(await Add(Card(null)), Is.Not.Null);
    }

    [Test]
    public async Task Pending_calls_come_in_the_order_added_page_by_page()
    {
        var ids = new List<CallId>();
        for (var urgency = 3; urgency >= 0; urgency--)
            ids.Add((await Add(Card(null) with { Urgency = urgency }))!.Id);
        await Write(session => session.Outbox.Begin(ids[1], Later));
        Assert.That(await Pending(default, 2), Is.EqualTo(new[] { ids[0], ids[2] }));
        Assert.That(await Pending(ids[2], 2), Is.EqualTo(new[] { ids[3] }));
        Assert.That(await Pending(ids[3], 2), Is.Empty);
    }

    [Test]
    public async Task A_call_is_begun_once()
    {
        var id = (await Add(Card(null)))!.Id;
        Assert.That(await Write(session => session.Outbox.Begin(id, Later)), Is.True);
        Assert.That(await Write(session => session.Outbox.Begin(id, Later)), Is.False);
        Assert.That((await Read(session => session.Outbox.Interrupted())).Select(call => call.Id), Is.EqualTo(new[] { id }));
    }

    [Test]
    public async Task A_postponed_call_is_pending_again_and_counts_its_tries()
    {
        var id = await Begun();
        await Write(session => session.Outbox.Postpone(id, Later, Later, countsAsTry: false, "paced"));
        Assert.That(await Find(id), Has.Property("Attempts").EqualTo(0).And.Property("NotBefore").EqualTo(Later));
        await Write(session => session.Outbox.Begin(id, Later));
        await Write(session => session.Outbox.Postpone(id, Later, Later, countsAsTry: true, "no connection"));
        Assert.That(await Find(id), Has.Property("Attempts").EqualTo(1).And.Property("State").EqualTo(CallState.Pending));
    }

    [Test]
    public async Task A_postponed_call_knows_from_when_its_pause_counts_until_it_is_begun_again()
    {
        var id = await Begun();
        await Write(session => session.Outbox.Postpone(id, Later, Later.AddSeconds(30), countsAsTry: false, "paced"));
        Assert.That((await Find(id))?.LastTry, Is.EqualTo(Later));
        await Write(session => session.Outbox.Begin(id, Later));
        Assert.That((await Find(id))?.LastTry, Is.Null);
    }

    [Test]
    public async Task A_call_ends_sent_refused_or_unknown()
    {
        CallId sent = await Begun(), refused = await Begun(), unknown = await Begun();
        await Write(session =>
        {
            session.Outbox.Sent(sent, "700", Later);
            session.Outbox.Refused(refused, "refuse.gone", Later);
            session.Outbox.Unknown(unknown, "time-out", Later);
        });
        Assert.That((await Find(sent))?.State, Is.EqualTo(CallState.Sent));
        Assert.That((await Find(refused))?.State, Is.EqualTo(CallState.Refused));
        Assert.That((await Find(unknown))?.State, Is.EqualTo(CallState.Unknown));
        Assert.That(await Read(session => session.Outbox.Interrupted()), Is.Empty);
    }

    [Test]
    public async Task What_was_sent_stays_sent()
    {
        var id = await Begun();
        await Write(session =>
        {
            session.Outbox.Sent(id, "700", Later);
            session.Outbox.Postpone(id, Later, Later, countsAsTry: true, "late news");
            session.Outbox.Unknown(id, "late news", Later);
        });
        Assert.That((await Find(id))?.State, Is.EqualTo(CallState.Sent));
        Assert.That(await Write(session => session.Outbox.Begin(id, Later)), Is.False);
    }

    [Test]
    public async Task Calls_are_counted_by_state()
    {
        await Begun();
        await Add(Card(null));
        await Add(Card(null));
        Assert.That(await Read(session => (session.Outbox.Count(CallState.Pending), session.Outbox.Count(CallState.Sending), session.Outbox.Count(CallState.Sent))), Is.EqualTo((2, 1, 0)));
    }

    private static OutboxCall Card(string? mark) => OutboxCall.New("telegram:1", "card", "{}", Sample.Noon, replaces: mark);

    private Task<OutboxCall?> Add(OutboxCall call) => Write(session => session.Outbox.Add(call));

    private Task<OutboxCall?> Find(CallId id) => Read(session => session.Outbox.Find(id));

    private async Task<CallId> Begun() => (await Write(session =>
    {
        var call = session.Outbox.Add(Card(null))!;
        session.Outbox.Begin(call.Id, Later);
        return call;
    })).Id;

    private async Task<IEnumerable<CallId>> Pending(CallId after, int limit) =>
        (await Read(session => session.Outbox.Pending(after, limit))).Select(call => call.Id);
}
