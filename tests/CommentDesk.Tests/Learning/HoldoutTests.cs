using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;
using CommentDesk.Learning.Features;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.Learning;

/// <summary>The comments a retrained model is measured on: written for this project, never learned.</summary>
public sealed class HoldoutTests
{
    private static readonly IReadOnlyList<Sample> Held = Corpus.Read(Repository.File("models/holdout"));
    private static readonly IReadOnlyList<Sample> Learned = Corpus.Read(Repository.File("models/corpus"));

    [Test]
    public void Every_label_has_150_comments() =>
        Assert.That(CommentLabelCodes.All.Select(label => Held.Count(sample => sample.Label == label)), Is.All.EqualTo(150));

    [TestCase(CommentLabel.Complaint)]
    [TestCase(CommentLabel.Question)]
    public void Every_theme_is_there(CommentLabel label) =>
        Assert.That(Held.Where(sample => sample.Label == label).Select(sample => sample.Theme).Distinct(), Is.EquivalentTo(ThemeWords.All.Select(theme => theme.Code)));

    [Test]
    public void Only_complaints_and_questions_have_themes() =>
        Assert.That(Held.Where(sample => sample.Theme is not null != (sample.Label is CommentLabel.Complaint or CommentLabel.Question)), Is.Empty);

    [Test]
    public void Length_does_not_give_the_label_away()
    {
        foreach (var label in CommentLabelCodes.All)
        {
            var lengths = Held.Where(sample => sample.Label == label).Select(sample => sample.Text.Length).ToArray();
            Assert.That(lengths.Count(length => length <= 80), Is.GreaterThan(75), label.Code());
            Assert.That(lengths.Count(length => length > 120), Is.GreaterThanOrEqualTo(5), label.Code());
        }
    }

    [Test]
    public void No_comment_is_nearly_one_of_the_corpus_or_of_its_neighbours()
    {
        string[] lines = [.. Learned.Concat(Held).Select(sample => Normalizer.Read(sample.Text).Line)];
        var groups = NearDuplicates.Groups(lines);
        var crowded = groups.Index().GroupBy(text => text.Item)
            .Where(group => group.Count() > 1 && group.Any(text => text.Index >= Learned.Count))
            .Select(group => string.Join(" | ", group.Select(text => lines[text.Index])));
        Assert.That(crowded, Is.Empty);
    }
}
