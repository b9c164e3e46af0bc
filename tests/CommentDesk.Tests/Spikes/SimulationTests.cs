using CommentDesk.Benchmarks.Spikes;

namespace CommentDesk.Tests.Spikes;

/// <summary>The figures of docs/spikes.md in small: the thresholds find every crisis within the hour and seldom cry wolf.</summary>
public sealed class SimulationTests
{
    [Test]
    public void Crises_are_found_within_the_hour_and_false_alerts_are_rarer_than_one_a_week()
    {
        var scores = ((int[])[1, 3, 7]).AsParallel().AsOrdered().Select(seed => SpikeTrial.Run(weeks: 8, seed)).ToList();
        foreach (var score in scores)
            TestContext.Out.WriteLine($"{score.Comments} comments, {score.WithinTheHour} of {score.Planted} within the hour, {score.FalseAlertsAWeek:0.00} false alerts a week, median {score.Median}");
        Assert.That(scores.Sum(score => score.Planted), Is.GreaterThan(12));
        Assert.That(scores.Select(score => score.WithinTheHour), Is.EqualTo(scores.Select(score => score.Planted)));
        Assert.That(scores.Average(score => score.FalseAlertsAWeek), Is.LessThan(1));
    }

    [Test]
    public void The_weeks_are_the_same_for_the_same_seed_and_as_busy_as_asked()
    {
        var (one, same) = (new SyntheticWeeks(2, 3), new SyntheticWeeks(2, 3));
        Assert.That(one.Comments, Is.EqualTo(same.Comments));
        var crises = one.Planted.Sum(planted => planted.PerHour * planted.Lasts.TotalHours);
        Assert.That(one.Comments.Count - crises, Is.EqualTo(12_000 * 12 / 365.0 * 7 * (2 + SyntheticWeeks.WarmUp)).Within(10).Percent);
    }
}
