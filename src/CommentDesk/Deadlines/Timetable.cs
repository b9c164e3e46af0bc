using CommentDesk.People;

namespace CommentDesk.Deadlines;

/// <summary>When a team works, and the clock on its wall for what cannot wait.</summary>
public sealed class Timetable(WorkCalendar work)
{
    public WorkCalendar Work { get; } = work;

    public WorkCalendar Always { get; } = new(WorkHours.RoundTheClock, WorkDays.None, work.Zone);

    public WorkCalendar For(Term term) => term.RoundTheClock ? Always : Work;
}
