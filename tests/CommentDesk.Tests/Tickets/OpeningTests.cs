using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

public sealed class OpeningTests
{
    [Test]
    public void A_sure_complaint_goes_to_the_chosen_officer()
    {
        var opened = Open(Some.Verdict(), Some.Choice(Cast.Owner));
        Assert.That(opened.Ticket.Stage, Is.EqualTo(new Stage.Assigned(Cast.Owner.Id)));
        Assert.That(opened.Happened(), Is.EqualTo(new[] { Happenings.Opened, Happenings.Placed }));
        Assert.That(opened.Ticket.Version, Is.EqualTo(1));
    }

    [Test]
    public void A_doubtful_comment_goes_to_triage() =>
        Assert.That(Open(Some.Verdict(Label.Other, unsure: true), Some.Choice(Cast.Moderator)).Ticket.Stage, Is.EqualTo(new Stage.Triage(Cast.Moderator.Id)));

    [Test]
    public void A_doubtful_comment_that_nobody_can_sort_waits_in_triage()
    {
        var opened = Open(Some.Verdict(unsure: true), Some.Nobody);
        Assert.That(opened.Ticket.Stage, Is.EqualTo(new Stage.Triage(null)));
        Assert.That(opened.Happened(), Is.EqualTo(new[] { Happenings.Opened, Happenings.Queued }));
    }

    [Test]
    public void A_question_waits_in_the_queue_while_nobody_is_free() =>
        Assert.That(Open(Some.Verdict(Label.Question), Some.Nobody).Ticket.Stage, Is.EqualTo(new Stage.Waiting()));

    [Test]
    public void Thanks_are_set_aside_and_bother_nobody()
    {
        var opened = Open(Some.Verdict(Label.Other), Some.Nobody);
        Assert.That(opened.Ticket.Stage, Is.EqualTo(new Stage.SetAside()));
        Assert.That(opened.Effects, Is.Empty);
        Assert.That(opened.Happened(), Is.EqualTo(new[] { Happenings.Opened }));
    }

    [Test]
    public void The_history_names_who_judged_and_why_this_person()
    {
        var opened = Open(Some.Verdict(), Some.Choice(Cast.Owner));
        Assert.That(opened.History.Select(line => line.Detail), Is.EqualTo(new[] { "model:test", "why.least_busy" }));
    }

    private static Decision.Changed Open(Verdict verdict, Choice choice) =>
        Ticket.Open(new CommentId(1), new ChannelId(1), verdict, choice, Some.Now);
}
