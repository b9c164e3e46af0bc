using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Lessons;

public sealed class AgreementTests
{
    [Test]
    public void Without_a_text_read_twice_there_is_nothing_to_measure() =>
        Assert.That(Agreement.Of([Said(1, 1, "C"), Said(2, 2, "C")]), Is.EqualTo(Agreement.None));

    [Test]
    public void Cohens_kappa_is_that_of_the_textbook()
    {
        // 50 texts: both say C 20 times, both say N 15 times, first C and second N 5 times, first N and second C 10 times.
        var measured = Agreement.Of(Table(("C", "C", 20), ("N", "N", 15), ("C", "N", 5), ("N", "C", 10)));
        Assert.That((measured.Pairs, measured.Share), Is.EqualTo((50, 0.7)));
        Assert.That(measured.Kappa, Is.EqualTo(0.4).Within(1e-12));
    }

    [Test]
    public void Perfect_agreement_is_one() => Assert.That(Agreement.Of(Table(("C", "C", 3), ("Q", "Q", 2))).Kappa, Is.EqualTo(1));

    [Test]
    public void Labels_given_without_reading_are_no_agreement() =>
        Assert.That(Agreement.Of(Table(("C", "C", 4), ("C", "N", 4), ("N", "C", 4), ("N", "N", 4))).Kappa, Is.Zero.Within(1e-12));

    [Test]
    public void Where_everything_gets_one_label_kappa_means_nothing()
    {
        var measured = Agreement.Of(Table(("O", "O", 7)));
        Assert.That((measured.Share, measured.Kappa), Is.EqualTo((1.0, (double?)null)));
    }

    [Test]
    public void Three_readers_of_a_text_are_three_pairs()
    {
        var measured = Agreement.Of([Said(1, 1, "C"), Said(1, 2, "C"), Said(1, 3, "N"), Said(2, 1, "N"), Said(2, 3, "N")]);
        Assert.That((measured.Pairs, measured.Share), Is.EqualTo((4, 0.5)));
    }

    [Test]
    public void The_order_of_labels_changes_nothing()
    {
        var labels = Table(("C", "C", 5), ("C", "N", 2), ("Q", "C", 1), ("N", "N", 4)).ToList();
        Assert.That(Agreement.Of(Enumerable.Reverse(labels)), Is.EqualTo(Agreement.Of(labels)));
    }

    private static IEnumerable<BlindLabel> Table(params (string First, string Second, int Times)[] cells)
    {
        var text = 0;
        foreach (var (first, second, times) in cells)
        {
            for (var time = 0; time < times; time++, text++)
            {
                yield return Said(text, 1, first);
                yield return Said(text, 2, second);
            }
        }
    }

    private static BlindLabel Said(long text, long by, string label) => new(text, new PersonId(by), Labels.FromCode(label)!.Value);
}
