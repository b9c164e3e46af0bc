using CommentDesk.Learning;

namespace CommentDesk.Tests.Learning;

public sealed class RetrainingPlanTests
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly RetrainingPlan s_count = RetrainingPlan.Standard;
    private static readonly RetrainingPlan s_night = new(0, new TimeOnly(3, 30), false, new());

    [TestCase(0, false)]
    [TestCase(199, false)]
    [TestCase(200, true)]
    [TestCase(1000, true)]
    public void After_so_many_new_lessons_a_training_is_due(int lessons, bool due) =>
        Assert.That(Retraining.Due(s_count, lessons, null, s_now, s_zone), Is.EqualTo(due));

    [Test]
    public void With_zero_and_no_night_it_never_is() =>
        Assert.That(Retraining.Due(s_count with { After = 0 }, 10_000, null, s_now, s_zone), Is.False);

    [TestCase(TrainingState.Waiting)]
    [TestCase(TrainingState.Running)]
    public void While_one_is_open_no_other_is_due(TrainingState state) =>
        Assert.That(Retraining.Due(s_count, 500, Run(s_now.AddDays(-1), state), s_now, s_zone), Is.False);

    [Test]
    public void After_a_failed_one_an_hour_passes_first()
    {
        Assert.That(Retraining.Due(s_count, 500, Run(s_now.AddMinutes(-59), TrainingState.Failed), s_now, s_zone), Is.False);
        Assert.That(Retraining.Due(s_count, 500, Run(s_now.AddMinutes(-60), TrainingState.Failed), s_now, s_zone), Is.True);
    }

    [TestCase("2026-03-02T00:29:59Z", false, "still the day before")]
    [TestCase("2026-03-02T00:30:00Z", true, "half past three in Moscow")]
    [TestCase("2026-03-02T21:00:00Z", true, "whenever the desk was off at night")]
    public void At_night_one_is_due_once_when_there_is_a_new_lesson(string now, bool due, string why)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var yesterday = Run(new(2026, 3, 1, 0, 30, 0, TimeSpan.Zero), TrainingState.Done);
        Assert.That(Retraining.Due(s_night, 1, yesterday, at, s_zone), Is.EqualTo(due), why);
        Assert.That(Retraining.Due(s_night, 0, yesterday, at, s_zone), Is.False);
    }

    [Test]
    public void After_the_nights_training_none_is_due_until_the_next_night()
    {
        var tonight = Run(new(2026, 3, 2, 0, 30, 5, TimeSpan.Zero), TrainingState.Refused);
        Assert.That(Retraining.Due(s_night, 9, tonight, new(2026, 3, 2, 21, 0, 0, TimeSpan.Zero), s_zone), Is.False);
        Assert.That(Retraining.Due(s_night, 9, tonight, new(2026, 3, 3, 0, 30, 0, TimeSpan.Zero), s_zone), Is.True);
    }

    [Test]
    public void The_first_night_is_not_made_up_for_in_the_middle_of_the_day()
    {
        Assert.That(Retraining.Due(s_night, 1, null, new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), s_zone), Is.False);
        Assert.That(Retraining.Due(s_night, 1, null, new(2026, 3, 2, 0, 31, 0, TimeSpan.Zero), s_zone), Is.True);
    }

    private static TrainingRun Run(DateTimeOffset at, TrainingState state) => new(new(1), null, at, State: state);
}
