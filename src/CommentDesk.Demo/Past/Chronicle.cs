using CommentDesk.Demo.Script;
using CommentDesk.People;
using CommentDesk.Sandbox;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Demo.Past;

/// <summary>
/// The weeks before the page opens, lived through the real desk on a clock that is put on: citizens write by the hours of a town,
/// staff make their rounds on working days. The same each time.
/// </summary>
internal sealed class Chronicle(World world, SandboxClock clock, WorkCalendar office, TurnedDesk desk, Citizens citizens, Rounds rounds)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMinutes(20);

    /// <summary>How a town writes through the day, from seven in the morning on.</summary>
    private static readonly int[] s_hours = [2, 3, 4, 6, 6, 7, 6, 5, 5, 6, 7, 9, 10, 9, 6, 3];
    private const int FirstHour = 7;

    private readonly Random _random = new(4);
    private DateTimeOffset _looked = DateTimeOffset.MinValue;

    public async Task Live(DateTimeOffset from, DateTimeOffset until, IReadOnlyList<Channel> channels, Weeks weeks, CancellationToken cancel)
    {
        var days = (until.Date - from.Date).Days;
        for (var day = 0; day <= days; day++)
        {
            var date = from.Date.AddDays(day);
            var works = office.IsWorkingDay(DateOnly.FromDateTime(date));
            var plan = rounds.On(date, works).ToList();
            foreach (var post in weeks.Posts.Where((_, number) => number * days / weeks.Posts.Count == day))
                plan.Add((date.AddHours(8.5), () => citizens.Read(world.Post(channels[post.Channel].Id, post.Text))));
            var count = works ? 7 + _random.Next(4) : 3 + _random.Next(2);
            plan.AddRange(Enumerable.Range(0, count).Select(_ => (date.AddMinutes(Minute()), (Action)citizens.Write)));
            foreach (var (at, act) in plan.Where(one => one.Item1 > from.DateTime && one.Item1 < until.DateTime).OrderBy(one => one.Item1))
            {
                clock.PutOnTo(new DateTimeOffset(at, office.Zone.GetUtcOffset(at)));
                if (clock.GetUtcNow() - _looked >= s_look)
                {
                    _looked = clock.GetUtcNow();
                    await desk.Look(cancel);
                }

                act();
                await desk.Hear(cancel);
            }
        }
    }

    private int Minute()
    {
        var drawn = _random.Next(s_hours.Sum());
        var hour = 0;
        while (drawn >= s_hours[hour])
            drawn -= s_hours[hour++];
        return ((FirstHour + hour) * 60) + _random.Next(60);
    }
}
