using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>The citizen edits the comment and it is judged anew.</summary>
public sealed class EditedCommentTests
{
    private static readonly Choice Next = Some.Choice(Cast.Next);

    [Test]
    public void Thanks_that_became_a_complaint_wake_the_ticket() =>
        Assert.That(Edited(new Stage.SetAside(), Some.Verdict(Label.Other), Some.Verdict()).Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));

    [Test]
    public void Thanks_that_a_person_had_set_aside_are_judged_anew_too()
    {
        var aside = Some.Verdict(Label.Other).SaidBy("5", Label.Other);
        Assert.That(Edited(new Stage.SetAside(), aside, Some.Verdict()).Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(Edited(new Stage.SetAside(), aside, Some.Verdict(unsure: true)).Stage, Is.EqualTo(new Stage.Triage(Cast.Next.Id)));
    }

    [Test]
    public void Thanks_that_stay_thanks_stay_aside() =>
        Assert.That(Edited(new Stage.SetAside(), Some.Verdict(Label.Other), Some.Verdict(Label.Other)).Stage, Is.EqualTo(new Stage.SetAside()));

    [Test]
    public void An_unsorted_comment_that_became_clear_leaves_triage() =>
        Assert.That(
            Edited(new Stage.Triage(Cast.Moderator.Id), Some.Verdict(unsure: true), Some.Verdict(Label.Question)).Stage,
            Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));

    [Test]
    public void An_unsorted_comment_that_stays_unclear_stays_with_its_sorter() =>
        Assert.That(
            Edited(new Stage.Triage(Cast.Moderator.Id), Some.Verdict(unsure: true), Some.Verdict(Label.Question, unsure: true)).Stage,
            Is.EqualTo(new Stage.Triage(Cast.Moderator.Id)));

    [Test]
    public void A_waiting_comment_that_became_unclear_goes_to_triage() =>
        Assert.That(Edited(new Stage.Waiting(), Some.Verdict(), Some.Verdict(unsure: true)).Stage, Is.EqualTo(new Stage.Triage(Cast.Next.Id)));

    [Test]
    public void An_assigned_comment_that_became_unclear_stays_with_its_officer() =>
        Assert.That(Edited(new Stage.Assigned(Cast.Owner.Id), Some.Verdict(), Some.Verdict(unsure: true)).Stage, Is.EqualTo(new Stage.Assigned(Cast.Owner.Id)));

    [TestCase("assigned", "tell.edited")]
    [TestCase("in_work", "tell.edited")]
    [TestCase("drafted", "tell.edited")]
    [TestCase("no_reply", "tell.edited")]
    [TestCase("publishing", "tell.edited_after_answer")]
    [TestCase("in_doubt", "tell.edited_after_answer")]
    [TestCase("answered", "tell.edited_after_answer")]
    [TestCase("correcting", "tell.edited_after_answer")]
    public void The_owner_hears_of_the_edit(string code, string key)
    {
        var ticket = Samples.Tickets.First(sample => sample.Ticket.Stage.Code == code).Ticket;
        var decision = ticket.When(null, new Command.Rejudge(Some.Verdict(Label.Question), Next));
        Assert.That(decision.After().Stage, Is.EqualTo(ticket.Stage));
        Assert.That(decision.Effect<Effect.Tell>().To, Is.EqualTo(Cast.Owner.Id));
        Assert.That(decision.Effect<Effect.Tell>().Line.Key, Is.EqualTo(key));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Edited }));
    }

    [Test]
    public void A_persons_label_outlives_the_edit_but_new_flags_are_shown()
    {
        var said = Some.Verdict().SaidBy("5", Label.Complaint, "roads");
        var after = Edited(new Stage.Waiting(), said, Some.Verdict(Label.Negativity, false, "gas", "urgent"));
        Assert.That((after.Verdict.Label, after.Verdict.Theme, after.Verdict.Judge), Is.EqualTo((Label.Complaint, "roads", "person:5")));
        Assert.That(after.Verdict.Urgent, Is.True);
        Assert.That(after.Stage, Is.EqualTo(new Stage.Waiting()), "Whom the model would choose is of no account here.");
    }

    private static Ticket Edited(Stage stage, Verdict before, Verdict now) =>
        Some.Ticket(stage, before).When(null, new Command.Rejudge(now, Next)).After();
}
