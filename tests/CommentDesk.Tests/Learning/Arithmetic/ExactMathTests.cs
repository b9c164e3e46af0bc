using CommentDesk.Learning.Arithmetic;

namespace CommentDesk.Tests.Learning.Arithmetic;

public sealed class ExactMathTests
{
    [Test]
    public void The_exponent_agrees_with_the_library([Values(-699, -30.5, -1, -1e-9, 0, 0.3, 1, 12.7, 300)] double x) =>
        Assert.That(ExactMath.Exp(x) / Math.Exp(x), Is.EqualTo(1).Within(1e-12));

    [Test]
    public void The_logarithm_agrees_with_the_library([Values(1e-12, 0.1, 0.9999, 1, 1.5, 2, 777, 1e9)] double x) =>
        Assert.That(ExactMath.Log(x), Is.EqualTo(Math.Log(x)).Within(1e-12));

    [TestCase(1e6, 0, -1e6)]
    [TestCase(0, 0, 0)]
    [TestCase(-2, 0.5, 3)]
    public void Softmax_sums_to_one(double a, double b, double c)
    {
        double[] scores = [a, b, c];
        ExactMath.Softmax(scores, 0.7);

        Assert.That(scores.Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(scores, Is.All.InRange(0, 1));
    }
}
