using CommentDesk.Answers;
using CommentDesk.Statistics;
using CommentDesk.Triage;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>What people said and found beside the history of tickets.</summary>
/// <param name="Contentment">About answers.</param>
/// <param name="Supports">Citizens who said «+1».</param>
/// <param name="Leak">Of the samples of what ended in silence; they are drawn from all of it, so nothing narrows them.</param>
internal sealed record StatsEcho(Contentment Contentment, int Supports, Leak Leak)
{
    public static StatsEcho Read(Turn turn, StatsScope scope)
    {
        var (first, last) = (Day(scope.From), Day(scope.To.AddTicks(-1)));
        return new(turn.Session.Feedback.In(scope), turn.Session.Cases.SupportsIn(scope), turn.Session.Reviews.LeakOf(first, last));

        DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, turn.Options.Zone).Date);
    }
}
