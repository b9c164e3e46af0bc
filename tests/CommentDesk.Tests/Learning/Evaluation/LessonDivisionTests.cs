using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;

namespace CommentDesk.Tests.Learning.Evaluation;

public sealed class LessonDivisionTests
{
    /// <summary>No two of them alike.</summary>
    private static readonly Sample[] s_many = [.. Enumerable.Range(0, 400).Select(number => C(Babble(number)))];

    [Test]
    public void One_lesson_in_five_is_kept_to_measure_on_and_the_others_are_learned()
    {
        var division = LessonDivision.Of(s_many, []);
        Assert.That(division.HeldOut, Has.Count.InRange(55, 105));
        Assert.That(division.ToLearn.Concat(division.HeldOut).Order(), Is.EqualTo(Enumerable.Range(0, s_many.Length)));
        Assert.That(division.Contradictions, Is.Empty);
    }

    [Test]
    public void What_was_measured_on_once_is_measured_on_for_good_however_many_lessons_follow()
    {
        var before = HeldOut(s_many[..100]);
        Assert.That(HeldOut(s_many).Where(text => s_many[..100].Any(sample => sample.Text == text)), Is.EquivalentTo(before));
    }

    [Test]
    public void Nearly_the_same_lessons_go_the_same_way_as_the_oldest_of_them()
    {
        foreach (var sample in s_many[..60])
        {
            Sample[] lessons = [sample, C($"{sample.Text}!"), C(sample.Text.ToUpperInvariant()), C($"ну {sample.Text}")];
            var division = LessonDivision.Of(lessons, []);
            Assert.That(division.HeldOut.Count, Is.EqualTo(LessonDivision.HeldOut(Normal(sample)) ? 4 : 0), sample.Text);
        }
    }

    [Test]
    public void What_resembles_the_shipped_hold_out_is_never_learned()
    {
        var division = LessonDivision.Of(s_many, [C($"{s_many[7].Text}!!"), C($"ну {s_many[8].Text}")]);
        Assert.That(division.ToLearn, Has.None.EqualTo(7).And.None.EqualTo(8));
    }

    [Test]
    public void Lessons_that_cannot_both_be_right_are_named_in_pairs()
    {
        Sample[] lessons = [s_many[0], s_many[1], s_many[0] with { Label = CommentLabel.Negativity }, s_many[0] with { Label = CommentLabel.Other }, s_many[1]];
        Assert.That(LessonDivision.Of(lessons, []).Contradictions, Is.EqualTo(new[] { (0, 2) }));
    }

    [Test]
    public void Without_lessons_there_is_nothing_to_divide()
    {
        var division = LessonDivision.Of([], s_many);
        Assert.That(division.ToLearn.Count + division.HeldOut.Count + division.Contradictions.Count, Is.Zero);
    }

    private static string[] HeldOut(Sample[] lessons) => [.. LessonDivision.Of(lessons, []).HeldOut.Select(lesson => lessons[lesson].Text)];

    private static string Normal(Sample sample) => CommentDesk.Learning.Features.Normalizer.Read(sample.Text).Line;

    private static Sample C(string text) => new(text, CommentLabel.Complaint, null);

    private static string Babble(int seed)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, 6).Select(_ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('а' + random.Next(32))))));
    }
}
