using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Verdicts;

public sealed class LabelTests
{
    [Test]
    public void Every_label_reads_back_from_its_code()
    {
        foreach (var label in Labels.All)
            Assert.That(Labels.FromCode(label.Code()), Is.EqualTo(label));
        Assert.That(Labels.All, Is.EquivalentTo(Enum.GetValues<Label>()));
    }

    [TestCase(" c ", Label.Complaint)]
    [TestCase("q", Label.Question)]
    [TestCase("С", null, Description = "The Cyrillic letter is another letter.")]
    [TestCase("X", null)]
    [TestCase(null, null)]
    public void A_code_is_read_kindly_but_never_guessed(string? code, Label? label) => Assert.That(Labels.FromCode(code), Is.EqualTo(label));

    [Test]
    public void The_probabilities_stand_in_the_order_of_the_labels() =>
        Assert.That(Labels.All.Select(label => (int)label), Is.EqualTo(new[] { 0, 1, 2, 3 }));

    [Test]
    public void There_are_twenty_themes_and_none_twice() => Assert.That(Themes.All, Is.Unique.And.Count.EqualTo(20));
}
