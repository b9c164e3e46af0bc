using CommentDesk.Learning;

namespace CommentDesk.Tests.Learning;

public sealed class CommentTrainerTests
{
    [Test]
    public void The_same_samples_give_the_same_bytes()
    {
        var first = Bytes(LearnedFew.Samples);
        var second = Bytes(LearnedFew.Samples);

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void The_order_of_samples_does_not_matter()
    {
        var shuffled = LearnedFew.Samples.ToArray();
        new Random(5).Shuffle(shuffled);

        Assert.That(Bytes(shuffled), Is.EqualTo(Bytes(LearnedFew.Samples)));
    }

    [Test]
    public void A_repeated_sample_counts_once() =>
        Assert.That(Bytes([.. LearnedFew.Samples, LearnedFew.Samples[0]]), Is.EqualTo(Bytes(LearnedFew.Samples)));

    [Test]
    public void What_was_learned_is_remembered() =>
        Assert.That(
            LearnedFew.Samples.Count(sample => LearnedFew.Model.Judge(sample.Text).Label == sample.Label),
            Is.EqualTo(LearnedFew.Samples.Count));

    [Test]
    public void Other_options_give_another_model() =>
        Assert.That(CommentTrainer.Train(LearnedFew.Samples, LearnedFew.Options with { LabelStrength = 0.1 }).Model.Id, Is.Not.EqualTo(LearnedFew.Model.Id));

    [Test]
    public void Without_themes_none_is_guessed()
    {
        var model = CommentTrainer.Train([.. LearnedFew.Samples.Select(sample => sample with { Theme = null })], LearnedFew.Options).Model;

        Assert.That(model.Judge("нет воды").Themes, Is.Empty);
    }

    [Test]
    public void Too_few_samples_are_refused_with_a_cure() =>
        Assert.That(
            () => CommentTrainer.Train([.. LearnedFew.Samples.Take(2)], LearnedFew.Options),
            Throws.ArgumentException.With.Message.Contains("Add labelled comments"));

    [Test]
    public void Training_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.That(
            () => CommentTrainer.Train(LearnedFew.Samples, LearnedFew.Options, null, stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Progress_ends_at_the_whole()
    {
        var told = new Told();
        CommentTrainer.Train(LearnedFew.Samples, LearnedFew.Options, told);

        Assert.That(told.Shares, Has.Count.EqualTo(LearnedFew.Options.Folds + 2));
        Assert.That(told.Shares.Max(), Is.EqualTo(1));
    }

    private static byte[] Bytes(IReadOnlyList<Sample> samples)
    {
        using var stream = new MemoryStream();
        CommentTrainer.Train(samples, LearnedFew.Options).Model.Save(stream);
        return stream.ToArray();
    }

    private sealed class Told : IProgress<TrainingProgress>
    {
        private readonly Lock _gate = new();

        public List<double> Shares { get; } = [];

        public void Report(TrainingProgress value)
        {
            lock (_gate)
                Shares.Add(value.Share);
        }
    }
}
