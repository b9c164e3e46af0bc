using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Return ("not mine"), dismissal ("needs no reply") and placing by the desk.</summary>
public sealed class LettingGoTests
{
    private static readonly Ticket Assigned = Some.Ticket(new Stage.Assigned(Cast.Owner.Id));

    [Test]
    public void A_returned_ticket_goes_to_whom_the_desk_chooses()
    {
        var decision = Assigned.When(Cast.Owner, new Command.Return("not_mine", Some.Choice(Cast.Next)));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(decision.Changed().History.Single().Detail, Is.EqualTo("not_mine"));
    }

    [Test]
    public void A_returned_ticket_waits_when_nobody_else_is_free() =>
        Assert.That(Assigned.When(Cast.Owner, new Command.Return("busy", Some.Nobody)).After().Stage, Is.EqualTo(new Stage.Waiting()));

    [Test]
    public void An_unsorted_comment_returns_to_triage() =>
        Assert.That(
            Some.Ticket(new Stage.Triage(Cast.Moderator.Id)).When(Cast.Moderator, new Command.Return("unclear", Some.Nobody)).After().Stage,
            Is.EqualTo(new Stage.Triage(null)));

    [Test]
    public void Only_the_owner_returns_even_before_a_supervisor() =>
        Assigned.When(Cast.Supervisor, new Command.Return("busy", Some.Nobody)).IsRefused("refuse.not_yours");

    [Test]
    public void A_reason_that_is_not_in_the_list_is_refused()
    {
        Assigned.When(Cast.Owner, new Command.Return("bored", Some.Nobody)).IsRefused("refuse.reason");
        Assigned.When(Cast.Owner, new Command.Dismiss("bored")).IsRefused("refuse.reason");
    }

    [TestCaseSource(typeof(NoReplyReasons), nameof(NoReplyReasons.All))]
    public void The_owner_dismisses_with_any_listed_reason(string reason)
    {
        var decision = Assigned.When(Cast.Owner, new Command.Dismiss(reason));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.NoReply(Cast.Owner.Id, reason)));
        Assert.That(decision.After().Stage.Open, Is.False);
    }

    [Test]
    public void A_moderator_dismisses_waiting_negativity_but_not_a_waiting_complaint()
    {
        Some.Ticket(new Stage.Waiting(), Some.Verdict(Label.Negativity)).When(Cast.Moderator, new Command.Dismiss("flood")).After();
        Some.Ticket(new Stage.Waiting()).When(Cast.Moderator, new Command.Dismiss("flood")).IsRefused("refuse.no_owner");
    }

    [Test]
    public void A_supervisor_dismisses_and_the_owner_is_told() =>
        Assert.That(Assigned.When(Cast.Supervisor, new Command.Dismiss("flood")).Effect<Effect.Tell>().To, Is.EqualTo(Cast.Owner.Id));

    [Test]
    public void The_second_dismissal_changes_nothing() =>
        Assigned.When(Cast.Owner, new Command.Dismiss("spam")).After().When(Cast.Owner, new Command.Dismiss("spam")).IsAlready();

    [Test]
    public void What_was_dismissed_is_answered_after_all() =>
        Assert.That(
            Some.Ticket(new Stage.NoReply(Cast.Owner.Id, "spam")).When(Cast.Owner, Some.Text("Проверим.")).After().Stage,
            Is.InstanceOf<Stage.Drafted>());

    [Test]
    public void The_desk_places_waiting_tickets_with_who_is_free()
    {
        var decision = Some.Ticket(new Stage.Waiting()).When(null, new Command.Place(Some.Choice(Cast.Next)));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Placed }));
    }

    [Test]
    public void The_desk_places_unsorted_comments_with_a_sorter() =>
        Assert.That(
            Some.Ticket(new Stage.Triage(null)).When(null, new Command.Place(Some.Choice(Cast.Moderator))).After().Stage,
            Is.EqualTo(new Stage.Triage(Cast.Moderator.Id)));

    [Test]
    public void Placing_twice_gives_the_ticket_to_the_first_only() =>
        Some.Ticket(new Stage.Waiting()).When(null, new Command.Place(Some.Choice(Cast.Next))).After()
            .When(null, new Command.Place(Some.Choice(Cast.Officer))).IsAlready();

    [Test]
    public void What_one_cannot_do_any_more_goes_to_who_can_and_a_draft_is_not_carried()
    {
        Assert.That(Assigned.When(null, new Command.Reassign(Some.Choice(Cast.Next))).After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(Assigned.When(null, new Command.Reassign(Some.Nobody)).After().Stage, Is.EqualTo(new Stage.Waiting()));
        Assert.That(Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft())).When(null, new Command.Reassign(Some.Choice(Cast.Next))).After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(Some.Ticket(new Stage.InWork(Cast.Owner.Id)).When(null, new Command.Reassign(Some.Nobody)).After().Stage, Is.EqualTo(new Stage.Waiting()));
        Some.Ticket(new Stage.InDoubt(Cast.Owner.Id, Some.Draft())).When(null, new Command.Reassign(Some.Choice(Cast.Next))).IsAlready();
        Assigned.When(Cast.Admin, new Command.Reassign(Some.Choice(Cast.Next))).IsRefused("refuse.leads_only");
    }

    [Test]
    public void Officers_and_moderators_place_nothing()
    {
        Some.Ticket(new Stage.Waiting()).When(Cast.Officer, new Command.Place(Some.Choice(Cast.Officer))).IsRefused("refuse.leads_only");
        Some.Ticket(new Stage.Waiting()).When(Cast.Moderator, new Command.Place(Some.Choice(Cast.Next))).IsRefused("refuse.leads_only");
        Assigned.When(Cast.Supervisor, new Command.Place(Some.Choice(Cast.Next))).IsRefused("refuse.has_owner");
    }
}
