using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class SpikeContract : StoreContract
{
    private static readonly SpikeArea s_roads = new(new ChannelId(1), "roads");
    private static readonly SpikeArea s_page = new(new ChannelId(1), null);
    private static readonly long s_hour = Baseline.HourOf(Sample.Noon);

    [Test]
    public async Task Each_ticket_is_counted_once_in_its_theme_and_in_the_page()
    {
        var gathered = await Write(session =>
        {
            for (var number = 0; number < 3; number++)
                Sample.Opened(session);
            Sample.Opened(session, verdict: Sample.Verdict(Label.Negativity) with { Theme = null });
            return (First: session.Spikes.Gather(3), Second: session.Spikes.Gather(3), Third: session.Spikes.Gather(3));
        });
        Assert.That(gathered, Is.EqualTo((3, 1, 0)));
        var (roads, page, counts) = await Read(session => (
            session.Spikes.Hours(s_roads, s_hour), session.Spikes.Hours(s_page, s_hour), session.Spikes.Counts(Sample.Noon.AddHours(-1), Sample.Noon)));
        Assert.That((roads[s_hour], page[s_hour]), Is.EqualTo((3, 4)));
        Assert.That(counts, Is.EquivalentTo(new[] { new SpikeCount(s_roads, 3, 0, 0), new SpikeCount(s_page, 4, 1, 0, Liveliest: 4) }));
    }

    [Test]
    public async Task People_in_danger_are_counted_by_their_number()
    {
        await Write(session =>
        {
            Urgent(session, "71", "a");
            Urgent(session, "71", "b");
            Urgent(session, "72", "c");
            session.Spikes.Gather(10);
        });
        var counts = await Read(session => session.Spikes.Counts(Sample.Noon.AddHours(-1), Sample.Noon));
        Assert.That(counts.Single(count => count.Area == s_roads).UrgentAuthors, Is.EqualTo(2));
    }

    [Test]
    public async Task The_ends_of_a_span_are_after_and_until()
    {
        await Gathered(1);
        Assert.That(await Read(session => session.Spikes.Counts(Sample.Noon, Sample.Noon.AddHours(1))), Is.Empty);
        Assert.That(await Read(session => session.Spikes.Count(s_roads, Sample.Noon.AddSeconds(-1))), Is.EqualTo(1));
        Assert.That(await Read(session => session.Spikes.Count(s_page, Sample.Noon)), Is.Zero);
    }

    [Test]
    public async Task A_channel_is_known_since_its_first_counted_hour()
    {
        Assert.That(await Read(session => session.Spikes.Since(new(1))), Is.Null);
        await Gathered(1);
        Assert.That(await Read(session => session.Spikes.Since(new(1))), Is.EqualTo(Sample.Noon));
    }

    [Test]
    public async Task Voices_and_latest_comments_leave_out_thanks_and_what_is_erased()
    {
        var tickets = await Gathered(3);
        await Write(session =>
        {
            Sample.Opened(session, verdict: Sample.Verdict(Label.Other));
            session.Spikes.Gather(10);
            session.Erasure.Erase(tickets[0], null, Sample.Noon);
        });
        var after = Sample.Noon.AddHours(-1);
        Assert.That(await Read(session => session.Spikes.Voices(after, 10).Select(voice => voice.Comment).ToList()), Is.EquivalentTo(new[] { tickets[1], tickets[2] }));
        Assert.That(await Read(session => session.Spikes.Latest(s_roads, after, 10).Count), Is.EqualTo(3), "Two complaints and the thanks.");
        Assert.That(await Read(session => session.Spikes.Latest(s_page, after, 2).Count), Is.EqualTo(2));
    }

    [Test]
    public async Task A_spike_is_kept_with_all_of_it()
    {
        var spike = New() with { Told = SpikeLevel.Alert, HushedUntil = Sample.Noon.AddHours(2), Lead = new PersonId(3), Dismissed = "post", ShownAt = Sample.Noon };
        var kept = await Write(session => session.Spikes.Add(spike));
        Assert.That(await Read(session => session.Spikes.Find(kept.Id)), Is.EqualTo(spike with { Id = kept.Id }));
        var closed = kept with { Level = SpikeLevel.Crisis, Why = "urgent", Count = 9, Normal = 1.5, Total = 84, Quiet = 3, ClosedAt = Sample.Noon.AddHours(1), Told = SpikeLevel.Crisis, Dismissed = null };
        await Write(session => session.Spikes.Save(closed));
        Assert.That(await Read(session => session.Spikes.Find(kept.Id)), Is.EqualTo(closed));
    }

    [Test]
    public async Task Open_ones_are_those_not_over_and_the_last_is_the_latest_of_its_place()
    {
        var (first, second) = await Write(session => (session.Spikes.Add(New() with { ClosedAt = Sample.Noon }), session.Spikes.Add(New())));
        await Write(session => session.Spikes.Add(New() with { Channel = new(2), Kind = SpikeKind.Repeats }));
        Assert.That(await Read(session => session.Spikes.Open(new ChannelId(1)).Single().Id), Is.EqualTo(second.Id));
        Assert.That(await Read(session => session.Spikes.Open().Count), Is.EqualTo(2));
        Assert.That(await Read(session => session.Spikes.Last(s_roads)!.Id), Is.EqualTo(second.Id));
        Assert.That(await Read(session => session.Spikes.Last(s_page)), Is.Null);
        Assert.That(await Read(session => session.Spikes.Log(2).Select(spike => spike.Id.Value).ToList()), Is.EqualTo(new[] { 3L, second.Id.Value }));
        Assert.That(first.Id, Is.Not.EqualTo(second.Id));
    }

    [Test]
    public async Task Only_a_crisis_that_nobody_doubts_presses()
    {
        await Write(session => session.Spikes.Add(New()));
        Assert.That(await Presses(null), Is.False);
        var crisis = await Write(session => session.Spikes.Add(New() with { Level = SpikeLevel.Crisis }));
        Assert.That((await Presses(null), await Presses(1), await Presses(2)), Is.EqualTo((true, true, false)));
        await Write(session => session.Spikes.Save(crisis with { Dismissed = "known" }));
        Assert.That(await Presses(null), Is.False);
    }

    [Test]
    public async Task A_group_is_found_by_any_of_its_comments()
    {
        var comments = await Gathered(3);
        var spike = await Write(session => session.Spikes.Add(New() with { Kind = SpikeKind.Repeats }));
        Assert.That(await Write(session => session.Spikes.Join(spike.Id, [comments[0], comments[1]])), Is.EqualTo(2));
        Assert.That(await Write(session => session.Spikes.Join(spike.Id, [comments[1], comments[2]])), Is.EqualTo(3));
        Assert.That(await Read(session => session.Spikes.LastWith(SpikeKind.Repeats, [comments[2]])!.Id), Is.EqualTo(spike.Id));
        Assert.That(await Read(session => session.Spikes.LastWith(SpikeKind.Coordination, comments)), Is.Null);
        Assert.That(await Read(session => session.Spikes.Members(spike.Id, 2)), Is.EqualTo(new[] { comments[2], comments[1] }));
    }

    [Test]
    public async Task The_log_only_grows_and_a_person_holds_one_card()
    {
        var spike = await Write(session => session.Spikes.Add(New()));
        var line = new SpikeEvent(spike.Id, Sample.Noon, "dismissed", SpikeLevel.Alert, 12, 2.5, new PersonId(1), "post");
        await Write(session =>
        {
            session.Spikes.Write(line with { What = "opened", By = null, Detail = null });
            session.Spikes.Write(line);
            session.Spikes.Shown(new(spike.Id, new PersonId(1), "100", "5"));
            session.Spikes.Shown(new(spike.Id, new PersonId(1), "100", "6"));
        });
        Assert.That(await Read(session => session.Spikes.Events(spike.Id)[^1]), Is.EqualTo(line));
        Assert.That(await Read(session => session.Spikes.Cards(spike.Id).Single().Message), Is.EqualTo("6"));
    }

    [Test]
    public async Task What_nothing_is_compared_with_any_more_is_dropped()
    {
        await Gathered(2);
        await Write(session => session.Spikes.Forget(Sample.Noon.AddDays(20)));
        Assert.That(await Read(session => (session.Spikes.Count(s_page, Sample.Noon.AddDays(-1)), session.Spikes.Hours(s_page, 0).Count)), Is.EqualTo((0, 1)), "Norms reach four weeks back.");
        await Write(session => session.Spikes.Forget(Sample.Noon.AddDays(40)));
        Assert.That(await Read(session => session.Spikes.Hours(s_page, 0)), Has.Count.EqualTo(1), "Since when a channel is known is not forgotten.");
        Assert.That(await Read(session => session.Spikes.Hours(new(s_page.Channel, "roads"), 0)), Is.Empty);
        Assert.That(await Write(session => session.Spikes.Gather(10)), Is.Zero, "Dropped is not uncounted.");
    }

    [Test]
    public async Task Two_channels_that_turn_out_to_be_one_have_their_counts_added()
    {
        await Gathered(2);
        await Write(session =>
        {
            var twin = session.Comments.AddChannel(Sample.Channel("-1002"));
            var comment = session.Comments.Add(Sample.Comment(twin.Id, "900", "-1002"))!;
            var decision = CommentDesk.Tickets.Ticket.Open(comment.Id, twin.Id, Sample.Verdict(), Sample.To(null), Sample.Noon);
            session.Tickets.Open(decision.Ticket, decision.History);
            session.Spikes.Gather(10);
            session.Comments.MoveRoom("telegram", "-1001", "-1002");
        });
        Assert.That(await Read(session => (session.Spikes.Hours(s_roads, 0)[s_hour], session.Spikes.Count(s_page, Sample.Noon.AddHours(-1)))), Is.EqualTo((3, 3)));
    }

    private Task<bool> Presses(long? channel) => Read(session => session.Spikes.Presses(channel is { } id ? new ChannelId(id) : null));

    private Task<List<CommentId>> Gathered(int count) => Write(session =>
    {
        var tickets = Enumerable.Range(0, count).Select(_ => Sample.Opened(session).Comment).ToList();
        session.Spikes.Gather(1000);
        return tickets;
    });

    private static void Urgent(Worker.Flow.IDeskSession session, string author, string message)
    {
        var channel = session.Comments.AddChannel(Sample.Channel());
        var comment = session.Comments.Add(Sample.Comment(channel.Id, $"u{message}") with { Author = new(author, "Житель", AuthorKind.Person) })!;
        var decision = CommentDesk.Tickets.Ticket.Open(comment.Id, channel.Id, Sample.Verdict(urgent: true), Sample.To(null), Sample.Noon);
        session.Tickets.Open(decision.Ticket, decision.History);
    }

    private static Spike New() => new(default, SpikeKind.Volume, new ChannelId(1), "roads", SpikeLevel.Alert, "volume", Sample.Noon, 12, 2.5, 12, 0);
}
