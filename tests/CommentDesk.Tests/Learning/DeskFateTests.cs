using CommentDesk.Learning.Evaluation;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Tests.Learning;

public sealed class DeskFateTests
{
    private static readonly Fating Fating = DeskFate.By(new VerdictThresholds(0.5, 0.6, 0.3, 0.2));

    [TestCase(0.8, 0.1, 0.05, 0.05, Fate.Reaction)]
    [TestCase(0.1, 0.8, 0.05, 0.05, Fate.Reaction)]
    [TestCase(0.2, 0.7, 0.05, 0.05, Fate.Triage)]
    [TestCase(0.4, 0.3, 0.2, 0.1, Fate.Triage)]
    [TestCase(0.05, 0.05, 0.8, 0.1, Fate.Silence)]
    [TestCase(0.05, 0.05, 0.1, 0.8, Fate.Silence)]
    [TestCase(0.1, 0.1, 0.55, 0.25, Fate.Triage)]
    [TestCase(0.35, 0, 0.65, 0, Fate.Triage)]
    public void The_thresholds_decide(double c, double q, double n, double o, Fate fate) =>
        Assert.That(Fating("опять двадцать пять", [c, q, n, o]), Is.EqualTo(fate));

    [Test]
    public void A_gate_silences_whatever_the_model_holds() => Assert.That(Fating("+1", [0.9, 0, 0, 0.1]), Is.EqualTo(Fate.Silence));
}
