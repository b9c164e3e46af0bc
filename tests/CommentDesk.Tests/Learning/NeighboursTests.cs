using CommentDesk.Tests.Storage;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Learning;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Tests.Learning;

public sealed class NeighboursTests
{
    private static readonly Neighbours Shipped = new(Repository.File("models/corpus"), null, NullLogger<Neighbours>.Instance);

    [TestCase("во втором подъезде батареи ледяные", Label.Complaint)]
    [TestCase("подскажите, какие документы нужны для пособия", Label.Question)]
    [TestCase("опять все деньги разворовали", Label.Negativity)]
    public void A_comment_has_neighbours_of_its_kind(string text, Label label)
    {
        var nearest = Shipped.Of(text, 2);

        Assert.That(nearest[0].Label, Is.EqualTo(label));
        Assert.That(nearest[0].Likeness, Is.InRange(nearest[^1].Likeness, 1));
    }

    [Test]
    public void Only_as_many_as_are_wanted_are_given() =>
        Assert.That(Shipped.Of("подскажите, какие документы нужны для пособия", 2), Has.Count.EqualTo(2));

    [Test]
    public void What_resembles_nothing_has_none() => Assert.That(Shipped.Of("ъыъ xqzw", 2), Is.Empty);

    [Test]
    public void Personal_data_is_masked()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Path("a.jsonl");
        File.WriteAllText(file, """{"text":"Перезвоните по справке, +7 900 000-00-00, кв. 5","label":"Q","theme":"gov"}""");

        Assert.That(
            new Neighbours(file, null, NullLogger<Neighbours>.Instance).Of("перезвоните мне по справке", 1).Single().Text,
            Is.EqualTo("Перезвоните по справке, 📞 •••-••-00, кв. •••"));
    }

    [Test]
    public void Without_examples_there_are_no_neighbours() =>
        Assert.That(new Neighbours(null, null, NullLogger<Neighbours>.Instance).Of("нет воды", 2), Is.Empty);

    [Test]
    public void Examples_that_cannot_be_read_are_told_once_and_stop_no_card()
    {
        using var folder = new TemporaryFolder();
        var lines = new KeptLines<Neighbours>();
        var neighbours = new Neighbours(folder.Path("nothing"), null, lines);

        Assert.That(neighbours.Of("нет воды", 2), Is.Empty);
        Assert.That(neighbours.Of("нет света", 2), Is.Empty);
        Assert.That(lines.Lines.Single().Line, Does.StartWith("Cards show no similar comments").And.Contain("no such file"));
    }
}
