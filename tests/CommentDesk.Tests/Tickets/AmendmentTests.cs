using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

public sealed class AmendmentTests
{
    private static readonly Ticket Answered = Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer()));
    private static readonly Ticket Corrected = Answered.When(Cast.Owner, Some.Text("Починим в среду.")).After();
    private static readonly Ticket Correcting = Corrected.When(Cast.Owner, new Command.Publish(2)).After();

    [Test]
    public void A_new_wording_is_shown_first_and_the_old_one_stands()
    {
        var decision = Answered.When(Cast.Owner, Some.Text("Починим в среду."));
        Assert.That(decision.Effect<Effect.Preview>().Draft.Number, Is.EqualTo(2));
        Assert.That(decision.After().Stage, Is.InstanceOf<Stage.Answered>().With.Property("Answer").EqualTo(Some.Answer()));
        Assert.That(decision.Causes<Effect.Amend>(), Is.False);
    }

    [Test]
    public void The_new_wording_replaces_the_published_message()
    {
        var decision = Corrected.When(Cast.Owner, new Command.Publish(2));
        Assert.That(decision.Effect<Effect.Amend>().Message, Is.EqualTo("77"));
        Assert.That(decision.Causes<Effect.Publish>(), Is.False, "An amendment is no second answer.");
        Assert.That(Correcting.Stage, Is.InstanceOf<Stage.Correcting>());
    }

    [Test]
    public void A_confirmed_amendment_is_the_answer_and_keeps_its_message_and_moment()
    {
        var decision = Correcting.When(null, new Command.ConfirmPublished("77"));
        Assert.That(decision.After().Stage, Is.InstanceOf<Stage.Answered>().With.Property("Correction").Null);
        var answer = ((Stage.Answered)decision.After().Stage).Answer;
        Assert.That((answer.Draft.Text, answer.Message, answer.At), Is.EqualTo(("Починим в среду.", "77", Some.Now)));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Amended }));
    }

    [Test]
    public void A_refused_amendment_leaves_the_old_answer_and_the_new_wording_in_hand()
    {
        var decision = Correcting.When(null, new Command.ReportRefused("delivery.answer_deleted"));
        Assert.That(decision.After().Stage, Is.EqualTo(Corrected.Stage));
        Assert.That(decision.Effect<Effect.Tell>().Line.Key, Is.EqualTo("tell.not_published"));
    }

    [Test]
    public void A_doubtful_amendment_is_offered_again_because_repeating_it_is_harmless()
    {
        var decision = Correcting.When(null, new Command.ReportDoubt());
        Assert.That(decision.After().Stage, Is.EqualTo(Corrected.Stage));
        Assert.That(decision.Effect<Effect.Tell>().To, Is.EqualTo(Cast.Owner.Id));
        Assert.That(decision.Effect<Effect.Preview>().Draft.Number, Is.EqualTo(2));
        Assert.That(decision.After().When(Cast.Owner, new Command.Publish(2)).Causes<Effect.Amend>(), Is.True);
    }

    [Test]
    public void The_published_words_again_need_no_amendment() => Answered.When(Cast.Owner, Some.Text("Починим завтра.")).IsAlready();

    [Test]
    public void The_new_wording_sent_twice_is_one_correction() => Corrected.When(Cast.Owner, Some.Text("Починим в среду.")).IsAlready();

    [Test]
    public void Going_back_to_the_published_words_drops_the_correction() =>
        Assert.That(Corrected.When(Cast.Owner, Some.Text("Починим завтра.")).After().Stage, Is.EqualTo(Answered.Stage));

    [Test]
    public void A_discarded_correction_leaves_the_answer_as_it_was() =>
        Assert.That(Corrected.When(Cast.Owner, new Command.Discard()).After().Stage, Is.EqualTo(Answered.Stage));

    [Test]
    public void An_answer_whose_message_is_not_known_cannot_be_amended() =>
        Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer(message: null))).When(Cast.Owner, Some.Text("Иначе.")).IsRefused("refuse.cannot_amend");

    [Test]
    public void Only_the_owner_and_the_leads_amend()
    {
        Answered.When(Cast.Officer, Some.Text("Иначе.")).IsRefused("refuse.answered");
        Answered.When(Cast.Supervisor, Some.Text("Иначе.")).After();
    }

    [Test]
    public void While_an_amendment_is_under_way_no_other_is_taken()
    {
        Correcting.When(Cast.Owner, Some.Text("Ещё иначе.")).IsRefused("refuse.publishing");
        Corrected.When(Cast.Owner, new Command.Publish(1)).IsRefused("refuse.older_draft");
    }
}
