using CommentDesk.Spikes;

namespace CommentDesk.Tests.Spikes;

public sealed class BaselineTests
{
    private const int Week = 168;

    /// <summary>A Monday at ten, so that the hour that ends is the one from nine to ten.</summary>
    private static readonly DateTimeOffset s_now = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);
    private static readonly long s_hour = Baseline.HourOf(s_now) - 1;
    private static readonly DateTimeOffset s_longAgo = s_now.AddDays(-60);

    [Test]
    public void The_norm_is_the_median_of_the_same_hour_in_four_weeks()
    {
        var hours = new Dictionary<long, int>();
        foreach (var (week, count) in new[] { (1, 4), (2, 6), (3, 90), (4, 5) })
            for (var around = -1; around <= 1; around++)
                hours[s_hour - (week * Week) + around] = count;
        Assert.That(Of(hours)!.Value.Mean, Is.EqualTo(5.5), "Of 4, 5, 6 and the crisis of three weeks ago, the middle.");
    }

    [Test]
    public void The_hours_around_count_a_quarter_each()
    {
        var hours = new Dictionary<long, int>();
        for (var week = 1; week <= 4; week++)
            (hours[s_hour - (week * Week) - 1], hours[s_hour - (week * Week)], hours[s_hour - (week * Week) + 1]) = (0, 8, 16);
        Assert.That(Of(hours)!.Value.Mean, Is.EqualTo(8));
        for (var week = 1; week <= 4; week++)
            hours[s_hour - (week * Week)] = 0;
        Assert.That(Of(hours)!.Value.Mean, Is.EqualTo(4));
    }

    [Test]
    public void A_window_between_two_hours_takes_of_both()
    {
        var hours = new Dictionary<long, int>();
        for (var week = 1; week <= 4; week++)
            for (var around = -2; around <= 2; around++)
                hours[s_hour - (week * Week) + around] = around <= 0 ? 4 : 8;
        Assert.That(Baseline.Of(hours, s_longAgo, s_now.AddMinutes(30), new())!.Value.Mean, Is.EqualTo((4 + (2 * 6) + 8) / 4.0));
    }

    [Test]
    public void Nothing_is_rarer_than_once_an_hour() => Assert.That(Of([]), Is.EqualTo(new Norm(1, 1)));

    [Test]
    public void The_spread_is_that_of_chance_or_of_the_weeks_whichever_is_wider()
    {
        var steady = new Dictionary<long, int>();
        var wild = new Dictionary<long, int>();
        for (var week = 1; week <= 4; week++)
            for (var around = -1; around <= 1; around++)
            {
                steady[s_hour - (week * Week) + around] = 16;
                wild[s_hour - (week * Week) + around] = week % 2 == 0 ? 4 : 28;
            }

        Assert.That(Of(steady), Is.EqualTo(new Norm(16, 4)));
        Assert.That(Of(wild)!.Value.Spread, Is.EqualTo(1.4826 * 12).Within(1e-9));
    }

    [Test]
    public void A_channel_just_connected_is_compared_with_nothing()
    {
        Assert.That(Baseline.Of(new Dictionary<long, int>(), s_now.AddHours(-23), s_now, new()), Is.Null);
        Assert.That(Baseline.Of(new Dictionary<long, int>(), s_now.AddHours(-24), s_now, new()), Is.Not.Null);
    }

    [Test]
    public void Until_four_weeks_are_known_the_last_seven_days_are_the_norm()
    {
        var hours = Enumerable.Range(1, Week).ToDictionary(back => s_hour - back, _ => 3);
        Assert.That(Baseline.Of(hours, s_now.AddDays(-8), s_now, new())!.Value.Mean, Is.EqualTo(3));
        for (var day = 1; day <= 7; day++)
            for (var around = -1; around <= 1; around++)
                hours[s_hour - (day * 24) + around] = 12;
        Assert.That(Baseline.Of(hours, s_now.AddDays(-9), s_now, new())!.Value.Mean, Is.EqualTo(12), "The same hour of the days before is busier than the mean.");
    }

    [Test]
    public void The_hour_that_is_looked_at_is_no_part_of_its_own_norm()
    {
        var hours = new Dictionary<long, int> { [s_hour] = 500 };
        Assert.That(Baseline.Of(hours, s_now.AddDays(-3), s_now, new())!.Value.Mean, Is.EqualTo(1));
        Assert.That(Of(hours)!.Value.Mean, Is.EqualTo(1));
    }

    private static Norm? Of(Dictionary<long, int> hours) => Baseline.Of(hours, s_longAgo, s_now, new());
}
