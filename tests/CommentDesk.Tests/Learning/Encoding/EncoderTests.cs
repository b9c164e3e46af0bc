using CommentDesk.Learning;
using CommentDesk.Learning.Encoding;
using CommentDesk.Learning.Features;
using CommentDesk.Tests.Learning.Vectors;

namespace CommentDesk.Tests.Learning.Encoding;

public sealed class EncoderTests
{
    private static readonly TrainingOptions Options = new() { EncoderPasses = 60, Vectors = FewVectors.Table };

    // The same words: only their order tells who scolds whom.
    private static readonly (string Text, int Label)[] Ordered =
    [
        .. new[] { "сосед", "кот", "дворник" }.SelectMany(one => new[] { "яма", "выбоина", "провал" }.SelectMany(other => new[]
        {
            ($"{one} ругает {other}", 0), ($"{other} ругает {one}", 2),
        })),
    ];

    [Test]
    public void The_order_of_words_is_learned()
    {
        var encoder = Train(Options);

        Assert.That(Ordered.Count(pair => Best(encoder, pair.Text) == pair.Label), Is.EqualTo(Ordered.Length));
    }

    [Test]
    public void The_same_seed_gives_the_same_encoder()
    {
        var first = Train(Options with { EncoderPasses = 2 });
        var second = Train(Options with { EncoderPasses = 2 });

        Assert.That(second.Numbers, Is.EqualTo(first.Numbers));
    }

    [Test]
    public void Any_text_is_read()
    {
        var encoder = Train(Options with { EncoderPasses = 1 });

        foreach (var text in new[] { "", "?!", "😂😂", "\ud83d", new string('а', 10_000), string.Join(' ', Enumerable.Repeat("яма", 5000)) })
            Assert.That(Scores(encoder, text), Has.All.Matches<double>(double.IsFinite));
    }

    [Test]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        var shape = new EncoderShape(FewVectors.Dimensions, 16);
        var chance = new Random(3);
        float[] numbers = [.. Enumerable.Range(0, shape.Count).Select(_ => (chance.NextSingle() - 0.5f) * 0.8f)];
        float[] kept = [.. Enumerable.Range(0, shape.Seen).Select(i => i % 3 == 0 ? 0f : 1.5f)];
        float[] wanted = [0.7f, 0, 0.3f, 0];
        var pass = new EncoderPass(shape);
        var length = EncoderInput.Read(Normalizer.Read("сосед хвалит кот, спасибо за яма!"), FewVectors.Table, pass.Input);
        var back = new EncoderWayBack(shape);
        back.Turn(numbers);
        var errors = Softmax(Forward());
        back.Add(pass, numbers, kept, [.. errors.Zip(wanted, (said, right) => said - right)]);

        var (wrong, whole) = (0.0, 0.0);
        for (var i = 0; i < shape.Count; i += 7)
        {
            var slope = (Loss(i, 4e-3f) - Loss(i, -4e-3f)) / 8e-3;
            wrong += Math.Pow(slope - back.Gradient[i], 2);
            whole += Math.Pow(slope, 2);
        }
        Assert.That(Math.Sqrt(wrong / whole), Is.LessThan(0.01));

        float[] Forward()
        {
            var scores = new float[EncoderShape.Labels];
            pass.Forward(numbers, length, kept, scores);
            return scores;
        }

        double Loss(int parameter, float move)
        {
            var old = numbers[parameter];
            numbers[parameter] = old + move;
            var said = Softmax(Forward());
            numbers[parameter] = old;
            return -wanted.Zip(said, (right, probability) => right * Math.Log(probability)).Sum();
        }
    }

    [Test]
    public void Vectors_of_a_size_it_cannot_take_are_refused() =>
        Assert.That(
            () => EncoderTraining.Train([], [], [], VectorsOf(10), Options, default),
            Throws.ArgumentException.With.Message.Contains("multiple of 16"));

    private static CommentDesk.Learning.Vectors.WordVectors VectorsOf(int dimensions) =>
        CommentDesk.Learning.Vectors.VectorTable.Read(new StringReader($"1 {dimensions}\nяма" + string.Concat(Enumerable.Repeat(" 1", dimensions))), ["яма", "кот"]);

    private static Encoder Train(TrainingOptions options)
    {
        var wanted = new double[Ordered.Length * 4];
        for (var i = 0; i < Ordered.Length; i++)
            wanted[i * 4 + Ordered[i].Label] = 1;
        return EncoderTraining.Train(
            [.. Ordered.Select(pair => Normalizer.Read(pair.Text))], wanted, [.. Ordered.Select(_ => 1.0)], options.Vectors, options, default);
    }

    private static double[] Scores(Encoder encoder, string text)
    {
        var scores = new double[4];
        encoder.Add(Normalizer.Read(text), FewVectors.Table, 1, scores);
        return scores;
    }

    private static int Best(Encoder encoder, string text) => Array.IndexOf(Scores(encoder, text), Scores(encoder, text).Max());

    private static float[] Softmax(float[] scores)
    {
        var sum = scores.Sum(score => MathF.Exp(score - scores.Max()));
        return [.. scores.Select(score => MathF.Exp(score - scores.Max()) / sum)];
    }
}
