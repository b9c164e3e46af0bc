using System.Globalization;
using System.Text.Json;

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
        Line(writer, $"{"label",-6}{"count",8}{"precision",11}{"recall",8}{"F1",8}");
        foreach (var score in scorecard.Classes)
            Line(writer, $"{score.Label,-6}{score.Count,8}{score.Precision,11:0.000}{score.Recall,8:0.000}{score.F1,8:0.000}");
        PrintConfusion(writer, scorecard);
        foreach (var point in scorecard.Coverage)
            Line(writer, $"surest {point.Coverage * 100:0} %: accuracy {point.Accuracy:0.000} (confidence from {point.Threshold:0.000})");
        Line(writer, $"themes {scorecard.Themes.Count}: first guess {scorecard.Themes.Top1:0.000}, one of three {scorecard.Themes.Top3:0.000}");
    }

    /// <summary>The same numbers as indented JSON.</summary>
    public static string Json(Scorecard scorecard) => JsonSerializer.Serialize(scorecard, ScorecardJson.Default.Scorecard);

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
