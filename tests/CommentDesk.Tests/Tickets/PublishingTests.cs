using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

public sealed class PublishingTests
{
    private static readonly Ticket Drafted = Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft()));
    private static readonly Ticket Publishing = Drafted.When(Cast.Owner, new Command.Publish(1)).After();

    [Test]
    public void The_draft_that_was_shown_is_the_one_that_leaves()
    {
        var decision = Drafted.When(Cast.Owner, new Command.Publish(1));
        Assert.That(decision.Effect<Effect.Publish>().Draft, Is.EqualTo(Some.Draft()));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Publishing(Cast.Owner.Id, Some.Draft())));
    }

    [Test]
    public void A_button_under_an_older_preview_is_refused() =>
        Drafted.When(Cast.Owner, Some.Text("Иначе.")).After().When(Cast.Owner, new Command.Publish(1)).IsRefused("refuse.older_draft");

    [Test]
    public void The_second_press_publishes_nothing_more() => Publishing.When(Cast.Owner, new Command.Publish(1)).IsAlready();

    [Test]
    public void A_supervisor_publishes_for_an_officer_but_a_colleague_does_not()
    {
        Assert.That(Drafted.When(Cast.Supervisor, new Command.Publish(1)).After().Stage.Owner, Is.EqualTo(Cast.Owner.Id));
        Drafted.When(Cast.Officer, new Command.Publish(1)).IsRefused("refuse.not_yours");
    }

    [Test]
    public void Without_a_draft_there_is_nothing_to_publish() =>
        Some.Ticket(new Stage.InWork(Cast.Owner.Id)).When(Cast.Owner, new Command.Publish(1)).IsRefused("refuse.no_draft");

    [Test]
    public void What_has_left_cannot_be_rewritten_or_dismissed()
    {
        Publishing.When(Cast.Owner, Some.Text("Иначе.")).IsRefused("refuse.publishing");
        Publishing.When(Cast.Owner, new Command.Dismiss("spam")).IsRefused("refuse.publishing");
        Publishing.When(Cast.Owner, new Command.Discard()).IsRefused("refuse.publishing");
    }

    [Test]
    public void The_network_confirms_and_the_ticket_is_answered()
    {
        var decision = Publishing.When(null, new Command.ConfirmPublished("77"));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Answered(Cast.Owner.Id, new(Some.Draft(), "77", Deciding.Later))));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Published }));
        decision.After().When(null, new Command.ConfirmPublished("77")).IsAlready();
    }

    [Test]
    public void A_refusal_by_the_network_gives_the_draft_back_and_tells_why()
    {
        var decision = Publishing.When(null, new Command.ReportRefused("delivery.comment_deleted"));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Drafted(Cast.Owner.Id, Some.Draft())));
        Assert.That(decision.Effect<Effect.Tell>().Line.Args, Is.EqualTo(new[] { "1", "#delivery.comment_deleted" }));
        Assert.That(decision.After().When(Cast.Owner, new Command.Publish(1)).Causes<Effect.Publish>(), Is.True);
    }

    [Test]
    public void In_doubt_the_officer_is_asked_and_nothing_is_repeated()
    {
        var decision = Publishing.When(null, new Command.ReportDoubt());
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.InDoubt(Cast.Owner.Id, Some.Draft())));
        Assert.That(decision.Effect<Effect.AskWhetherPublished>().To, Is.EqualTo(Cast.Owner.Id));
        Assert.That(decision.Causes<Effect.Publish>(), Is.False);
        decision.After().When(Cast.Owner, new Command.Publish(1)).IsRefused("refuse.in_doubt");
    }

    [Test]
    public void The_answer_that_stands_there_is_counted_as_published_by_who_looked()
    {
        var decision = Doubtful().When(Cast.Owner, new Command.Resolve(true));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Answered(Cast.Owner.Id, new(Some.Draft(), null, Deciding.Later))));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Resolved, Happenings.Published }));
        Assert.That(decision.Changed().History.Select(line => line.By), Has.All.EqualTo(Cast.Owner.Id));
        Assert.That(decision.Causes<Effect.Publish>(), Is.False);
    }

    [Test]
    public void The_answer_that_is_missing_is_published_once_more()
    {
        var decision = Doubtful().When(Cast.Owner, new Command.Resolve(false));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Publishing(Cast.Owner.Id, Some.Draft())));
        Assert.That(decision.Effect<Effect.Publish>().Draft, Is.EqualTo(Some.Draft()));
        decision.After().When(Cast.Owner, new Command.Resolve(false)).IsRefused("refuse.no_doubt");
    }

    [Test]
    public void Only_the_owner_and_the_leads_end_a_doubt()
    {
        Doubtful().When(Cast.Officer, new Command.Resolve(true)).IsRefused("refuse.not_yours");
        Doubtful().When(null, new Command.Resolve(false)).IsRefused("refuse.not_yours");
        Doubtful().When(Cast.Supervisor, new Command.Resolve(true)).After();
    }

    [Test]
    public void A_confirmation_that_comes_late_ends_the_doubt() =>
        Assert.That(Doubtful().When(null, new Command.ConfirmPublished("77")).After().Stage, Is.InstanceOf<Stage.Answered>());

    private static Ticket Doubtful() => Publishing.When(null, new Command.ReportDoubt()).After();
}
