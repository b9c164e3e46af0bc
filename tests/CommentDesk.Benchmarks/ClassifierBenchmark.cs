using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using CommentDesk.Learning;

namespace CommentDesk.Benchmarks;

/// <summary>One thread over the comments of the corpus, in the mean; <see cref="ClassifierSpread"/> tells how far comments differ.</summary>
[MemoryDiagnoser]
public class ClassifierBenchmark
{
    private readonly double[] _probabilities = new double[4];
    private CommentModel _model = null!;
    private string[] _texts = [];
    private int _next;

    internal static int Run() => BenchmarkRunner.Run<ClassifierBenchmark>().HasCriticalValidationErrors ? 1 : 0;

    [GlobalSetup]
    public void Prepare()
    {
        _model = Load();
        _texts = [.. Corpus.Read(Repository.Path("models", "corpus")).Select(sample => sample.Text)];
    }

    /// <summary>The label and its probabilities.</summary>
    [Benchmark(Baseline = true)]
    public CommentLabel Label() => _model.Label(_texts[_next++ % _texts.Length], _probabilities);

    /// <summary>All the desk shows: themes, flags and reasons too.</summary>
    [Benchmark]
    public Judgement Judge() => _model.Judge(_texts[_next++ % _texts.Length]);

    /// <summary>The shipped model from its file, checked.</summary>
    [Benchmark]
    public CommentModel Load() => CommentModel.Load(Repository.Path("models", "comments.model"));
}
