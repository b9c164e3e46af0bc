using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

public sealed class CaseTests
{
    private static readonly TicketId Lead = new(9);
    private static readonly Ticket Merged = Some.Ticket(new Stage.Assigned(Cast.Owner.Id), drafts: 0).When(Cast.Moderator, new Command.Merge(Lead)).After();
    private static readonly Command.Follow Answer = new("Починим завтра.", [], false, Cast.Officer.Id);

    [Test]
    public void A_merged_ticket_belongs_to_its_case_and_its_former_owner_hears_of_it()
    {
        var decision = Some.Ticket(new Stage.Assigned(Cast.Owner.Id), drafts: 0).When(Cast.Moderator, new Command.Merge(Lead));
        Assert.That((decision.After().Stage.Code, decision.After().Lead, decision.After().Stage.Open), Is.EqualTo(("merged", Lead, false)));
        Assert.That(decision.Effect<Effect.Tell>().To, Is.EqualTo(Cast.Owner.Id));
        Merged.When(Cast.Owner, new Command.Take()).IsRefused("refuse.merged");
    }

    [Test]
    public void An_officer_takes_into_a_case_what_is_their_own_or_what_nobody_has_begun()
    {
        var foreign = Some.Ticket(new Stage.Assigned(Cast.Owner.Id), drafts: 0);
        foreign.When(Cast.Officer, new Command.Merge(Lead)).IsRefused("refuse.not_yours");
        Assert.That(foreign.When(Cast.Officer, new Command.Merge(Lead, Cast.Officer.Id)).After().Lead, Is.EqualTo(Lead));
        Some.Ticket(new Stage.InWork(Cast.Owner.Id), drafts: 0).When(Cast.Officer, new Command.Merge(Lead, Cast.Officer.Id)).IsRefused("refuse.not_yours");
        Some.Ticket(new Stage.Assigned(Cast.Owner.Id)).When(Cast.Stranger, new Command.Merge(Lead, Cast.Stranger.Id)).IsRefused("refuse.not_yours");
    }

    [Test]
    public void Words_already_written_are_not_lost_in_a_case() =>
        Some.Ticket(new Stage.Drafted(Cast.Owner.Id, Some.Draft())).When(Cast.Owner, new Command.Merge(Lead)).IsRefused("refuse.draft_waits");

    [Test]
    public void The_answer_of_the_case_is_published_under_each_comment_once()
    {
        var decision = Merged.When(null, Answer);
        Assert.That((decision.After().Stage.Code, decision.After().Stage.Owner), Is.EqualTo(("publishing", Cast.Officer.Id)));
        Assert.That(decision.Effect<Effect.Publish>().Draft.Text, Is.EqualTo("Починим завтра."));
        decision.After().When(null, Answer).IsAlready();
        Assert.That(decision.After().When(null, new Command.ConfirmPublished("80")).After(), Has.Property("Lead").EqualTo(Lead).And.Property("Stage").InstanceOf<Stage.Answered>());
    }

    [Test]
    public void After_an_interim_answer_the_ticket_waits_in_its_case_for_the_final_one()
    {
        var told = Merged.When(null, Answer with { Interim = true }).After().When(null, new Command.ConfirmPublished("80")).After();
        Assert.That((told.Stage.Code, told.Lead, told.Said.Single().Message), Is.EqualTo(("merged", Lead, "80")));
        Assert.That(told.When(null, Answer).After().Stage.Code, Is.EqualTo("publishing"));
    }

    [Test]
    public void A_ticket_split_off_is_placed_like_a_new_one()
    {
        var alone = Merged.When(Cast.Moderator, new Command.Split(Some.Choice(Cast.Next))).After();
        Assert.That((alone.Lead, alone.Stage.Owner), Is.EqualTo(((TicketId?)null, Cast.Next.Id)));
        Merged.When(Cast.Owner, new Command.Split(Some.Choice(Cast.Next))).IsRefused("refuse.split");
    }

    [Test]
    public void A_reopened_ticket_goes_to_the_person_named_and_keeps_its_answer()
    {
        var answered = Some.Ticket(new Stage.Answered(Cast.Owner.Id, Some.Answer()));
        var open = answered.When(null, new Command.Reopen("reply", Some.Choice(Cast.Owner)));
        Assert.That((open.After().Stage.Code, open.After().Said.Single().Message), Is.EqualTo(("assigned", "77")));
        Assert.That(open.Effect<Effect.Tell>().To, Is.EqualTo(Cast.Owner.Id));
        open.After().When(null, new Command.Reopen("reply", Some.Choice(Cast.Owner))).IsAlready();
        answered.When(Cast.Officer, new Command.Reopen("reply", Some.Nobody)).IsRefused("refuse.not_yours");
    }
}
