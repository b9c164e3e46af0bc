using System.Globalization;
using System.Text;

namespace CommentDesk.Month.Reckoning;

/// <summary>The findings as a page of Markdown.</summary>
internal static class Report
{
    private const int Shown = 40;

    public static IReadOnlyList<Finding> Reckon(Evidence evidence) =>
        [OwnerCheck.Of(evidence), ReminderCheck.Of(evidence), StatsCheck.Of(evidence), SpikeCheck.Of(evidence), AnswerCheck.Of(evidence)];

    public static string Write(Orders orders, IReadOnlyList<Finding> findings, Evidence evidence, TimeSpan took)
    {
        var page = new StringBuilder();
        Line($"# A month of {orders.Days} days, {orders.Comments} comments, seed {orders.Seed}");
        Line();
        Line($"Lived in {took:h\\:mm\\:ss}: {evidence.Ticks.Count} looks at the clock, {evidence.Remarks.Count} comments with what people wrote back, {evidence.Spoken.Count} messages of the bot.");
        foreach (var finding in findings)
        {
            Line();
            Line($"## {finding.Title}: {(finding.Amiss.Count == 0 ? "as it ought to be" : $"{finding.Amiss.Count} amiss")}");
            Line();
            Line($"| what | count |");
            Line($"|---|---|");
            foreach (var (what, count) in finding.Numbers)
                Line($"| {what} | {count} |");
            List(finding.Notes, "- ");
            List(finding.Amiss, "- **amiss** ");
        }

        return page.ToString();

        void Line(FormattableString? text = null) => page.AppendLine(text?.ToString(CultureInfo.InvariantCulture));

        void List(IReadOnlyList<string> lines, string mark)
        {
            if (lines.Count > 0)
                Line();
            foreach (var line in lines.Take(Shown))
                Line($"{mark}{line}");
            if (lines.Count > Shown)
                Line($"- and {lines.Count - Shown} more");
        }
    }
}
