using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

public sealed class TakingTests
{
    private static readonly Ticket Assigned = Some.Ticket(new Stage.Assigned(Cast.Owner.Id));

    [Test]
    public void The_owner_takes_what_was_assigned()
    {
        var decision = Assigned.When(Cast.Owner, new Command.Take());
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.InWork(Cast.Owner.Id)));
        Assert.That(decision.Causes<Effect.Tell>(), Is.False);
    }

    [Test]
    public void Another_officer_cannot_take_it_and_hears_whose_it_is() =>
        Assert.That(
            Assigned.When(Cast.Officer, new Command.Take()),
            Is.InstanceOf<Decision.Refused>().With.Property("Why").With.Property("Args").EqualTo(new[] { $"@{Cast.Owner.Id}" }));

    [Test]
    public void A_supervisor_takes_it_away_and_the_owner_is_told()
    {
        var decision = Assigned.When(Cast.Supervisor, new Command.Take());
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.InWork(Cast.Supervisor.Id)));
        Assert.That(decision.After().Why.Key, Is.EqualTo("why.took"));
        Assert.That(decision.Effect<Effect.Tell>().To, Is.EqualTo(Cast.Owner.Id));
        Assert.That(decision.Effect<Effect.Tell>().Line.Key, Is.EqualTo("tell.taken_away"));
    }

    [Test]
    public void The_second_press_of_take_changes_nothing() =>
        Assigned.When(Cast.Owner, new Command.Take()).After().When(Cast.Owner, new Command.Take()).IsAlready();

    [TestCase(Label.Complaint, true, false)]
    [TestCase(Label.Question, true, false)]
    [TestCase(Label.Negativity, false, true)]
    public void From_the_queue_everybody_takes_their_own_kind(Label label, bool officer, bool moderator)
    {
        var waiting = Some.Ticket(new Stage.Waiting(), Some.Verdict(label));
        Assert.That(waiting.When(Cast.Officer, new Command.Take()) is Decision.Changed, Is.EqualTo(officer));
        Assert.That(waiting.When(Cast.Moderator, new Command.Take()) is Decision.Changed, Is.EqualTo(moderator));
        Assert.That(waiting.When(Cast.Admin, new Command.Take()) is Decision.Changed, Is.True);
    }

    [Test]
    public void An_unsorted_comment_is_sorted_before_it_is_taken() =>
        Some.Ticket(new Stage.Triage(Cast.Moderator.Id)).When(Cast.Moderator, new Command.Take()).IsRefused("refuse.sort_first");

    [Test]
    public void A_trainer_takes_nothing() => Some.Ticket(new Stage.Waiting()).When(Cast.Trainer, new Command.Take()).IsRefused("refuse.role");

    [Test]
    public void The_owner_transfers_to_a_colleague()
    {
        var decision = Some.Ticket(new Stage.InWork(Cast.Owner.Id)).When(Cast.Owner, new Command.Transfer(Cast.Next));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(decision.After().Why.Key, Is.EqualTo("why.transferred"));
        Assert.That(decision.Causes<Effect.Tell>(), Is.False, "Who gave it away knows it.");
    }

    [Test]
    public void A_supervisor_transfers_and_the_former_owner_is_told() =>
        Assert.That(
            Some.Ticket(new Stage.InWork(Cast.Owner.Id)).When(Cast.Supervisor, new Command.Transfer(Cast.Next)).Effect<Effect.Tell>().To,
            Is.EqualTo(Cast.Owner.Id));

    [Test]
    public void A_transferred_draft_is_not_carried_to_the_next_person() =>
        Assert.That(
            Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft())).When(Cast.Owner, new Command.Transfer(Cast.Next)).After().Stage.Unpublished,
            Is.Null);

    [Test]
    public void An_unsorted_comment_stays_unsorted_when_it_is_transferred() =>
        Assert.That(
            Some.Ticket(new Stage.Triage(Cast.Moderator.Id)).When(Cast.Moderator, new Command.Transfer(Cast.Next)).After().Stage,
            Is.EqualTo(new Stage.Triage(Cast.Next.Id)));

    [TestCase("refuse.away")]
    [TestCase("refuse.unreachable")]
    [TestCase("refuse.cannot_answer")]
    [TestCase("refuse.not_yours")]
    public void A_transfer_is_refused_with_its_reason(string key)
    {
        var (by, to) = key switch
        {
            "refuse.away" => (Cast.Owner, Cast.Away),
            "refuse.unreachable" => (Cast.Owner, Cast.Blocked),
            "refuse.cannot_answer" => (Cast.Owner, Cast.Trainer),
            _ => (Cast.Officer, Cast.Next),
        };
        Assigned.When(by, new Command.Transfer(to)).IsRefused(key);
    }

    [Test]
    public void A_transfer_to_the_owner_changes_nothing() =>
        Assigned.When(Cast.Supervisor, new Command.Transfer(Cast.Owner)).IsAlready();

    [Test]
    public void What_is_being_published_cannot_change_hands() =>
        Some.Ticket(new Stage.Publishing(Cast.Owner.Id, Some.Draft())).When(Cast.Admin, new Command.Transfer(Cast.Next)).IsRefused("refuse.publishing");

    [Test]
    public void Who_lost_the_roles_does_not_own_what_the_ticket_still_names()
    {
        var former = Cast.Owner with { Roles = Roles.Trainer };
        Some.Ticket(new Stage.Drafted(former.Id, Some.Draft())).When(former, new Command.Publish(1)).IsRefused("refuse.not_yours");
    }
}
