using CommentDesk.Learning;
using CommentDesk.Tests.Learning.Vectors;

namespace CommentDesk.Tests.Learning;

/// <summary>What a training row may say beyond text and label, and a model with word vectors and an encoder.</summary>
public sealed class RicherTrainingTests
{
    private static readonly TrainingOptions Rich = LearnedFew.Options with { Vectors = FewVectors.Table, EncoderPasses = 2 };

    [Test]
    public void A_model_with_vectors_and_an_encoder_judges_the_same_after_the_file()
    {
        var model = CommentTrainer.Train(LearnedFew.Samples, Rich).Model;
        using var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        var read = CommentModel.Load(stream, "test");

        Assert.That(read.Vectors.Dimensions, Is.EqualTo(FewVectors.Dimensions));
        Assert.That(read.Id, Is.EqualTo(model.Id));
        foreach (var sample in LearnedFew.Samples)
            Assert.That(read.Judge(sample.Text).Probabilities, Is.EqualTo(model.Judge(sample.Text).Probabilities));
    }

    [Test]
    public void The_encoder_has_its_say()
    {
        var linear = CommentTrainer.Train(LearnedFew.Samples, Rich with { EncoderPasses = 0 }).Model;
        var rich = CommentTrainer.Train(LearnedFew.Samples, Rich).Model;

        Assert.That(rich.Judge("яма у дома").Probabilities, Is.Not.EqualTo(linear.Judge("яма у дома").Probabilities));
    }

    [Test]
    public void Lessons_pull_a_model_that_has_an_encoder()
    {
        var prior = CommentTrainer.Train(LearnedFew.Samples, Rich).Model;
        Sample lesson = new("вертолетики опять прилетали", CommentLabel.Negativity, null);
        var taught = CommentTrainer.Retrain(prior, [lesson], Rich);

        Assert.That(taught.Judge(lesson.Text).Probabilities[2], Is.GreaterThan(prior.Judge(lesson.Text).Probabilities[2] + 0.1));
        Assert.That(
            LearnedFew.Samples.Count(sample => taught.Judge(sample.Text).Label == prior.Judge(sample.Text).Label),
            Is.EqualTo(LearnedFew.Samples.Count));
    }

    [Test]
    public void A_heavy_comment_outweighs_a_light_one()
    {
        Sample[] both = [.. LearnedFew.Samples, new("вертолетики", CommentLabel.Negativity, null, Weight: 5), new("вертолетики", CommentLabel.Question, null, Weight: 0.2)];

        Assert.That(CommentTrainer.Train(both, LearnedFew.Options).Model.Judge("вертолетики").Label, Is.EqualTo(CommentLabel.Negativity));
    }

    [Test]
    public void A_second_label_takes_its_share()
    {
        Sample plain = new("вертолетики", CommentLabel.Negativity, null);

        Assert.That(Probability(plain with { Alt = CommentLabel.Question }), Is.GreaterThan(Probability(plain) * 5));

        static double Probability(Sample sample) =>
            CommentTrainer.Train([.. LearnedFew.Samples, sample], LearnedFew.Options).Model.Judge(sample.Text).Probabilities[1];
    }

    [Test]
    public void Helpers_are_learned_but_not_measured()
    {
        Sample helper = new("вертолетики опять", CommentLabel.Negativity, null, Measured: false);
        var trained = CommentTrainer.Train([.. LearnedFew.Samples, helper], LearnedFew.Options);

        Assert.That(trained.OutOfFold.Count, Is.EqualTo(LearnedFew.Samples.Count));
        Assert.That(trained.Model.Judge(helper.Text).Label, Is.EqualTo(CommentLabel.Negativity));
    }

    [Test]
    public void One_fold_is_enough_to_calibrate()
    {
        var trained = CommentTrainer.Train(LearnedFew.Samples, LearnedFew.Options with { MeasuredFolds = 1 });

        Assert.That(trained.OutOfFold.Count, Is.GreaterThan(0).And.LessThan(LearnedFew.Samples.Count));
    }
}
