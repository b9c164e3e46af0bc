using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommentDesk.Learning.Evaluation;

/// <summary>A scorecard as a table for people and as JSON for programs.</summary>
public static class ScorecardText
{
    /// <summary>Writes a plain table; numbers with a point whatever the culture.</summary>
    public static void Print(TextWriter writer, Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(scorecard);
        Line(writer, $"comments {scorecard.Count}   accuracy {scorecard.Accuracy:0.000}   macro-F1 {scorecard.MacroF1:0.000}   calibration error {scorecard.CalibrationError:0.000}");
        Line(writer, $"complaints judged negativity {scorecard.ComplaintAsNegativity:0.000}");
        if (scorecard.Triage is { } triage)
        {
            Line(writer, $"sent to triage {triage.Share:0.000}");
            Line(writer, $"complaints in silence {triage.SilentComplaints:0.000} (judged N or O, not in triage); not treated as complaints {triage.MissedComplaints:0.000} (neither C nor in triage)");
        }
        Line(writer, $"{"label",-6}{"count",8}{"precision",11}{"recall",8}{"F1",8}");
        foreach (var score in scorecard.Classes)
            Line(writer, $"{score.Label,-6}{score.Count,8}{score.Precision,11:0.000}{score.Recall,8:0.000}{score.F1,8:0.000}");
        PrintConfusion(writer, scorecard);
        foreach (var point in scorecard.Coverage)
            Line(writer, $"surest {point.Coverage * 100:0} %: accuracy {point.Accuracy:0.000} (confidence from {point.Threshold:0.000})");
        Line(writer, $"themes {scorecard.Themes.Count}: first guess {scorecard.Themes.Top1:0.000}, one of three {scorecard.Themes.Top3:0.000}");
        if (scorecard.Themes.Foreign.Count > 0)
            Line(writer, $"themes the model has no code for, counted apart: {string.Join(", ", scorecard.Themes.Foreign.Select(theme => $"{theme.Theme} {theme.Count}"))}");
    }

    /// <summary>Writes one table for each side of the report that differs from the whole.</summary>
    public static void Print(TextWriter writer, EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        Side(writer, "all comments", report.All);
        if (report.Unambiguous.Count < report.All.Count)
        {
            Side(writer, "unambiguous comments", report.Unambiguous);
            Side(writer, "all comments, the alternative label accepted", report.AlternativeAccepted);
        }
        foreach (var (domain, scores) in report.Domains)
            Side(writer, $"domain {domain}", scores);
    }

    /// <summary>The same numbers as indented JSON.</summary>
    public static string Json(Scorecard scorecard) => JsonSerializer.Serialize(scorecard, ScorecardJson.Default.Scorecard);

    /// <summary>The scorecard of all comments as indented JSON, with <c>unambiguous</c>, <c>alternativeAccepted</c> and <c>domains</c> beside its own fields.</summary>
    public static string Json(EvaluationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = Node(report.All);
        all["unambiguous"] = Node(report.Unambiguous);
        all["alternativeAccepted"] = Node(report.AlternativeAccepted);
        var domains = new JsonObject();
        foreach (var (domain, scores) in report.Domains)
            domains[domain] = Node(scores);
        all["domains"] = domains;
        return all.ToJsonString(ScorecardJson.Default.Options);
    }

    private static JsonObject Node(Scorecard scorecard) => JsonSerializer.SerializeToNode(scorecard, ScorecardJson.Default.Scorecard)!.AsObject();

    private static void Side(TextWriter writer, string title, Scorecard scorecard)
    {
        Line(writer, $"== {title}");
        Print(writer, scorecard);
        writer.WriteLine();
    }

    private static void PrintConfusion(TextWriter writer, Scorecard scorecard)
    {
        Line(writer, $"{"truth",-6}{"as C",8}{"as Q",8}{"as N",8}{"as O",8}");
        for (var row = 0; row < scorecard.Confusion.Count; row++)
        {
            var counts = scorecard.Confusion[row];
            Line(writer, $"{scorecard.Classes[row].Label,-6}{counts[0],8}{counts[1],8}{counts[2],8}{counts[3],8}");
        }
    }

    private static void Line(TextWriter writer, FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
