using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;

namespace CommentDesk.Tests.Learning.Evaluation;

public sealed class SplitTests
{
    [Test]
    public void Near_duplicates_share_a_fold()
    {
        Sample[] samples =
        [
            .. LearnedFew.Samples,
            new("На Кленовой 4 третий день нет горячей воды!!!", CommentLabel.Complaint, "heat_water"),
            new("на кленовой 7 третий день нет горячей воды", CommentLabel.Complaint, "heat_water"),
        ];

        for (var seed = 0UL; seed < 20; seed++)
        {
            var folds = Split.Grouped(samples, 5, seed);
            Assert.That(folds[^1], Is.EqualTo(folds[0]));
            Assert.That(folds[^2], Is.EqualTo(folds[0]));
        }
    }

    [Test]
    public void Labels_are_spread_evenly()
    {
        var folds = Split.Grouped(LearnedFew.Samples, 2, 1);

        foreach (var label in CommentLabelCodes.All)
        {
            var here = LearnedFew.Samples.Where((sample, i) => sample.Label == label && folds[i] == 0).Count();
            Assert.That(here, Is.InRange(5, 6));
        }
    }

    [Test]
    public void The_order_of_samples_does_not_matter()
    {
        var backwards = LearnedFew.Samples.Reverse().ToArray();

        Assert.That(Split.Grouped(backwards, 4, 3).Reverse(), Is.EqualTo(Split.Grouped(LearnedFew.Samples, 4, 3)));
    }

    [Test]
    public void Different_comments_are_groups_of_their_own() =>
        Assert.That(NearDuplicates.Groups([.. LearnedFew.Samples.Select(sample => sample.Text)]), Is.Unique);

    [Test]
    public void Likeness_is_passed_on()
    {
        var groups = NearDuplicates.Groups(["нет воды на кленовой улице", "опять нет воды на кленовой улице", "опять нет воды на кленовой улице с утра"]);

        Assert.That(groups, Is.All.EqualTo(0));
    }
}
