using System.Globalization;

namespace CommentDesk.Fuzz;

/// <summary>What a run saw.</summary>
/// <param name="Ways">How many different shapes of outcome there were.</param>
internal sealed record FuzzReport(
    string Target, int Seed, int Inputs, TimeSpan Took, IReadOnlyDictionary<string, int> Outcomes, int Ways, TimeSpan Slowest, int SlowestLength,
    IReadOnlyList<Finding> Findings)
{
    public void Print(TextWriter console)
    {
        var speed = Inputs / Math.Max(Took.TotalSeconds, 0.001);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Target}: seed {Seed}, {Inputs} inputs in {Took.TotalSeconds:0.0} s, {speed:0}/s, {Ways} ways"));
        foreach (var (kind, count) in Outcomes.OrderByDescending(one => one.Value))
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,9} {kind}"));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  slowest {Slowest.TotalMilliseconds:0.0} ms for {SlowestLength} bytes; findings: {Findings.Count}"));
        foreach (var finding in Findings)
            console.WriteLine($"  {finding.Signature}: {finding.Failure.Message}");
    }
}
