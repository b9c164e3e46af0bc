using System.Text.Json;
using CommentDesk.People;
using CommentDesk.Statistics;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.Statistics;

/// <summary>Reports as text, so that all of their numbers can be compared at once.</summary>
internal static class Said
{
    private static readonly JsonSerializerOptions s_all = new() { IncludeFields = true, WriteIndented = true };

    /// <summary>Monday to Friday, 9 to 13 and 14 to 18, UTC; 4 March 2030 is a Monday.</summary>
    public static readonly WorkRuler Office = new(new WorkCalendar(WorkHours.Office, WorkDays.None, TimeZoneInfo.Utc));

    public static string All(StatsReport report) => JsonSerializer.Serialize(report, s_all);

    public static StatsScope Hours(double from, double to) => new(Some.Now.AddHours(from), Some.Now.AddHours(to));

    public static StatsReport Fold(StatsScope scope, params IEnumerable<Told> tickets) => StatsFold.Fold(tickets.SelectMany(ticket => ticket.Lines), scope, Office);
}
