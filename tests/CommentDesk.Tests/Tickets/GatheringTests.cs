using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Discontent without an object is nobody's card: it is gathered, and people decide about it together.</summary>
public sealed class GatheringTests
{
    private static readonly Choice Next = Some.Choice(Cast.Next);

    private static Ticket Gathered => Some.Ticket(new Stage.Gathered(), Some.Verdict(Label.Negativity), 0);

    [Test]
    public void Sure_negativity_is_gathered_and_bothers_nobody()
    {
        var opened = Open(Some.Verdict(Label.Negativity));
        Assert.That((opened.Ticket.Stage, opened.Ticket.Why.Key), Is.EqualTo(((Stage)new Stage.Gathered(), "why.gathered")));
        Assert.That(opened.Effects, Is.Empty);
        Assert.That(opened.Ticket.Stage.Open, Is.False, "no clock runs for it");
        Assert.That(opened.Happened(), Is.EqualTo(new[] { Happenings.Opened }));
    }

    [TestCase("threat")]
    [TestCase("urgent")]
    [TestCase("rumour")]
    public void A_threat_a_danger_and_a_rumour_do_not_wait_for_a_digest(string flag) =>
        Assert.That(Open(Some.Verdict(Label.Negativity, false, null, flag)).Ticket.Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));

    [Test]
    public void Swearing_alone_can_wait() =>
        Assert.That(Open(Some.Verdict(Label.Negativity, false, null, "obscene")).Ticket.Stage, Is.EqualTo(new Stage.Gathered()));

    [Test]
    public void A_person_who_sees_a_complaint_in_it_gives_it_to_an_officer()
    {
        var decision = Gathered.When(Cast.Moderator, new Command.Relabel(Label.Complaint, "roads", Next));
        Assert.That(decision.After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Relabelled, Happenings.Placed }));
    }

    [Test]
    public void Whoever_sorts_closes_hides_or_answers_it_and_an_officer_does_not()
    {
        Assert.That(Gathered.When(Cast.Moderator, new Command.Dismiss("unconstructive")).After().Stage, Is.EqualTo(new Stage.NoReply(Cast.Moderator.Id, "unconstructive")));
        Assert.That(Gathered.When(Cast.Moderator, new Command.Hide("insult")).After().Stage, Is.EqualTo(new Stage.Hiding(Cast.Moderator.Id, "insult")));
        Assert.That(Gathered.When(Cast.Moderator, new Command.Take()).After().Stage, Is.EqualTo(new Stage.InWork(Cast.Moderator.Id)));
        Assert.That(Gathered.When(Cast.Moderator, Some.Text("Спасибо за отзыв.")).After().Stage.Code, Is.EqualTo("drafted"));
        Command[] commands = [new Command.Dismiss("unconstructive"), new Command.Hide("insult"), new Command.Take(), Some.Text("Спасибо.")];
        Assert.That(commands.Select(command => Gathered.When(Cast.Officer, command)), Is.All.InstanceOf<Decision.Refused>());
    }

    [Test]
    public void Anger_that_became_a_complaint_is_judged_anew_even_after_a_persons_label()
    {
        var said = Gathered with { Verdict = Some.Verdict().SaidBy("3", Label.Negativity) };
        Assert.That(said.When(null, new Command.Rejudge(Some.Verdict(), Next)).After().Stage, Is.EqualTo(new Stage.Assigned(Cast.Next.Id)));
    }

    [Test]
    public void What_was_just_sorted_comes_back_to_whoever_sorted_it()
    {
        var sorted = Some.Ticket(new Stage.Assigned(Cast.Owner.Id), Some.Verdict().SaidBy("3", Label.Complaint), 0);
        var decision = sorted.When(Cast.Moderator, new Command.Unsort(Some.Verdict(Label.Question)));
        var after = decision.After();
        Assert.That((after.Stage, after.Verdict.Judge, after.Verdict.Unsure), Is.EqualTo(((Stage)new Stage.Triage(Cast.Moderator.Id), "model:test", true)));
        Assert.That(decision.Effect<Effect.Tell>().To, Is.EqualTo(Cast.Owner.Id), "whoever had got it hears that it is gone");
        Assert.That(decision.Happened(), Is.EqualTo(new[] { Happenings.Unsorted }));
    }

    [Test]
    public void Work_that_has_begun_is_not_taken_away_by_undoing() =>
        Some.Ticket(new Stage.InWork(Cast.Owner.Id), drafts: 0).When(Cast.Moderator, new Command.Unsort(Some.Verdict())).IsRefused("refuse.begun");

    private static Decision.Changed Open(Verdict verdict) => Ticket.Open(new CommentId(1), new ChannelId(1), verdict, Next, Some.Now);
}
