using CommentDesk.Benchmarks;

// desk: the whole desk over loopback, in its own process. classifier: one thread, BenchmarkDotNet.
return args switch
{
    [] or ["desk"] => await DeskBenchmark.Run(),
    ["classifier", ..] => ClassifierBenchmark.Run(),
    _ => Help(),
};

static int Help()
{
    Console.WriteLine("dotnet run -c Release --project tests/CommentDesk.Benchmarks -- desk|classifier");
    return 2;
}
