using CommentDesk.Statistics;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>The numbers a sheet shows.</summary>
/// <param name="Before">The same for as long before; null when there is nothing to compare with.</param>
internal sealed record StatsPage(StatsQuestion Question, StatsPeriod Period, StatsReport Now, StatsReport? Before)
{
    /// <summary>Null where the view does not show it.</summary>
    public StatsEcho? Echo { get; private init; }

    public StatsEcho? EchoBefore { get; private init; }

    /// <summary>Reads the facts once for both periods.</summary>
    public static StatsPage Read(Turn turn, StatsQuestion question, StatsTerms terms)
    {
        var period = StatsPeriod.Of(question.Period, turn.Now, turn.Options.Zone);
        var scope = question.Scope(period);
        var now = new StatsTally(scope, terms.Ruler);
        var before = period.Compares ? new StatsTally(scope.Earlier(period.Back), terms.Ruler) : null;
        StatsFold.Count(turn.Session.Tickets, before is null ? [now] : [now, before]);
        var told = question.View is StatsView.Echo or StatsView.Model;
        return new(question, period, now.Report(), before?.Report())
        {
            Echo = told ? StatsEcho.Read(turn, now.Scope) : null,
            EchoBefore = told && before is not null ? StatsEcho.Read(turn, before.Scope) : null,
        };
    }

    public StatsSum? PartBefore(long key) => Before is null ? null : Before.Parts.FirstOrDefault(part => part.Key == key)?.Sum;
}
