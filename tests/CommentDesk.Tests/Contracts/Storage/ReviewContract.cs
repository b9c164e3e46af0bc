using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Triage;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using Drawn = CommentDesk.Triage.Sample;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>Lists handed out for reading over, and samples of what ended in silence.</summary>
public abstract class ReviewContract : StoreContract
{
    private static readonly DateOnly s_monday = new(2026, 3, 2);

    [Test]
    public async Task A_list_keeps_its_comments_in_their_order_and_knows_its_message()
    {
        var (one, two, kept) = await Write(session =>
        {
            var (first, second) = (Angry(session), Angry(session));
            return (first, second, session.Reviews.Add(Digest(), [Item(1, second), Item(2, first)]));
        });
        await Write(session =>
        {
            session.Reviews.Shown(kept.Id, "77");
            session.Reviews.Reread(kept.Id, one.Id, 3);
        });
        Assert.That(await Read(session => session.Reviews.Find(kept.Id)), Is.EqualTo(Digest() with { Id = kept.Id, Message = "77" }));
        Assert.That(await Read(session => session.Reviews.Items(kept.Id)), Is.EqualTo(new[] { Item(1, two), Item(2, one) with { Revision = 3 } }));
        Assert.That(await Read(session => session.Reviews.Holding(one.Id).Select(list => list.Id)), Is.EqualTo(new[] { kept.Id }));
        Assert.That(await Read(session => session.Reviews.Find(new(99))), Is.Null);
    }

    [Test]
    public async Task Gathered_are_those_in_no_open_digest_the_oldest_first()
    {
        var (old, young, listed) = await Write(session =>
        {
            var (second, first) = (Angry(session, Sample.Noon.AddHours(1)), Angry(session));
            Sample.Opened(session);
            var third = Angry(session);
            session.Reviews.Add(Digest(), [Item(1, third)]);
            return (first, second, third);
        });
        Assert.That(await Gathered(10), Is.EqualTo(new[] { old.Id, young.Id }));
        Assert.That(await Gathered(1), Is.EqualTo(new[] { old.Id }));
        Assert.That(await Read(session => session.Reviews.GatheredNow()), Is.EqualTo((3, (DateTimeOffset?)Sample.Noon)));

        await Write(session => session.Reviews.Close(session.Reviews.Open(ReviewKind.Digest).Single().Id, Sample.Noon));
        Assert.That(await Gathered(10), Is.EqualTo(new[] { old.Id, listed.Id, young.Id }), "what was left in a closed list is gathered again");
        Assert.That(await Read(session => session.Reviews.Open(ReviewKind.Digest)), Is.Empty);
    }

    [Test]
    public async Task Silent_is_what_ended_without_an_answer_and_without_anybodys_label()
    {
        var silent = await Write(session =>
        {
            var lead = session.People.Add(Sample.Person(roles: Roles.Supervisor));
            var thanks = Sample.Opened(session, verdict: Sample.Verdict(Label.Other));
            var angry = Sample.Do(session, Angry(session), lead, new Command.Dismiss("unconstructive"), Sample.Noon);
            Angry(session);
            Sample.Opened(session, verdict: Sample.Verdict(Label.Other).SaidBy("1", Label.Other));
            Sample.Opened(session, verdict: Sample.Verdict(Label.Other) with { Judge = "rule:no_letters" });
            Sample.Opened(session, verdict: Sample.Verdict(Label.Other), at: Sample.Noon.AddDays(1));
            var complaint = Sample.Opened(session, lead.Id);
            Sample.Do(session, complaint, lead, new Command.Dismiss("spam"), Sample.Noon);
            var erased = Sample.Opened(session, verdict: Sample.Verdict(Label.Other));
            session.Erasure.Erase(erased.Comment, erased.Id, Sample.Noon);
            return new[] { thanks.Id, angry.Id };
        });
        Assert.That(await Silent(), Is.EqualTo(silent));

        await Write(session =>
        {
            var sample = session.Reviews.Add(Monday)!;
            session.Reviews.Add(Digest() with { Kind = ReviewKind.Sample, Sample = sample.Id }, [Item(1, session.Tickets.Find(silent[0])!)]);
        });
        Assert.That(await Silent(), Is.EqualTo(silent[1..]), "nothing is drawn twice");
    }

    [Test]
    public async Task A_day_is_drawn_once_and_its_seed_is_kept()
    {
        var kept = await Write(session => session.Reviews.Add(Monday));
        Assert.That(await Write(session => session.Reviews.Add(Monday with { Seed = 8 })), Is.Null);
        Assert.That(await Read(session => session.Reviews.SampleOf(s_monday)), Is.EqualTo(kept).And.EqualTo(Monday with { Id = kept!.Id }));
        Assert.That(await Read(session => session.Reviews.SampleOf(s_monday.AddDays(1))), Is.Null);
    }

    [Test]
    public async Task The_leak_counts_the_latest_look_at_each_comment_of_the_days()
    {
        var looks = await Write(session =>
        {
            var (monday, tuesday) = (session.Reviews.Add(Monday)!.Id, session.Reviews.Add(Monday with { Day = s_monday.AddDays(1) })!.Id);
            var (one, two, three) = (Angry(session).Id, Angry(session).Id, Angry(session).Id);
            Look[] found =
            [
                new(monday, one, Label.Negativity, Label.Question, new(1), Sample.Noon),
                new(monday, one, Label.Negativity, Label.Complaint, new(2), Sample.Noon),
                new(monday, two, Label.Other, Label.Other, new(1), Sample.Noon),
                new(tuesday, three, Label.Negativity, Label.Question, new(1), Sample.Noon),
            ];
            foreach (var look in found)
                session.Reviews.Add(look);
            return found;
        });
        Assert.That(await Read(session => session.Reviews.Looks(looks[0].Sample)), Is.EqualTo(looks[..3]));
        Assert.That(await Read(session => session.Reviews.LeakOf(s_monday, s_monday)), Is.EqualTo(new Leak(2, 1, 0)));
        Assert.That(await Read(session => session.Reviews.LeakOf(s_monday, s_monday.AddDays(1))), Is.EqualTo(new Leak(3, 1, 1)));
        Assert.That(await Read(session => session.Reviews.LeakOf(s_monday.AddDays(2), s_monday.AddDays(9))), Is.EqualTo(new Leak(0, 0, 0)));
    }

    private static Drawn Monday => new(default, s_monday, 7, 2, 2, Sample.Noon);

    private static Review Digest() => new(default, ReviewKind.Digest, new(1), null, Sample.Noon, null, null);

    private static ReviewItem Item(int place, Ticket ticket) => new(place, ticket.Id, ticket.Comment, 1);

    private static Ticket Angry(IDeskSession session, DateTimeOffset? at = null) => Sample.Opened(session, verdict: Sample.Verdict(Label.Negativity), at: at);

    private Task<IReadOnlyList<TicketId>> Gathered(int limit) =>
        Read<IReadOnlyList<TicketId>>(session => [.. session.Reviews.Gathered(limit).Select(ticket => ticket.Id)]);

    private Task<IReadOnlyList<TicketId>> Silent() => Read(session => session.Reviews.Silent(Sample.Noon.AddHours(-12), Sample.Noon.AddHours(12)));
}
