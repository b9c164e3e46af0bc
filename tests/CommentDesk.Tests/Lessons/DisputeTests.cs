using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Lessons;

public sealed class DisputeTests
{
    private static readonly Person s_anna = Some.Person(1, Roles.Trainer);
    private static readonly Person s_boris = Some.Person(2, Roles.Trainer);
    private static readonly Person s_vera = Some.Person(3, Roles.Trainer);
    private static readonly Person s_lead = Some.Person(4, Roles.Supervisor);
    private static readonly Person[] s_two = [s_anna, s_boris];
    private static readonly Person[] s_three = [s_anna, s_boris, s_vera];

    [Test]
    public void A_third_trainer_is_asked_and_those_who_disagree_are_not()
    {
        var dispute = Between();
        Assert.That(s_three.Select(person => dispute.SeatOf(person, s_three)), Is.EqualTo(new Seat?[] { null, null, Seat.Third }));
        Assert.That(dispute.Stuck(s_three), Is.False);
    }

    [Test]
    public void Without_a_third_those_who_disagree_look_once_more()
    {
        var dispute = Between();
        Assert.That(s_two.Select(person => dispute.SeatOf(person, s_two)), Is.EqualTo(new Seat?[] { Seat.Party, Seat.Party }));
    }

    [Test]
    public void Whoever_looked_once_more_is_not_asked_again()
    {
        var dispute = Between(Reading.Seen, Reading.Blind);
        Assert.That(s_two.Select(person => dispute.SeatOf(person, s_two)), Is.EqualTo(new Seat?[] { null, Seat.Party }));
    }

    [Test]
    public void When_nobody_gives_way_only_a_lead_can_settle_it()
    {
        Assert.That(Between(Reading.Seen, Reading.Seen).Stuck(s_two), Is.True);
        Assert.That(Between().Stuck(s_two), Is.False);
    }

    [Test]
    public void A_third_who_skipped_has_spoken_and_leaves_it_to_the_two()
    {
        var dispute = Between();
        dispute = dispute with { Lessons = [.. dispute.Lessons, Said(s_vera, null)] };
        Assert.That(s_three.Select(person => dispute.SeatOf(person, s_three)), Is.EqualTo(new Seat?[] { Seat.Party, Seat.Party, null }));
    }

    [Test]
    public void Whoever_is_no_trainer_has_no_seat_among_them() => Assert.That(Between().SeatOf(s_lead, s_three), Is.Null);

    [Test]
    public void The_sides_are_the_labels_that_stand_against_each_other() =>
        Assert.That(Between().Sides, Is.EqualTo(new[] { Label.Complaint, Label.Negativity }));

    private static Dispute Between(Reading anna = Reading.Blind, Reading boris = Reading.Blind) => new(
        new TicketId(1), new CommentId(1), 1,
        [Said(s_anna, Label.Negativity) with { Reading = anna }, Said(s_boris, Label.Complaint) with { Reading = boris }]);

    private static Lesson Said(Person by, Label? label) => new(new CommentId(1), 1, by.Id, true, label, null, null, Some.Now);
}
