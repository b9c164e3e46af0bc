using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tickets;
using FsCheck;
using FsCheck.Fluent;

namespace CommentDesk.Tests.Deadlines;

/// <summary>Whatever the zone, the hours and how often the citizen was waited for: a clock runs exactly its length.</summary>
public sealed class ClockPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    private static readonly Timetable[] Timetables =
    [
        .. from zone in (string[])["Europe/Moscow", "Asia/Vladivostok", "Europe/Berlin"]
           from hours in (string[])["09:00-13:00, 14:00-18:00", "00:00-24:00", "07:00-07:30, 23:00-24:00"]
           select new Timetable(new WorkCalendar(WorkHours.Read(new Dictionary<string, string> { ["Monday-Friday"] = hours }), WorkDays.Russia, TimeZoneInfo.FindSystemTimeZoneById(zone))),
    ];

    [Test]
    public void The_time_that_passes_outside_of_pauses_is_the_length_of_the_clock() => Check.One(Runs, Prop.ForAll(Lives(), one =>
    {
        var clock = Clock(one);
        var due = clock.Due!.Value;
        Assert.That(clock.Calendar.WorkingBetween(clock.From, due, clock.Pauses) - clock.Length, Is.GreaterThanOrEqualTo(TimeSpan.Zero).And.LessThan(TimeSpan.FromMilliseconds(1)));
        Assert.That(clock.Left(due.AddMilliseconds(-1)), Is.GreaterThanOrEqualTo(TimeSpan.Zero));
    }));

    [Test]
    public void What_is_to_be_said_comes_in_its_order() => Check.One(Runs, Prop.ForAll(Lives(), one =>
    {
        var schedule = Schedule.Of(Clock(one), DeadlineRules.Standard).ToList();
        Assert.That(schedule.Select(step => step.Step), Is.EqualTo(new[] { ClockStep.Half, ClockStep.Most, ClockStep.Missed, ClockStep.Escalated }));
        Assert.That(schedule.Select(step => step.At), Is.Ordered);
    }));

    [Test]
    public void The_same_history_gives_the_same_clock_and_waiting_longer_never_an_earlier_one() => Check.One(Runs, Prop.ForAll(Lives(), one =>
    {
        var (due, again) = (Clock(one).Due, Clock(one).Due);
        Assert.That(again, Is.EqualTo(due));
        Assert.That(Clock(one).Due!.Value, Is.GreaterThanOrEqualTo(Clock(one with { Waits = [] }).Due!.Value));
    }));

    private static TicketClock Clock(Life life)
    {
        var lived = Lived.Opened(Text(life.Opened));
        lived.By(Text(life.Opened), new Command.Take());
        var at = life.Opened;
        foreach (var (after, length) in life.Waits)
        {
            lived.By(Text(at = at.AddMinutes(after)), new Command.Snooze(at.AddDays(60), SnoozeReasons.Citizen));
            lived.Then(Text(at = at.AddMinutes(length)), new Command.Wake("citizen"));
        }

        return lived.Clock(ClockKind.Answer, timetable: Timetables[life.Timetable])!;
    }

    private static string Text(DateTimeOffset moment) =>
        moment.ToOffset(TimeSpan.FromHours(3)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static Arbitrary<Life> Lives() => Arb.From(
        from minute in Gen.Choose(0, 60 * 24 * 500)
        from table in Gen.Choose(0, Timetables.Length - 1)
        from waits in Gen.ListOf(from after in Gen.Choose(0, 3000) from length in Gen.Choose(0, 6000) select (after, length))
        select new Life(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), table, [.. waits.Take(4)]));

    private sealed record Life(DateTimeOffset Opened, int Timetable, IReadOnlyList<(int After, int Length)> Waits)
    {
        public override string ToString() => $"{Opened:O} table {Timetable} waits {string.Join(' ', Waits)}";
    }
}
