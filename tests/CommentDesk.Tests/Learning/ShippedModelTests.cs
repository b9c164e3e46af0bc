using System.Reflection;
using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;
using CommentDesk.Learning.Features;

namespace CommentDesk.Tests.Learning;

/// <summary>The model in the repository, and what anyone gets who trains on the corpus in the repository alone.</summary>
public sealed class ShippedModelTests
{
    // Measured 0.780 on the corpus of 3,013; the margin lets comments be added without a fight over the third digit.
    private const double MacroFloor = 0.75;
    private const double ThemeFloor = 0.50;
    private const double LargestFile = 20 * 1024 * 1024;

    private static readonly string Root = typeof(ShippedModelTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly string ModelPath = Path.Combine(Root, "models", "comments.model");

    private IReadOnlyList<Sample> _corpus = [];
    private TrainedModel? _fresh;

    private TrainedModel Fresh => _fresh ?? throw new InvalidOperationException("The corpus was not trained on.");

    [OneTimeSetUp]
    public void Train_on_the_corpus()
    {
        _corpus = Corpus.Read(Path.Combine(Root, "models", "corpus"));
        _fresh = CommentTrainer.Train(_corpus, new TrainingOptions());
    }

    [Test]
    public void The_shipped_model_is_the_one_its_card_describes() =>
        Assert.That(File.ReadAllText(Path.Combine(Root, "models", "README.md")), Does.Contain(CommentModel.Load(ModelPath).Id));

    [Test]
    public void The_shipped_model_judges_comments_of_ours_that_it_has_not_seen_well_enough() =>
        Assert.That(Evaluator.Evaluate(CommentModel.Load(ModelPath), Corpus.Read(Path.Combine(Root, "models", "holdout"))).MacroF1, Is.GreaterThan(0.75));

    [Test]
    public void The_same_corpus_gives_the_same_model()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        Fresh.Model.Save(first);
        CommentTrainer.Train([.. _corpus.Reverse()], new TrainingOptions()).Model.Save(second);

        Assert.That(second.ToArray(), Is.EqualTo(first.ToArray()));
    }

    [Test]
    public void By_the_corpus_alone_unseen_comments_are_judged_well_enough() =>
        Assert.That(Fresh.OutOfFold.MacroF1, Is.GreaterThan(MacroFloor));

    [Test]
    public void Themes_it_has_not_seen_are_guessed_well_enough() =>
        Assert.That(Fresh.OutOfFold.Themes.Top1, Is.GreaterThan(ThemeFloor));

    [Test]
    public void Few_complaints_are_taken_for_negativity() =>
        Assert.That(Fresh.OutOfFold.ComplaintAsNegativity, Is.LessThan(0.06));

    [Test]
    public void Its_probabilities_can_be_believed() =>
        Assert.That(Fresh.OutOfFold.CalibrationError, Is.LessThan(0.05));

    [Test]
    public void The_file_is_small() =>
        Assert.That(new FileInfo(ModelPath).Length, Is.LessThan(LargestFile));

    [Test]
    public void It_knows_every_theme() =>
        Assert.That(Fresh.Model.Themes, Is.EquivalentTo(ThemeWords.All.Select(theme => theme.Code)));

    [Test]
    public void Only_complaints_and_questions_have_themes() =>
        Assert.That(
            _corpus.Where(sample => sample.Theme is not null != (sample.Label is CommentLabel.Complaint or CommentLabel.Question)),
            Is.Empty);

    [TestCase("На Берёзовой 14 третью неделю не горят фонари, дети идут в темноте", CommentLabel.Complaint, "power")]
    [TestCase("яма на перекрёстке такая, что колесо пробил", CommentLabel.Complaint, "roads")]
    [TestCase("Подскажите, какие документы нужны для записи в детский сад?", CommentLabel.Question, "education")]
    [TestCase("до которого часа ходит автобус 8 в выходные?", CommentLabel.Question, "transport")]
    public void A_plain_ticket_is_understood(string text, CommentLabel label, string theme)
    {
        var judgement = Fresh.Model.Judge(text);

        Assert.That(judgement.Label, Is.EqualTo(label));
        Assert.That(judgement.Themes[0].Code, Is.EqualTo(theme));
    }

    [TestCase("Клоуны, только врать и умеете", CommentLabel.Negativity)]
    [TestCase("Всё разворовали, а теперь отчитываются", CommentLabel.Negativity)]
    [TestCase("Спасибо большое, очень красиво!", CommentLabel.Other)]
    [TestCase("С праздником всех!", CommentLabel.Other)]
    public void What_needs_no_officer_is_recognised(string text, CommentLabel label) =>
        Assert.That(Fresh.Model.Judge(text).Label, Is.EqualTo(label));
}
