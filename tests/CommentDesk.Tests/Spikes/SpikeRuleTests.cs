using CommentDesk.Comments;
using CommentDesk.Spikes;

namespace CommentDesk.Tests.Spikes;

public sealed class SpikeRuleTests
{
    private static readonly SpikeArea s_theme = new(new ChannelId(1), "heat_water");
    private static readonly SpikeArea s_page = new(new ChannelId(1), null);

    // Watch: 5, twice, two spreads. Alert: 10, three times, three spreads. Crisis: an alert of 30 or of five times.
    [TestCase(4, 1, 1, SpikeLevel.Quiet)]
    [TestCase(5, 1, 1, SpikeLevel.Watch)]
    [TestCase(5, 2.6, 1, SpikeLevel.Quiet, Description = "not twice the norm")]
    [TestCase(6, 2, 2.1, SpikeLevel.Quiet, Description = "within two spreads")]
    [TestCase(9, 1, 1, SpikeLevel.Watch)]
    [TestCase(10, 3, 1.7, SpikeLevel.Alert)]
    [TestCase(10, 3.4, 1, SpikeLevel.Watch, Description = "not three times")]
    [TestCase(10, 2.5, 2.6, SpikeLevel.Watch, Description = "within three spreads")]
    [TestCase(10, 2, 1.4, SpikeLevel.Crisis, Description = "five times the norm")]
    [TestCase(29, 9, 3, SpikeLevel.Alert)]
    [TestCase(30, 9, 3, SpikeLevel.Crisis)]
    [TestCase(37, 4, 2, SpikeLevel.Crisis)]
    [TestCase(60, 40, 6.3, SpikeLevel.Quiet, Description = "much, but not unusual")]
    public void A_level_wants_count_times_and_spreads_at_once(int count, double mean, double spread, SpikeLevel level) =>
        Assert.That(SpikeRule.Of(new(s_theme, count, new Norm(mean, spread)), new()), Is.EqualTo(new SpikeFinding(level, "volume")));

    [Test]
    public void Nothing_is_compared_while_nothing_is_known() =>
        Assert.That(SpikeRule.Of(new(s_theme, 500, null), new()).Level, Is.EqualTo(SpikeLevel.Quiet));

    [TestCase(2, SpikeLevel.Quiet)]
    [TestCase(3, SpikeLevel.Crisis)]
    public void Three_people_in_danger_on_one_theme_are_a_crisis_whatever_the_count(int authors, SpikeLevel level) =>
        Assert.That(SpikeRule.Of(new(s_theme, 3, null) { UrgentAuthors = authors }, new()).Level, Is.EqualTo(level));

    [TestCase(20, 8, SpikeLevel.Watch)]
    [TestCase(20, 7, SpikeLevel.Quiet)]
    [TestCase(19, 19, SpikeLevel.Quiet)]
    public void Much_negativity_over_two_hours_is_worth_a_look(int comments, int negative, SpikeLevel level) =>
        Assert.That(SpikeRule.Of(new(s_page, 0, null) { Longer = comments, Negative = negative }, new()), Has.Property("Level").EqualTo(level));

    [Test]
    public void Thresholds_are_settings()
    {
        var strict = new SpikeTerms { Watch = new(2, 1, 0), Alert = new(3, 1, 0), CrisisCount = 4, UrgentAuthors = 1 };
        Assert.That(new[] { 1, 2, 3, 4 }.Select(count => SpikeRule.Of(new(s_theme, count, new Norm(1, 1)), strict).Level),
            Is.EqualTo(new[] { SpikeLevel.Quiet, SpikeLevel.Watch, SpikeLevel.Alert, SpikeLevel.Crisis }));
        Assert.That(SpikeRule.Of(new(s_theme, 1, null) { UrgentAuthors = 1 }, strict).Level, Is.EqualTo(SpikeLevel.Crisis));
    }

    [Test]
    public void Talk_under_one_post_is_no_spike_of_the_page()
    {
        var page = new SpikeReading(s_page, 48, new Norm(12, 3.5));
        Assert.That(PageView.Judge([page with { Liveliest = 30 }], new()).Single().Found.Level, Is.EqualTo(SpikeLevel.Quiet));
        Assert.That(PageView.Judge([page with { Liveliest = 8 }], new()).Single().Found.Level, Is.EqualTo(SpikeLevel.Crisis));
    }

    [Test]
    public void What_a_theme_explains_is_not_told_of_the_page_once_more()
    {
        var pipes = new SpikeReading(s_theme, 37, new Norm(4, 2));
        var page = new SpikeReading(s_page, 48, new Norm(12, 3.5));
        Assert.That(PageView.Judge([page], new()).Single().Found.Level, Is.EqualTo(SpikeLevel.Crisis));
        Assert.That(PageView.Judge([pipes, page], new()).Select(one => (one.Reading.Area, one.Found.Level)),
            Is.EqualTo(new[] { (s_theme, SpikeLevel.Crisis), (s_page, SpikeLevel.Quiet) }));
    }
}
