using System.Text;
using CommentDesk.People;

namespace CommentDesk.Fuzz.Targets;

/// <summary>A production calendar: read and usable, or refused with a sentence.</summary>
internal sealed class CalendarTarget : Target
{
    private static readonly DateTimeOffset s_start = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    public override string Name => "calendars";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        File.ReadAllBytes(Clone.PathOf("src/CommentDesk/People/russia.json")),
        Encoding.UTF8.GetBytes("""{"years":[{"year":2026,"holidays":["2026-01-01"],"moved":[{"from":"2026-02-21","to":"2026-02-24"}],"short":["2026-02-20"]}]}"""),
    ];

    public override Outcome Try(byte[] input)
    {
        try
        {
            var days = WorkDaysJson.Read(Encoding.UTF8.GetString(input));
            var calendar = new WorkCalendar(WorkHours.Office, days, TimeZoneInfo.Utc);
            var day = TimeSpan.FromHours(8);
            Must(calendar.WorkingBetween(s_start, calendar.AddWorking(s_start, day)) == day, "adding and counting undo each other");
            return new("read", $"{days.Years.Count} {days.Caveat(2026)?.Key}");
        }
        catch (CalendarException failure)
        {
            Must(failure.Message.Length is > 20 and < 600, "a sentence names the place, the fault and the cure");
            return new("refused", new string([.. failure.Message.Where(letter => !char.IsAsciiDigit(letter)).Take(60)]));
        }
    }
}
