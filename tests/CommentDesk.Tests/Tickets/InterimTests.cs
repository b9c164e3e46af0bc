using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

public sealed class InterimTests
{
    private static readonly Ticket Drafted = Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft()));
    private static readonly Ticket Promised = Drafted.When(Cast.Owner, new Command.Call(1, true)).After()
        .When(Cast.Owner, new Command.Publish(1)).After().When(null, new Command.ConfirmPublished("77")).After();

    [Test]
    public void An_interim_answer_leaves_the_ticket_open_and_is_no_final_one()
    {
        Assert.That((Promised.Stage.Code, Promised.Stage.Open, Promised.Stage.Owner), Is.EqualTo(("interim", true, Cast.Owner.Id)));
        var called = Drafted.When(Cast.Owner, new Command.Call(1, true)).After();
        Assert.That(called.When(Cast.Owner, new Command.Publish(1)).After().When(null, new Command.ConfirmPublished("77")).Happened(), Is.EqualTo(new[] { Happenings.Promised }));
    }

    [Test]
    public void The_final_answer_follows_and_both_are_remembered()
    {
        var draft = Promised.When(Cast.Owner, Some.Text("Починили.", "1001/9")).After();
        Assert.That((draft.Stage.Code, draft.Promise?.Message), Is.EqualTo(("drafted", "77")));
        var answered = draft.When(Cast.Owner, new Command.Publish(2)).After().When(null, new Command.ConfirmPublished("78")).After();
        Assert.That((answered.Stage.Code, answered.Said.Single().Message), Is.EqualTo(("answered", "77")));
    }

    [Test]
    public void A_discarded_final_answer_leaves_the_promise_as_it_was()
    {
        var back = Promised.When(Cast.Owner, Some.Text("Починили.", "1001/9")).After().When(Cast.Owner, new Command.Discard()).After();
        Assert.That((back.Stage.Standing?.Message, back.Stage.Code, back.Said.Count), Is.EqualTo(("77", "interim", 0)));
    }

    [Test]
    public void Editing_the_message_of_the_interim_answer_amends_it()
    {
        var corrected = Promised.When(Cast.Owner, Some.Text("Смотрим до пятницы.")).After();
        Assert.That(corrected.Stage, Is.InstanceOf<Stage.Interim>().With.Property("Correction").Not.Null);
        var sent = corrected.When(Cast.Owner, new Command.Publish(2));
        Assert.That(sent.Effect<Effect.Amend>().Message, Is.EqualTo("77"));
        var amended = sent.After().When(null, new Command.ConfirmPublished("77")).After();
        Assert.That((amended.Stage.Code, amended.Stage.Standing?.Draft.Text), Is.EqualTo(("interim", "Смотрим до пятницы.")));
    }

    [Test]
    public void A_promise_survives_a_transfer_and_a_leader_who_takes_it()
    {
        var given = Promised.When(Cast.Owner, new Command.Transfer(Cast.Next)).After();
        Assert.That((given.Stage.Code, given.Promise?.Message), Is.EqualTo(("assigned", "77")));
        Assert.That(given.When(Cast.Next, new Command.Take()).After().Stage.Code, Is.EqualTo("interim"));
    }
}
