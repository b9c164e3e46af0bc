using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

public sealed class LabellingTests
{
    private static readonly Choice Next = Some.Choice(Cast.Next);

    [Test]
    public void A_persons_label_is_sure_and_names_the_person()
    {
        var verdict = Some.Ticket(new Stage.Triage(Cast.Moderator.Id), Some.Verdict(unsure: true))
            .When(Cast.Moderator, new Command.Relabel(Label.Question, "gas", Next)).After().Verdict;
        Assert.That((verdict.Label, verdict.Theme, verdict.Confidence, verdict.Unsure), Is.EqualTo((Label.Question, "gas", 1.0, false)));
        Assert.That(verdict.Judge, Is.EqualTo($"person:{Cast.Moderator.Id}"));
    }

    [Test]
    public void A_label_without_a_theme_keeps_the_theme() =>
        Assert.That(
            Some.Ticket(new Stage.InWork(Cast.Owner.Id), Some.Verdict(theme: "roads"))
                .When(Cast.Owner, new Command.Relabel(Label.Question, null, Next)).After().Verdict.Theme,
            Is.EqualTo("roads"));

    [TestCase(Label.Complaint, "assigned")]
    [TestCase(Label.Question, "assigned")]
    [TestCase(Label.Negativity, "gathered")]
    [TestCase(Label.Other, "set_aside")]
    public void Triage_ends_with_the_label(Label label, string stage)
    {
        var decision = Some.Ticket(new Stage.Triage(Cast.Moderator.Id), Some.Verdict(unsure: true)).When(Cast.Moderator, new Command.Relabel(label, null, Next));
        Assert.That(decision.After().Stage.Code, Is.EqualTo(stage));
    }

    [Test]
    public void Without_anybody_free_a_sorted_complaint_waits_in_the_queue()
    {
        var decision = Some.Ticket(new Stage.Triage(null), Some.Verdict(unsure: true)).When(Cast.Trainer, new Command.Relabel(Label.Complaint, null, Some.Nobody));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Waiting()));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Relabelled, Happenings.Queued }));
    }

    [Test]
    public void A_trainer_wakes_what_was_set_aside()
    {
        var decision = Some.Ticket(new Stage.SetAside(), Some.Verdict(Label.Other)).When(Cast.Trainer, new Command.Relabel(Label.Complaint, "roads", Next));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Relabelled, Happenings.Placed }));
    }

    [Test]
    public void What_is_confirmed_as_other_stays_aside()
    {
        var decision = Some.Ticket(new Stage.SetAside(), Some.Verdict(Label.Other)).When(Cast.Trainer, new Command.Relabel(Label.Other, null, Some.Nobody));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.SetAside()));
    }

    [TestCase(Label.Question, 1)]
    [TestCase(Label.Complaint, 1)]
    [TestCase(Label.Negativity, null)]
    public void Before_work_began_a_ticket_moves_only_when_its_kind_of_people_changes(Label label, long? owner)
    {
        var after = Some.Ticket(new Stage.Assigned(Cast.Owner.Id)).When(Cast.Trainer, new Command.Relabel(label, null, Next)).After();
        Assert.That(after.Stage.Owner?.Value, Is.EqualTo(owner));
    }

    [TestCase("in_work")]
    [TestCase("drafted")]
    [TestCase("publishing")]
    [TestCase("in_doubt")]
    [TestCase("answered")]
    [TestCase("correcting")]
    [TestCase("no_reply")]
    public void What_is_in_somebodys_hands_stays_there_under_any_label(string code)
    {
        var ticket = Samples.Tickets.First(sample => sample.Ticket.Stage.Code == code).Ticket;
        foreach (var label in Labels.All)
        {
            var after = ticket.When(Cast.Trainer, new Command.Relabel(label, null, Next)).After();
            Assert.That(after.Stage, Is.EqualTo(ticket.Stage));
            Assert.That(after.Verdict.Label, Is.EqualTo(label));
        }
    }

    [Test]
    public void A_stranger_labels_nothing() =>
        Some.Ticket(new Stage.Waiting()).When(Cast.Stranger, new Command.Relabel(Label.Other, null, Next)).IsRefused("refuse.label");
}
