using CommentDesk.Statistics;
using CommentDesk.Triage;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>The numbers a sheet shows.</summary>
/// <param name="Before">The same for as long before; null when there is nothing to compare with.</param>
internal sealed record StatsPage(StatsQuestion Question, StatsPeriod Period, StatsReport Now, StatsReport? Before)
{
    /// <summary>Null where the view does not show it.</summary>
    public StatsEcho? Echo { get; private init; }

    public StatsEcho? EchoBefore { get; private init; }

    /// <summary>Null where the view does not show it.</summary>
    public Leak? Leak { get; private init; }

    public Leak? LeakBefore { get; private init; }

    /// <summary>Reads the facts once for both periods, and nothing that the view does not show.</summary>
    public static StatsPage Read(Turn turn, StatsQuestion question, StatsTerms terms)
    {
        var period = StatsPeriod.Of(question.Period, turn.Now, turn.Options.Zone);
        var scope = question.Scope(period);
        var now = new StatsTally(scope, terms.Ruler);
        var before = period.Compares ? new StatsTally(scope.Earlier(period.Back), terms.Ruler) : null;
        if (question.View is StatsView.Echo)
            return new(question, period, now.Report(), before?.Report())
            {
                Echo = StatsEcho.Read(turn, now.Scope),
                EchoBefore = before is null ? null : StatsEcho.Read(turn, before.Scope),
            };
        StatsFold.Count(turn.Session.Tickets, before is null ? [now] : [now, before]);
        var model = question.View is StatsView.Model;
        return new(question, period, now.Report(), before?.Report())
        {
            Leak = model ? StatsEcho.LeakOf(turn, now.Scope) : null,
            LeakBefore = model && before is not null ? StatsEcho.LeakOf(turn, before.Scope) : null,
        };
    }

    public StatsSum? PartBefore(long key) => Before is null ? null : Before.Parts.FirstOrDefault(part => part.Key == key)?.Sum;
}
