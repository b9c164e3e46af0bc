using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

public sealed class ApprovalTests
{
    private static readonly Ticket Drafted = Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft()));
    private static readonly Ticket Asked = Drafted.When(Cast.Owner, new Command.Publish(1, "flag")).After();

    [Test]
    public void What_a_rule_wants_seen_waits_for_a_second_person_and_is_not_published()
    {
        var decision = Drafted.When(Cast.Owner, new Command.Publish(1, "flag"));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.OnApproval(Cast.Owner.Id, Some.Draft(), "flag")).UsingPropertiesComparer());
        Assert.That((decision.Causes<Effect.Publish>(), decision.Effect<Effect.AskApproval>().By), Is.EqualTo((false, Cast.Owner.Id)));
    }

    [Test]
    public void The_second_persons_word_publishes_in_the_writers_name()
    {
        var decision = Asked.When(Cast.Supervisor, new Command.Approve(1));
        Assert.That(decision.After().Stage, Is.InstanceOf<Stage.Publishing>().With.Property("By").EqualTo(Cast.Owner.Id));
        Assert.That(decision.Effect<Effect.Publish>().Draft.Number, Is.EqualTo(1));
        decision.After().When(Cast.Admin, new Command.Approve(1)).IsAlready();
    }

    [Test]
    public void Nobody_approves_their_own_words_or_words_that_were_changed_since()
    {
        var own = Some.Ticket(new Stage.OnApproval(Cast.Supervisor.Id, Some.Draft(), "flag"));
        own.When(Cast.Supervisor, new Command.Approve(1)).IsRefused("refuse.own_words");
        Asked.When(Cast.Officer, new Command.Approve(1)).IsRefused("refuse.approve");
        Asked.When(null, new Command.Approve(1)).IsRefused("refuse.approve");
        Asked.When(Cast.Supervisor, new Command.Approve(2)).IsRefused("refuse.older_draft");
    }

    [Test]
    public void Words_sent_back_are_their_writers_again_with_the_remark()
    {
        var decision = Asked.When(Cast.Supervisor, new Command.SendBack(1, "Назовите срок."));
        Assert.That(decision.After().Stage, Is.InstanceOf<Stage.Drafted>());
        Assert.That(decision.Effect<Effect.Tell>().Line.Args[^1], Does.Contain("Назовите срок."));
    }

    [Test]
    public void Writing_anew_ends_the_asking()
    {
        var rewritten = Asked.When(Cast.Owner, Some.Text("Починим в среду.", "1001/5")).After();
        Assert.That(rewritten.Stage, Is.InstanceOf<Stage.Drafted>());
        rewritten.When(Cast.Supervisor, new Command.Approve(1)).IsRefused("refuse.no_approval");
    }

    [Test]
    public void A_new_wording_of_a_published_answer_needs_the_same_word()
    {
        var waiting = Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(), Some.Draft(2, "Починим в среду.")), drafts: 2);
        var asked = waiting.When(Cast.Owner, new Command.Publish(2, "flag")).After();
        Assert.That(asked.Stage.Standing, Is.EqualTo(Some.Answer()).UsingPropertiesComparer());
        Assert.That(asked.When(Cast.Supervisor, new Command.Approve(2)).Effect<Effect.Amend>().Message, Is.EqualTo("77"));
        Assert.That(asked.When(Cast.Supervisor, new Command.SendBack(2, null)).After().Stage, Is.InstanceOf<Stage.Answered>().With.Property("Correction").Not.Null);
        Assert.That(asked.When(Cast.Owner, new Command.Discard()).After().Stage, Is.InstanceOf<Stage.Answered>().With.Property("Correction").Null);
    }
}
