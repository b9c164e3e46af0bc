using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>What is offered to trainers for a label.</summary>
public abstract class LabelQueueContract : StoreContract
{
    private static readonly PersonId s_anna = new(1);
    private static readonly PersonId s_boris = new(2);

    [Test]
    public async Task The_least_certain_come_first_triage_before_all_and_none_that_a_trainer_labelled()
    {
        var (doubtful, unsorted, skipped) = await Write(session =>
        {
            var labelled = Opened(session, 0.5);
            var second = Opened(session, 0.55);
            var third = Opened(session, 0.7, unsure: true);
            var fourth = Opened(session, 0.6);
            session.Lessons.Save(Said(labelled, s_boris, Label.Question));
            session.Lessons.Save(Said(fourth, s_anna, null));
            return (second, third, fourth);
        });
        Assert.That(await Pool(OfferKind.Uncertain, s_anna), Is.EqualTo(new[] { unsorted.Id, doubtful.Id }));
        Assert.That(await Pool(OfferKind.Uncertain, s_boris), Is.EqualTo(new[] { unsorted.Id, doubtful.Id, skipped.Id }), "what one skipped another may know");
        Assert.That(await Pool(OfferKind.Uncertain, s_anna, limit: 1), Is.EqualTo(new[] { unsorted.Id }));

        await Edit(skipped.Comment, "Иначе");
        Assert.That(await Pool(OfferKind.Uncertain, s_anna), Is.EqualTo(new[] { unsorted.Id, doubtful.Id, skipped.Id }), "an edited comment is a new one");
        var offered = await Read(session => session.Labels.Pool(OfferKind.Uncertain, s_anna, Sample.Noon, 10)[2]);
        Assert.That(offered, Is.EqualTo(new Prospect(skipped.Id, skipped.Comment, 2, "Иначе", 0.4)).Using<Prospect>(SameButDoubt));
    }

    [Test]
    public async Task The_label_of_an_officer_keeps_nothing_out_of_the_queue()
    {
        var ticket = await Write(session =>
        {
            var opened = Opened(session, 0.5);
            session.Lessons.Save(Said(opened, s_boris, Label.Question) with { ByTrainer = false });
            return opened;
        });
        Assert.That(await Pool(OfferKind.Uncertain, s_anna), Is.EqualTo(new[] { ticket.Id }));
    }

    [Test]
    public async Task A_comment_without_words_is_not_offered()
    {
        await Write(session => Opened(session, 0.5, text: "  "));
        Assert.That(await Pool(OfferKind.Uncertain, s_anna), Is.Empty);
    }

    [Test]
    public async Task What_one_trainer_is_looking_at_is_kept_from_the_others_for_a_while()
    {
        var ticket = await Write(session => Opened(session, 0.5));
        await Offer(ticket, s_boris);
        Assert.That(await Pool(OfferKind.Uncertain, s_anna), Is.Empty);
        Assert.That(await Pool(OfferKind.Uncertain, s_boris), Is.EqualTo(new[] { ticket.Id }));
        Assert.That(await Pool(OfferKind.Uncertain, s_anna, at: Sample.Noon.AddMinutes(16)), Is.EqualTo(new[] { ticket.Id }));

        await Write(session => session.Lessons.Save(Said(ticket, s_boris, null)));
        Assert.That(await Pool(OfferKind.Uncertain, s_anna), Is.EqualTo(new[] { ticket.Id }), "whoever has answered looks no more");
    }

    [Test]
    public async Task The_silent_are_those_that_bother_nobody()
    {
        var silent = await Write(session =>
        {
            Opened(session, 0.9);
            Opened(session, 0.9, Label.Negativity, unsure: true);
            session.Lessons.Save(Said(Opened(session, 0.9, Label.Other), s_boris, Label.Other));
            return new[] { Opened(session, 0.9, Label.Negativity).Id, Opened(session, 0.99, Label.Other).Id };
        });
        Assert.That(await Pool(OfferKind.Silent, s_anna), Is.EquivalentTo(silent));
    }

    [Test]
    public async Task The_silent_come_in_an_order_that_neither_age_nor_certainty_foretells()
    {
        var tickets = await Write(session => Enumerable.Range(0, 40).Select(_ => Opened(session, 0.9, Label.Other).Id).ToList());
        var drawn = await Pool(OfferKind.Silent, s_anna, limit: 40);
        Assert.That(drawn, Is.EquivalentTo(tickets));
        Assert.That(drawn, Is.Not.EqualTo(tickets).And.Not.EqualTo(Enumerable.Reverse(tickets)));
        Assert.That(await Pool(OfferKind.Silent, s_anna, limit: 40), Is.EqualTo(drawn), "the same for the same state");
    }

