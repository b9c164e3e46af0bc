using CommentDesk.Deadlines;
using CommentDesk.Statistics;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Statistics;

/// <summary>While the citizen is waited for the desk does not work; the citizen's own clock goes on.</summary>
public sealed class StatsWaitTests
{
    [Test]
    public void Waiting_for_the_citizen_is_no_working_time_and_is_time_by_the_clock()
    {
        var sum = Day(Asked(new Told(1).At(0, Happenings.Opened, "assigned", 1), 1).At(3, Happenings.Woken, "in_work", 1).At(5, Happenings.Published, "answered", 1));
        // Opened at nine, laid aside from ten to twelve, answered at two; from one to two everybody has lunch.
        Assert.That((sum.Wall!.Median, sum.Worked!.Median), Is.EqualTo((TimeSpan.FromHours(5), TimeSpan.FromHours(2))));
    }

    [Test]
    public void Waiting_for_anything_else_is_working_time()
    {
        var sum = Day(new Told(1).At(0, Happenings.Opened, "assigned", 1).At(1, Happenings.Snoozed, "snoozed", 1, detail: SnoozeReasons.Later)
            .At(3, Happenings.Woken, "in_work", 1).At(5, Happenings.Published, "answered", 1));
        Assert.That(sum.Worked!.Median, Is.EqualTo(TimeSpan.FromHours(4)));
    }

    [Test]
    public void Another_reason_for_laying_it_aside_ends_the_wait()
    {
        var sum = Day(Asked(new Told(1).At(2, Happenings.Opened, "assigned", 1), 3).At(4, Happenings.Snoozed, "snoozed", 1, detail: SnoozeReasons.Later)
            .At(6, Happenings.Published, "answered", 1));
        Assert.That(sum.Worked!.Median, Is.EqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public void A_wait_after_the_first_answer_changes_nothing()
    {
        var sum = Day(Asked(new Told(1).At(2, Happenings.Opened, "assigned", 1).At(3, Happenings.Promised, "interim", 1), 3.5).At(5, Happenings.Published, "answered", 1));
        Assert.That(sum.Worked!.Median, Is.EqualTo(TimeSpan.FromHours(1)));
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Worked_time_is_what_the_clocks_of_deadlines_measure(int seed)
    {
        var (random, waits) = (new Random(seed), 0);
        for (var round = 0; round < 300; round++)
        {
            var told = Story(random);
            var story = new ClockStory();
            foreach (var line in told.Lines)
                story.Take(line);
            var facts = TicketFacts.Of(default, told.Lines);
            var (from, to) = (told.Lines[0].At, story.Answered!.Value);
            Assert.That(
                TimeSpan.FromMilliseconds(Said.Office.Worked(facts)), Is.EqualTo(Said.Office.Calendar.WorkingBetween(from, to, story.Pauses)),
                string.Join('\n', told.Lines.Select(line => $"{line.At:O} {line.What} {line.Detail} {line.Stage}")));
            waits += facts.Waited is null ? 0 : 1;
        }

        Assert.That(waits, Is.GreaterThan(100));
    }

    private static Told Story(Random random)
    {
        var (hours, told) = (0.0, new Told(1).At(0, Happenings.Opened, "assigned", 1));
        for (var step = random.Next(8); step > 0; step--)
        {
            hours += random.NextDouble() * 40;
            told = random.Next(5) switch
            {
                0 => Asked(told, hours),
                1 => told.At(hours, Happenings.Snoozed, "snoozed", 1, detail: SnoozeReasons.Later),
                2 => told.At(hours, Happenings.Overdue, told.Lines[^1].Stage, 1, detail: "answer"),
                3 => told.At(hours, Happenings.Relabelled, told.Lines[^1].Stage, 1),
                _ => told.At(hours, Happenings.Woken, "in_work", 1),
            };
        }

        return told.At(hours + random.Next(50), Happenings.Published, "answered", 1);
    }

    private static Told Asked(Told told, double at) => told.At(at, Happenings.Snoozed, "snoozed", 1, detail: SnoozeReasons.Citizen);

    private static StatsSum Day(Told told) => Said.Fold(Said.Hours(0, 24), told).Sum;
}
