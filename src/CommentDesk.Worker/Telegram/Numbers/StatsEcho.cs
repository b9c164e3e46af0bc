using CommentDesk.Answers;
using CommentDesk.Statistics;
using CommentDesk.Triage;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>What people said beside the history of tickets.</summary>
/// <param name="Contentment">About answers.</param>
/// <param name="Supports">Citizens who said «+1».</param>
internal sealed record StatsEcho(Contentment Contentment, int Supports)
{
    public static StatsEcho Read(Turn turn, StatsScope scope) => new(turn.Session.Feedback.In(scope), turn.Session.Cases.SupportsIn(scope));

    /// <summary>What trainers found in the samples of what ended in silence; they are drawn from all of it, so nothing narrows them.</summary>
    public static Leak LeakOf(Turn turn, StatsScope scope)
    {
        return turn.Session.Reviews.LeakOf(Day(scope.From), Day(scope.To.AddTicks(-1)));

        DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, turn.Options.Zone).Date);
    }
}