    [Test]
    public async Task A_second_reading_is_of_what_exactly_one_other_trainer_read_blind()
    {
        var once = await Write(session =>
        {
            var (twice, own, contested, seen, edited, first) =
                (Opened(session), Opened(session), Opened(session), Opened(session), Opened(session), Opened(session));
            Save(session, Said(twice, s_boris, Label.Complaint), Said(twice, new(3), Label.Complaint));
            Save(session, Said(own, s_anna, Label.Complaint));
            Save(session, Said(contested, s_boris, Label.Complaint), Said(contested, new(3), Label.Other));
            Save(session, Said(seen, s_boris, Label.Complaint) with { Reading = Reading.Seen });
            Save(session, Said(edited, s_boris, Label.Complaint));
            Revise(session, edited.Comment, "Иначе");
            Save(session, Said(first, s_boris, Label.Complaint));
            return first;
        });
        Assert.That(await Pool(OfferKind.Second, s_anna), Is.EqualTo(new[] { once.Id }));
        Assert.That(await Pool(OfferKind.Second, s_boris), Has.No.Member(once.Id));
    }

    [Test]
    public async Task A_comment_shown_and_not_answered_waits_for_its_trainer()
    {
        var (first, second) = await Write(session => (Opened(session), Opened(session)));
        Assert.That(await Unanswered(s_anna), Is.Null);
        await Offer(first, s_anna);
        await Offer(second, s_anna, at: Sample.Noon.AddMinutes(1));
        Assert.That((await Unanswered(s_anna))?.Comment, Is.EqualTo(second.Comment));
        Assert.That(await Unanswered(s_boris), Is.Null);

        await Edit(second.Comment, "Иначе");
        Assert.That((await Unanswered(s_anna))?.Comment, Is.EqualTo(first.Comment), "what was edited is another text now");
        await Write(session => session.Lessons.Save(Said(first, s_anna, null)));
        Assert.That(await Unanswered(s_anna), Is.Null);
        await Offer(first, s_boris, OfferKind.Dispute);
        Assert.That(await Unanswered(s_boris), Is.Null, "a dispute is looked for anew each time");
    }

    [Test]
    public async Task What_was_seen_lately_is_told_the_latest_first_and_each_once()
    {
        await Write(session =>
        {
            var (one, two, three) = (Opened(session, text: "Один"), Opened(session, text: "Два"), Opened(session, text: "Три"));
            session.Labels.Offered(new Offer(s_anna, one.Comment, 1, OfferKind.Uncertain, Sample.Noon));
            session.Labels.Offered(new Offer(s_boris, two.Comment, 1, OfferKind.Uncertain, Sample.Noon.AddMinutes(2)));
            Save(session, Said(three, s_boris, Label.Other) with { At = Sample.Noon.AddMinutes(1) }, Said(one, s_anna, null) with { At = Sample.Noon.AddMinutes(3) });
            return true;
        });
        Assert.That(await Read(session => session.Labels.Lately(10)), Is.EqualTo(new[] { "Один", "Два", "Три" }));
        Assert.That(await Read(session => session.Labels.Lately(2)), Is.EqualTo(new[] { "Один", "Два" }));
    }

    [Test]
    public async Task The_size_counts_the_doubtful_and_the_trainers_own_day()
    {
        await Write(session =>
        {
            Opened(session, 0.59);
            Opened(session, 0.61);
            Opened(session, 0.9, unsure: true);
            Save(session, Said(Opened(session, 0.3), s_boris, Label.Other));
            Save(session, Said(Opened(session), s_anna, Label.Other), Said(Opened(session), s_anna, null));
            Save(session, Said(Opened(session), s_anna, Label.Other) with { At = Sample.Noon.AddDays(-1) });
            return true;
        });
        Assert.That(await Read(session => session.Labels.Size(s_anna, Sample.Noon.AddHours(-1))), Is.EqualTo(new QueueSize(2, 1, 3)));
    }

    private static bool SameButDoubt(Prospect left, Prospect right) =>
        left with { Doubt = 0 } == right with { Doubt = 0 } && Math.Abs(left.Doubt - right.Doubt) < 1e-9;

    private static Ticket Opened(IDeskSession session, double sure = 0.9, Label label = Label.Complaint, bool unsure = false, string? text = null)
    {
        var ticket = Sample.Opened(session, verdict: Sample.Verdict(label, unsure, sure: sure));
        if (text is not null)
            session.Comments.Revise(session.Comments.Find(ticket.Comment)! with { Text = text, Revision = 2 });
        return ticket;
    }

    private static Lesson Said(Ticket ticket, PersonId by, Label? label) => new(ticket.Comment, 1, by, true, label, null, null, Sample.Noon);

    private static void Save(IDeskSession session, params Lesson[] lessons) => Array.ForEach(lessons, session.Lessons.Save);

    private static void Revise(IDeskSession session, CommentId comment, string text) =>
        session.Comments.Revise(session.Comments.Find(comment)! with { Revision = 2, Text = text });

    private Task Edit(CommentId comment, string text) => Write(session => Revise(session, comment, text));

    private Task Offer(Ticket ticket, PersonId to, OfferKind kind = OfferKind.Uncertain, DateTimeOffset? at = null) =>
        Write(session => session.Labels.Offered(new Offer(to, ticket.Comment, 1, kind, at ?? Sample.Noon)));

    private Task<Offer?> Unanswered(PersonId trainer) => Read(session => session.Labels.Unanswered(trainer));

    private async Task<IReadOnlyList<TicketId>> Pool(OfferKind kind, PersonId trainer, int limit = 10, DateTimeOffset? at = null) =>
        [.. (await Read(session => session.Labels.Pool(kind, trainer, at ?? Sample.Noon, limit))).Select(candidate => candidate.Ticket)];
}
