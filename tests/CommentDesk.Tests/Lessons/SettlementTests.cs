using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Lessons;

public sealed class SettlementTests
{
    [Test]
    public void Nobody_who_speaks_leaves_it_open() => Assert.That(Settlement.Of([]), Is.TypeOf<Settlement.Open>());

    [Test]
    public void A_skip_and_the_label_of_no_trainer_settle_nothing() =>
        Assert.That(Settlement.Of([Said(1, null), Said(2, Label.Complaint) with { ByTrainer = false }]), Is.TypeOf<Settlement.Open>());

    [Test]
    public void One_trainer_settles_it_while_nobody_objects() =>
        Assert.That(Settled(Said(1, Label.Complaint), Said(2, null)).Label, Is.EqualTo(Label.Complaint));

    [TestCase("CC", "C")]
    [TestCase("CN", null)]
    [TestCase("CNC", "C")]
    [TestCase("CNQ", null)]
    [TestCase("CNNC", null)]
    [TestCase("CNNCN", "N")]
    [TestCase("CCNQ", "C")]
    public void A_majority_settles_it_and_a_draw_is_a_dispute(string votes, string? settled)
    {
        var lessons = votes.Select((vote, index) => Said(index + 1, Labels.FromCode($"{vote}"))).ToList();
        Assert.That(
            Settlement.Of(lessons),
            settled is null ? Is.TypeOf<Settlement.Disputed>() : Is.TypeOf<Settlement.Settled>().With.Property("Label").EqualTo(Labels.FromCode(settled)));
    }

    [Test]
    public void What_a_lead_decided_stands_against_any_majority()
    {
        var final = Said(9, Label.Negativity) with { ByTrainer = false, Reading = Reading.Final };
        Assert.That(Settled(Said(1, Label.Complaint), Said(2, Label.Complaint), final).Label, Is.EqualTo(Label.Negativity));
        var later = Said(8, Label.Question) with { Reading = Reading.Final, At = final.At.AddMinutes(1) };
        Assert.That(Settled(final, later).Label, Is.EqualTo(Label.Question), "the later decision counts");
    }

    [Test]
    public void The_theme_is_the_one_most_gave_who_gave_the_label()
    {
        var lessons = new[]
        {
            Said(1, Label.Complaint, "roads"), Said(2, Label.Complaint, "waste"), Said(3, Label.Complaint, "waste"),
            Said(4, Label.Question, "gas"), Said(5, Label.Complaint),
        };
        Assert.That(Settled(lessons).Theme, Is.EqualTo("waste"));
        Assert.That(Settled(lessons[..2]).Theme, Is.EqualTo("waste"), "of two themes the later");
        Assert.That(Settled(Said(1, Label.Complaint, "roads"), Said(2, Label.Question), Said(3, Label.Question)).Theme, Is.Null);
    }

    [Test]
    public void A_lead_who_names_no_theme_keeps_the_trainers_theme() => Assert.That(
        Settled(Said(1, Label.Complaint, "roads"), Said(2, Label.Question), Said(9, Label.Complaint) with { Reading = Reading.Final }).Theme,
        Is.EqualTo("roads"));

    [Test]
    public void The_moment_is_that_of_the_last_word() =>
        Assert.That(Settled(Said(1, Label.Complaint), Said(2, Label.Complaint)).At, Is.EqualTo(Some.Now.AddMinutes(2)));

    private static Settlement.Settled Settled(params Lesson[] lessons) => (Settlement.Settled)Settlement.Of(lessons);

    private static Lesson Said(long by, Label? label, string? theme = null) =>
        new(new CommentId(1), 1, new PersonId(by), true, label, theme, "m-1", Some.Now.AddMinutes(by));
}
