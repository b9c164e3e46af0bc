using System.Diagnostics;
using CommentDesk.Month;
using CommentDesk.Month.Reckoning;

if (Orders.Read(args) is not { } orders)
{
    Console.Error.WriteLine(Orders.Usage);
    return 2;
}

var began = Stopwatch.GetTimestamp();
await using var living = await Living.Open(orders);
await living.Live(Console.Error);
var evidence = await Ending.Of(living, orders);
var findings = Report.Reckon(evidence);
var page = Report.Write(orders, findings, evidence, Stopwatch.GetElapsedTime(began));
Console.WriteLine(page);
if (orders.Report is { } file)
    await File.WriteAllTextAsync(file, page);
return findings.All(finding => finding.Amiss.Count == 0) ? 0 : 1;
