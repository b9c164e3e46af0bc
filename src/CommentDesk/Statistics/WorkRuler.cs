using CommentDesk.People;

namespace CommentDesk.Statistics;

/// <summary>
/// Working time between two moments in a few nanoseconds: a calendar written out in quarters of an hour, month by month as it is
/// needed. Exactly what <see cref="WorkCalendar.WorkingBetween(DateTimeOffset, DateTimeOffset)"/> says, in whole milliseconds.
/// </summary>
public sealed class WorkRuler(WorkCalendar calendar)
{
    private const long Slot = 15 * 60 * 1000;
    private const int Slots = 2880;
    private const long Sheet = Slot * Slots;

    /// <summary>From 1970 on; eighty years are enough for a desk.</summary>
    private readonly long[]?[] _sheets = new long[1000][];

    public WorkCalendar Calendar => calendar;

    /// <summary>Milliseconds of work; nothing when the second moment is not after the first.</summary>
    public long Between(long from, long to) => to <= from ? 0
        : from < 0 || to / Sheet >= _sheets.Length ? Asked(from, to)
        : Before(to) - Before(from);

    /// <summary>Work from opening to first answer, without the time in which the citizen was waited for.</summary>
    public long Worked(in TicketFacts facts)
    {
        if (facts.AnsweredAt is not { } answered)
            return 0;
        var worked = Between(facts.OpenedAt, answered);
        for (var wait = facts.Waited; wait is not null; wait = wait.Former)
            worked -= Between(wait.From, Math.Min(wait.To ?? answered, answered));
        return worked;
    }

    /// <summary>Work since the beginning of the ruler.</summary>
    private long Before(long moment)
    {
        var number = (int)(moment / Sheet);
        var sheet = _sheets[number] ??= Written(number);
        var slot = (int)(moment % Sheet / Slot);
        var into = moment % Slot;
        var (begun, worked) = (sheet[slot], sheet[slot + 1] - sheet[slot]);
        return begun + (worked == 0 ? 0 : worked == Slot ? into : Asked(moment - into, moment));
    }

    private long[] Written(int number)
    {
        var (start, sheet) = (number * Sheet, new long[Slots + 1]);
        sheet[0] = Asked(0, start);
        for (var slot = 0; slot < Slots; slot++)
            sheet[slot + 1] = sheet[slot] + Asked(start + (slot * Slot), start + ((slot + 1) * Slot));
        return sheet;
    }

    private long Asked(long from, long to) =>
        (long)calendar.WorkingBetween(DateTimeOffset.FromUnixTimeMilliseconds(from), DateTimeOffset.FromUnixTimeMilliseconds(to)).TotalMilliseconds;
}
