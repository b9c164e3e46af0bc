using CommentDesk.Learning;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Learning;

public sealed class PromotionTests
{
    /// <summary>Of 100 complaints 85 found and 5 taken for negativity.</summary>
    private static readonly Measured s_live = Of(85, 5);

    [Test]
    public void A_candidate_as_good_as_the_live_model_may_go_live() => Assert.That(Against(s_live), Is.Empty);

    [Test]
    public void A_better_one_may_too() => Assert.That(Against(Of(95, 2)), Is.Empty);

    [Test]
    public void One_complaint_less_is_within_the_margin_and_two_are_not()
    {
        Assert.That(Against(Of(84, 5)), Is.Empty);
        var objection = Against(Of(83, 5)).Single();
        Assert.That(objection.Key, Is.EqualTo(Objections.ComplaintRecall));
        Assert.That(objection.Numbers, Is.EqualTo(new[] { 83.0, 85.0, 100.0 }));
    }

    [Test]
    public void More_complaints_taken_for_negativity_are_an_objection_of_their_own()
    {
        Assert.That(Against(Of(85, 6)), Is.Empty);
        var objection = Against(Of(85, 7)).Single();
        Assert.That(objection.Key, Is.EqualTo(Objections.Leak));
        Assert.That(objection.Numbers, Is.EqualTo(new[] { 7.0, 5.0, 100.0 }));
    }

    [Test]
    public void A_fall_of_macro_F1_beyond_the_margin_is_named_with_both_numbers()
    {
        var worse = s_live with { Confusion = [s_live.Confusion[0], [0, 60, 0, 40], s_live.Confusion[2], s_live.Confusion[3]] };
        var objection = Against(worse).Single();
        Assert.That(objection.Key, Is.EqualTo(Objections.MacroF1));
        Assert.That(objection.Numbers, Is.EqualTo(new[] { worse.MacroF1, s_live.MacroF1 }));
        Assert.That(Against(worse, margins: new(MacroF1: 0.2)), Is.Empty);
    }

    [Test]
    public void Held_out_lessons_cannot_buy_a_fall_on_the_shipped_hold_out()
    {
        var bought = Promotion.Against(new(s_live, Of(70, 20), Plus(s_live, 10), Plus(Of(70, 20), 100), 500), new());
        Assert.That(bought.Select(objection => objection.Key), Is.EqualTo(new[] { Objections.MacroF1, Objections.ComplaintRecall, Objections.Leak }));
    }

    [Test]
    public void A_fall_on_the_held_out_lessons_counts_too()
    {
        var fallen = Promotion.Against(new(s_live, s_live, Plus(s_live, 20), Plus(s_live, 10), 500), new());
        Assert.That(fallen.Select(objection => objection.Key), Has.Member(Objections.ComplaintRecall));
    }

    [Test]
    public void Nine_lessons_are_too_few_and_ten_are_enough()
    {
        Assert.That(Against(s_live, lessons: 10), Is.Empty);
        Assert.That(Against(s_live, lessons: 9).Single().Numbers, Is.EqualTo(new[] { 9.0, 10.0 }));
    }

    [Test]
    public void On_a_hold_out_with_hardly_a_complaint_nothing_is_known()
    {
        Assert.That(Promotion.Against(new(Measured.Nothing, Measured.Nothing, s_live, s_live, 50), new()).Single().Key, Is.EqualTo(Objections.FewComplaints));
        Assert.That(Promotion.Against(new(Small(19), Small(19), s_live, s_live, 50), new()).Single().Numbers, Is.EqualTo(new[] { 19.0, 20.0 }));
        Assert.That(Promotion.Against(new(Small(20), Small(20), s_live, s_live, 50), new()), Is.Empty);
    }

    [Test]
    public void On_a_small_hold_out_one_comment_alone_never_refuses() =>
        Assert.That(Promotion.Against(new(Small(25), Small(25, found: 24), Small(25), Small(25, found: 24), 50), new(MacroF1: 0.1)), Is.Empty);

    [Test]
    public void Shares_follow_from_the_counts() => Assert.Multiple(() =>
    {
        Assert.That(s_live.Count, Is.EqualTo(400));
        Assert.That(s_live.Recall(Label.Complaint), Is.EqualTo(0.85));
        Assert.That(s_live.Precision(Label.Negativity), Is.EqualTo(90.0 / 95));
        Assert.That(s_live.F1(Label.Complaint), Is.EqualTo(170.0 / 190).Within(1e-12));
        Assert.That(Measured.Nothing.MacroF1, Is.Zero);
        Assert.That(Small(20).MacroF1, Is.EqualTo(1), "Labels that do not occur are not averaged in.");
    });

    private static IReadOnlyList<Objection> Against(Measured candidate, int lessons = 50, PromotionMargins? margins = null) =>
        Promotion.Against(new(s_live, candidate, s_live, candidate, lessons), margins ?? new());

    private static Measured Of(int found, int leaked) =>
        new([[found, 100 - found - leaked, leaked, 0], [5, 90, 0, 5], [0, 5, 90, 5], [0, 0, 0, 100]], 0, 0, 0);

    private static Measured Small(int complaints, int? found = null) =>
        new([[found ?? complaints, 0, 0, complaints - (found ?? complaints)], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], 0, 0, 0);

    /// <summary>With a hundred more complaints of which so many are found.</summary>
    private static Measured Plus(Measured measured, int found) =>
        measured with { Confusion = [[measured.Confusion[0][0] + found, measured.Confusion[0][1] + 100 - found, measured.Confusion[0][2], 0], .. measured.Confusion.Skip(1)] };
}
