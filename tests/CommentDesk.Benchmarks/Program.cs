using CommentDesk.Benchmarks;
using CommentDesk.Benchmarks.Spikes;

// desk: the whole desk over loopback, in its own process. classifier: one thread, BenchmarkDotNet.
// stats: /stats over a million tickets, with comments coming in beside it; the database is kept in the file, if one is named.
// spread: the classifier from comment to comment, over the corpus or other rows (.jsonl).
// spikes: crises planted into synthetic weeks, how soon they are found and how often the desk cries wolf.
return args switch
{
    [] or ["desk"] => await DeskBenchmark.Run(),
    ["classifier", ..] => ClassifierBenchmark.Run(),
    ["spread"] => ClassifierSpread.Run(null),
    ["spread", var rows] => ClassifierSpread.Run(rows),
    ["stats"] => await StatsBenchmark.Run(null),
    ["stats", var kept] => await StatsBenchmark.Run(kept),
    ["spikes", .. var options] => SpikeReport.Run(options),
    ["verdict"] => ClassifierSpread.Verdict(),
    _ => Help(),
};

static int Help()
{
    Console.WriteLine("dotnet run -c Release --project tests/CommentDesk.Benchmarks -- desk|classifier|stats [FILE]|spread [ROWS.jsonl]|spikes [--weeks N] [--seed S]");
    return 2;
}
