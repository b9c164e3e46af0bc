using CommentDesk.Benchmarks;

// desk: the whole desk over loopback, in its own process. classifier: one thread, BenchmarkDotNet.
// spread: the classifier from comment to comment, over the corpus or other rows (.jsonl).
return args switch
{
    [] or ["desk"] => await DeskBenchmark.Run(),
    ["classifier", ..] => ClassifierBenchmark.Run(),
    ["spread"] => ClassifierSpread.Run(null),
    ["spread", var rows] => ClassifierSpread.Run(rows),
    ["verdict"] => ClassifierSpread.Verdict(),
    _ => Help(),
};

static int Help()
{
    Console.WriteLine("dotnet run -c Release --project tests/CommentDesk.Benchmarks -- desk|classifier|spread [ROWS.jsonl]");
    return 2;
}
