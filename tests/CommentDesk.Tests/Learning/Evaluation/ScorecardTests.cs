using System.Text.Json;
using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;

namespace CommentDesk.Tests.Learning.Evaluation;

public sealed class ScorecardTests
{
    private static readonly Scorecard Card = Scoring.Of(
    [
        new(CommentLabel.Complaint, CommentLabel.Complaint, 0.9, 0),
        new(CommentLabel.Complaint, CommentLabel.Negativity, 0.6, 2),
        new(CommentLabel.Question, CommentLabel.Question, 0.8, -1),
        new(CommentLabel.Negativity, CommentLabel.Negativity, 0.7, null),
        new(CommentLabel.Other, CommentLabel.Complaint, 0.5, null),
    ]);

    [Test]
    public void Shares_are_counted()
    {
        Assert.That(Card.Accuracy, Is.EqualTo(0.6));
        Assert.That(Card.ComplaintAsNegativity, Is.EqualTo(0.5));
        Assert.That(Card.Of(CommentLabel.Complaint), Is.EqualTo(new ClassScore("C", 2, 0.5, 0.5, 0.5)));
        Assert.That(Card.Of(CommentLabel.Question).F1, Is.EqualTo(1));
        Assert.That(Card.Of(CommentLabel.Other).F1, Is.Zero);
        Assert.That(Card.MacroF1, Is.EqualTo((0.5 + 1 + 2.0 / 3 + 0) / 4).Within(1e-12));
    }

    [Test]
    public void A_row_is_the_truth_and_a_column_the_judgement()
    {
        Assert.That(Card.Confusion[0], Is.EqualTo(new[] { 1, 0, 1, 0 }));
        Assert.That(Card.Confusion[3], Is.EqualTo(new[] { 1, 0, 0, 0 }));
    }

    [Test]
    public void Calibration_compares_confidence_with_truth_in_each_bin() =>
        Assert.That(Card.CalibrationError, Is.EqualTo((0.1 + 0.6 + 0.2 + 0.3 + 0.5) / 5).Within(1e-9));

    [Test]
    public void Leaving_the_doubtful_to_people_raises_accuracy()
    {
        Assert.That(Card.Coverage.Select(point => point.Coverage), Is.EqualTo(new[] { 1, 0.9, 0.8, 0.7 }));
        Assert.That(Card.Coverage[2], Is.EqualTo(new CoveragePoint(0.8, 0.75, 0.6)));
    }

    [Test]
    public void Themes_are_ranked()
    {
        Assert.That(Card.Themes.Count, Is.EqualTo(3));
        Assert.That(Card.Themes.Top1, Is.EqualTo(1.0 / 3));
        Assert.That(Card.Themes.Top3, Is.EqualTo(2.0 / 3));
    }

    [Test]
    public void A_model_measured_on_what_it_learned_is_always_right()
    {
        var card = Evaluator.Evaluate(LearnedFew.Model, LearnedFew.Samples);

        Assert.That(card.Accuracy, Is.EqualTo(1));
        Assert.That(card.Count, Is.EqualTo(LearnedFew.Samples.Count));
    }

    [Test]
    public void Cross_validation_judges_every_sample_once() =>
        Assert.That(Evaluator.CrossValidate(LearnedFew.Samples, LearnedFew.Options).Confusion.Sum(row => row.Sum()), Is.EqualTo(LearnedFew.Samples.Count));

    [Test]
    public void The_table_is_printed()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ScorecardText.Print(writer, Card);

        Assert.That(writer.ToString(), Does.StartWith("comments 5   accuracy 0.600").And.Contain("C            2      0.500   0.500   0.500"));
    }

    [Test]
    public void Json_is_read_back()
    {
        var read = JsonSerializer.Deserialize(ScorecardText.Json(Card), ScorecardJson.Default.Scorecard);

        Assert.That(read!.MacroF1, Is.EqualTo(Card.MacroF1));
        Assert.That(read.Confusion[0], Is.EqualTo(Card.Confusion[0]));
    }

    [Test]
    public void Nothing_measured_gives_zeros() => Assert.That(Scoring.Of([]).Accuracy, Is.Zero);
}
