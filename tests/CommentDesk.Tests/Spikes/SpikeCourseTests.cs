using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Spikes;

public sealed class SpikeCourseTests
{
    private static readonly SpikeArea s_area = new(new ChannelId(1), "roads");
    private static readonly PersonId s_anna = new(4);
    private static readonly SpikeTerms s_terms = new();

    private Spike? _spike;
    private DateTimeOffset _now = Some.Now;
    private readonly List<(DateTimeOffset At, SpikeLevel Level)> _told = [];
    private readonly List<string> _log = [];

    [SetUp]
    public void Nothing_has_happened()
    {
        (_spike, _now) = (null, Some.Now);
        _told.Clear();
        _log.Clear();
    }

    [Test]
    public void A_spike_opens_rises_and_closes_after_three_quiet_looks()
    {
        Look(SpikeLevel.Quiet, SpikeLevel.Watch, SpikeLevel.Alert, SpikeLevel.Crisis, SpikeLevel.Quiet, SpikeLevel.Quiet);
        Assert.That(_spike, Has.Property("Open").True.And.Property("Level").EqualTo(SpikeLevel.Crisis));
        Look(SpikeLevel.Quiet);
        Assert.That(_spike!.Open, Is.False);
        Assert.That(_log, Is.EqualTo(new[] { "opened", "raised", "told", "raised", "told", "closed" }));
        Assert.That(_told.Select(one => one.Level), Is.EqualTo(new[] { SpikeLevel.Alert, SpikeLevel.Crisis }));
    }

    [Test]
    public void A_look_above_the_norm_begins_the_count_of_quiet_ones_anew()
    {
        Look(SpikeLevel.Alert, SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Watch, SpikeLevel.Quiet, SpikeLevel.Quiet);
        Assert.That(_spike!.Open, Is.True);
    }

    [Test]
    public void What_begins_again_within_the_cool_down_is_the_same_spike_and_rings_no_bell()
    {
        Look(SpikeLevel.Alert, SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Alert);
        Assert.That(_told, Has.Count.EqualTo(1));
        Assert.That(_spike, Has.Property("Open").True.And.Property("OpenedAt").EqualTo(Some.Now));
        Look(SpikeLevel.Crisis);
        Assert.That(_told, Has.Count.EqualTo(2), "Worse is told at once.");
    }

    [Test]
    public void After_the_cool_down_it_is_a_new_one()
    {
        Look(SpikeLevel.Alert, SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Quiet);
        _now += s_terms.CoolDown;
        Look(SpikeLevel.Alert);
        Assert.That(_told, Has.Count.EqualTo(2));
        Assert.That(_spike!.OpenedAt, Is.GreaterThan(Some.Now));
    }

    [Test]
    public void Below_the_level_of_telling_it_is_only_recorded()
    {
        Look(SpikeLevel.Watch, SpikeLevel.Watch);
        Assert.That((_told.Count, _spike!.Open, _log.Single()), Is.EqualTo((0, true, "opened")));
    }

    [Test]
    public void Who_says_it_is_none_hears_of_it_only_when_it_gets_worse()
    {
        Look(SpikeLevel.Alert);
        _spike = SpikeCourse.NoSpike(_spike!, s_anna, "post", _now).Spike;
        _now += s_terms.CoolDown;
        Look(SpikeLevel.Alert, SpikeLevel.Alert);
        Assert.That(_told, Has.Count.EqualTo(1));
        Look(SpikeLevel.Crisis);
        Assert.That(_told, Has.Count.EqualTo(2));
        Assert.That((_spike!.Dismissed, _spike.Presses), Is.EqualTo(((string?)null, true)));
    }

    [Test]
    public void Who_wants_a_quiet_day_gets_one_unless_it_gets_worse()
    {
        Look(SpikeLevel.Alert);
        _spike = SpikeCourse.Hushed(_spike!, s_anna, _now.AddHours(24), _now).Spike;
        Look(SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Quiet);
        _now += TimeSpan.FromHours(20);
        Look(SpikeLevel.Alert);
        Assert.That(_told, Has.Count.EqualTo(1));
        _now += TimeSpan.FromHours(5);
        Look(SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Alert);
        Assert.That(_told, Has.Count.EqualTo(2), "The day is over.");
    }

    [Test]
    public void Who_takes_the_case_is_remembered()
    {
        Look(SpikeLevel.Crisis);
        var step = SpikeCourse.Led(_spike!, s_anna, _now);
        Assert.That((step.Spike.Lead, step.Events.Single().What, step.Events.Single().By), Is.EqualTo((s_anna, "led", s_anna)));
    }

    [Test]
    public void In_silence_everything_is_recorded_and_nobody_told()
    {
        Look(s_terms with { Silent = true }, SpikeLevel.Alert, SpikeLevel.Crisis);
        Assert.That(_told, Is.Empty);
        Assert.That(_log, Is.EqualTo(new[] { "opened", "silent", "raised", "silent" }));
    }

    [Test]
    public void The_total_counts_on_and_never_shrinks()
    {
        Step(SpikeLevel.Alert, s_terms, total: 12);
        Step(SpikeLevel.Alert, s_terms, total: 40);
        Step(SpikeLevel.Quiet, s_terms, total: 3);
        Assert.That(_spike!.Total, Is.EqualTo(40));
    }

    /// <summary>Whatever comes: within the cool-down only what is worse is told, and quiet ends it.</summary>
    [Test]
    public void Never_is_the_same_level_told_twice_within_the_cool_down_and_quiet_always_ends_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
            (from level in Gen.Elements(Enum.GetValues<SpikeLevel>()) from minutes in Gen.Choose(1, 200) select (Level: level, Minutes: minutes)).ListOf().ToArbitrary(),
            looks =>
            {
                Nothing_has_happened();
                foreach (var (level, minutes) in looks)
                {
                    _now += TimeSpan.FromMinutes(minutes);
                    Step(level, s_terms, 0);
                }

                for (var one = 0; one < _told.Count; one++)
                    for (var other = one + 1; other < _told.Count; other++)
                        if (_told[other].At - _told[one].At < s_terms.CoolDown && _told[other].Level <= _told[one].Level)
                            return false;
                Look(SpikeLevel.Quiet, SpikeLevel.Quiet, SpikeLevel.Quiet);
                return _spike?.Open is not true;
            }));

    private void Look(params IReadOnlyList<SpikeLevel> levels) => Look(s_terms, levels);

    private void Look(SpikeTerms terms, params IReadOnlyList<SpikeLevel> levels)
    {
        foreach (var level in levels)
        {
            Step(level, terms, 0);
            _now += TimeSpan.FromMinutes(1);
        }
    }

    private void Step(SpikeLevel level, SpikeTerms terms, int total)
    {
        if (SpikeCourse.Next(_spike, new(s_area, 7, new Norm(2, 1)), SpikeKind.Volume, new(level, "volume"), total, _now, terms) is not { } step)
            return;
        _spike = step.Spike;
        _log.AddRange(step.Events.Select(line => line.What));
        if (step.Tell)
            _told.Add((_now, _spike.Level));
    }
}
