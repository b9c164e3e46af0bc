using CommentDesk.Learning;

namespace CommentDesk.Tests.Learning;

public sealed class RetrainingTests
{
    private static readonly Sample Lesson = new("вертолетики опять прилетали", CommentLabel.Negativity, null);

    [Test]
    public void A_lesson_moves_the_label_it_is_about()
    {
        var taught = CommentTrainer.Retrain(LearnedFew.Model, [Lesson], LearnedFew.Options);

        Assert.That(taught.Judge(Lesson.Text).Probabilities[2], Is.GreaterThan(LearnedFew.Model.Judge(Lesson.Text).Probabilities[2] + 0.2));
    }

    [Test]
    public void What_the_prior_knew_stays_known()
    {
        var taught = CommentTrainer.Retrain(LearnedFew.Model, [Lesson], LearnedFew.Options);

        Assert.That(LearnedFew.Samples.Count(sample => taught.Judge(sample.Text).Label == sample.Label), Is.EqualTo(LearnedFew.Samples.Count));
    }

    [Test]
    public void The_prior_itself_is_left_alone()
    {
        var before = Bytes(LearnedFew.Model);
        CommentTrainer.Retrain(LearnedFew.Model, [Lesson], LearnedFew.Options);

        Assert.That(Bytes(LearnedFew.Model), Is.EqualTo(before));
    }

    [Test]
    public void The_same_lessons_in_any_order_give_the_same_bytes()
    {
        Sample[] lessons = [Lesson, new("фонарь у почты потух", CommentLabel.Complaint, "power"), new("где взять справку", CommentLabel.Question, null)];

        var first = CommentTrainer.Retrain(LearnedFew.Model, lessons, LearnedFew.Options);
        var second = CommentTrainer.Retrain(LearnedFew.Model, [.. lessons.Reverse(), Lesson], LearnedFew.Options);

        Assert.That(Bytes(second), Is.EqualTo(Bytes(first)));
    }

    [Test]
    public void Without_a_lesson_there_is_nothing_to_learn() =>
        Assert.That(() => CommentTrainer.Retrain(LearnedFew.Model, [], LearnedFew.Options), Throws.ArgumentException.With.Message.Contains("Label a comment"));

    private static byte[] Bytes(CommentModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
