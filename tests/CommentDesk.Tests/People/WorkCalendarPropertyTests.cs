using CommentDesk.People;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.People;

/// <summary>Whatever the hours, the zone and the moments: adding and counting undo each other, to the tick.</summary>
public sealed class WorkCalendarPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(400).WithQuietOnSuccess(true);

    private static readonly WorkCalendar[] Calendars =
    [
        .. from zone in (string[])["Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]
           from hours in (string[])["09:00-13:00, 14:00-18:00", "00:00-24:00", "00:00-01:30, 02:15-02:45, 23:00-24:00", "09:00-09:01"]
           from week in (string[])["Monday-Friday", "Monday-Sunday", "Sunday"]
           select new WorkCalendar(
               WorkHours.Read(new Dictionary<string, string> { [week] = hours }), week == "Monday-Friday" ? WorkDays.Russia : WorkDays.None,
               TimeZoneInfo.FindSystemTimeZoneById(zone)),
    ];

    [Test]
    public void What_was_added_is_what_has_passed() => Check.One(Runs, Prop.ForAll(Cases(), one =>
        Assert.That(one.Calendar.WorkingBetween(one.From, one.Calendar.AddWorking(one.From, one.First)), Is.EqualTo(one.First))));

    [Test]
    public void The_sum_found_is_the_earliest_moment_at_which_so_much_has_passed() => Check.One(Runs, Prop.ForAll(Cases(), one =>
    {
        var due = one.Calendar.AddWorking(one.From, one.First);
        Assert.That(due, Is.GreaterThanOrEqualTo(one.From));
        if (one.First > TimeSpan.Zero)
            Assert.That(one.Calendar.WorkingBetween(one.From, due.AddTicks(-1)), Is.EqualTo(one.First - TimeSpan.FromTicks(1)));
    }));

    [Test]
    public void Two_steps_lead_where_one_does() => Check.One(Runs, Prop.ForAll(Cases(), one => Assert.That(
        one.Calendar.AddWorking(one.Calendar.AddWorking(one.From, one.First), one.Second),
        Is.EqualTo(one.Calendar.AddWorking(one.From, one.First + one.Second)))));

    [Test]
    public void Who_starts_later_or_has_more_to_do_is_never_done_earlier() => Check.One(Runs, Prop.ForAll(Cases(), one =>
    {
        var due = one.Calendar.AddWorking(one.From, one.First);
        Assert.That(one.Calendar.AddWorking(one.From + one.Second, one.First), Is.GreaterThanOrEqualTo(due));
        Assert.That(one.Calendar.AddWorking(one.From, one.First + one.Second), Is.GreaterThanOrEqualTo(due));
    }));

    [Test]
    public void Working_time_between_moments_adds_up_and_changes_sign_with_their_order() => Check.One(Runs, Prop.ForAll(Cases(), one =>
    {
        var (middle, end) = (one.From + one.First, one.From + one.First + one.Second);
        Assert.That(
            one.Calendar.WorkingBetween(one.From, middle) + one.Calendar.WorkingBetween(middle, end), Is.EqualTo(one.Calendar.WorkingBetween(one.From, end)));
        Assert.That(one.Calendar.WorkingBetween(end, one.From), Is.EqualTo(-one.Calendar.WorkingBetween(one.From, end)));
        Assert.That(one.Calendar.WorkingBetween(one.From, end), Is.LessThanOrEqualTo(end - one.From));
    }));

    /// <summary>The same by looking at the clock on the wall minute by minute.</summary>
    [Test]
    public void Counting_the_minutes_one_by_one_gives_the_same() => Check.One(Runs.WithMaxTest(40), Prop.ForAll(Cases(), one =>
    {
        var from = new DateTimeOffset(one.From.Year, one.From.Month, one.From.Day, one.From.Hour, one.From.Minute, 0, TimeSpan.Zero);
        var minutes = (int)(one.First.TotalMinutes % 5000);
        var counted = Enumerable.Range(0, minutes).Count(minute => one.Calendar.IsWorking(from.AddMinutes(minute)));
        Assert.That(one.Calendar.WorkingBetween(from, from.AddMinutes(minutes)), Is.EqualTo(TimeSpan.FromMinutes(counted)));
    }));

    [Test]
    public void Pauses_in_any_order_undo_each_other_too() => Check.One(Runs, Prop.ForAll(Cases(), one =>
    {
        WorkPause[] pauses =
        [
            new(one.From + one.Second, one.From + one.Second + one.First), new(one.From - one.First, one.From + (one.Second / 2)),
            new(one.From + one.First, one.From + one.First),
        ];
        var due = one.Calendar.AddWorking(one.From, one.First, pauses);
        Assert.That(due, Is.EqualTo(one.Calendar.AddWorking(one.From, one.First, pauses.Reverse())));
        Assert.That(one.Calendar.WorkingBetween(one.From, due!.Value, pauses), Is.EqualTo(one.First));
    }));

    private static Arbitrary<Case> Cases() => Arb.From(
        from calendar in Gen.Elements(Calendars)
        from day in Gen.Choose(0, 365 * 5)
        from ticks in Gen.Choose(0, int.MaxValue)
        from first in Gen.Choose(0, 40 * 24 * 60)
        from second in Gen.Choose(0, 20 * 24 * 60)
        from odd in Gen.Choose(0, 1_000_000)
        select new Case(
            calendar,
            new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddTicks(ticks * 400L),
            TimeSpan.FromMinutes(first) + TimeSpan.FromTicks(first == 0 ? 0 : odd),
            TimeSpan.FromMinutes(second) + TimeSpan.FromTicks(odd / 3)));

    private sealed record Case(WorkCalendar Calendar, DateTimeOffset From, TimeSpan First, TimeSpan Second)
    {
        public override string ToString() => $"{From:O} +{First} +{Second} in {Calendar.Zone.Id}";
    }
}
