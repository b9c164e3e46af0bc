using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

public sealed class PausingAndRemovingTests
{
    private static readonly Ticket InWork = Some.Ticket(new Stage.InWork(Cast.Owner.Id), drafts: 0);
    private static readonly Command.Snooze Aside = new(Deciding.Later.AddDays(2), SnoozeReasons.Citizen);

    [Test]
    public void What_is_laid_aside_wakes_in_its_owners_hands_who_hears_why()
    {
        var woken = InWork.When(Cast.Owner, Aside).After().When(null, new Command.Wake("citizen"));
        Assert.That((woken.After().Stage.Code, woken.After().Stage.Owner), Is.EqualTo(("in_work", Cast.Owner.Id)));
        Assert.That(woken.Effect<Effect.Tell>().Line.Key, Is.EqualTo("tell.woken_by_citizen"));
        woken.After().When(null, new Command.Wake("due")).IsAlready();
    }

    [Test]
    public void Nothing_is_laid_aside_into_the_past_for_ever_or_with_a_draft()
    {
        InWork.When(Cast.Owner, Aside with { Until = Deciding.Later }).IsRefused("refuse.snooze_until");
        InWork.When(Cast.Owner, Aside with { Until = Deciding.Later.AddDays(91) }).IsRefused("refuse.snooze_until");
        InWork.When(Cast.Officer, Aside).IsRefused("refuse.not_yours");
        Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft())).When(Cast.Owner, Aside).IsRefused("refuse.draft_waits");
    }

    [Test]
    public void A_missed_deadline_is_a_line_of_history_and_moves_nothing()
    {
        var missed = InWork.When(null, new Command.Miss("first"));
        Assert.That((missed.After().Stage, missed.Changed().History.Single().Detail), Is.EqualTo((InWork.Stage, "first")));
        Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer())).When(null, new Command.Miss("first")).IsAlready();
    }

    [Test]
    public void A_comment_is_deleted_by_those_who_moderate_and_for_a_known_reason()
    {
        var insult = Some.Ticket(new Stage.Assigned(Cast.Moderator.Id), Some.Verdict(Label.Negativity), 0);
        var hiding = insult.When(Cast.Moderator, new Command.Hide("insult"));
        Assert.That(hiding.Effect<Effect.Remove>().Message, Is.Null);
        Assert.That(hiding.After().When(null, new Command.ConfirmRemoved()).After().Stage, Is.EqualTo(new Stage.Hidden(Cast.Moderator.Id, "insult")));
        Assert.That(hiding.After().When(null, new Command.ReportRefused("delivery.cannot_delete")).After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Moderator.Id)));
        insult.When(Cast.Owner, new Command.Hide("insult")).IsRefused("refuse.hide");
        insult.When(Cast.Moderator, new Command.Hide("criticism")).IsRefused("refuse.reason");
    }

    [Test]
    public void An_answer_whose_message_nobody_knows_cannot_be_taken_back() =>
        Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(message: null))).When(Cast.Owner, new Command.Withdraw()).IsRefused("refuse.cannot_amend");
}
