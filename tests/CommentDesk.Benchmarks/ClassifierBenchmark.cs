using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using CommentDesk.Learning;

namespace CommentDesk.Benchmarks;

/// <summary>One comment judged and explained, on one thread, over the shipped corpus.</summary>
[MemoryDiagnoser]
public class ClassifierBenchmark
{
    private CommentModel _model = null!;
    private string[] _texts = [];
    private int _next;

    internal static int Run() => BenchmarkRunner.Run<ClassifierBenchmark>().HasCriticalValidationErrors ? 1 : 0;

    [GlobalSetup]
    public void Load()
    {
        _model = CommentModel.Load(Repository.Path("models", "comments.model"));
        _texts = [.. Corpus.Read(Repository.Path("models", "corpus")).Select(sample => sample.Text)];
    }

    [Benchmark]
    public Judgement Judge() => _model.Judge(_texts[_next++ % _texts.Length]);
}
