using System.Diagnostics;
using System.Globalization;
using CommentDesk.Learning;

namespace CommentDesk.Benchmarks;

/// <summary>
/// What no mean tells: the middle and the slowest hundredth of comments, how many pass in bulk, how long training takes and
/// a process of its own to its first verdict. A comment's time is its best of several rounds: what else the machine did is left out.
/// </summary>
internal static class ClassifierSpread
{
    private const int Rounds = 10;

    public static int Run(string? rows)
    {
        var samples = Corpus.Read(rows ?? Repository.Path("models", "corpus"));
        var texts = samples.Select(sample => sample.Text).ToArray();
        var model = CommentModel.Load(Repository.Path("models", "comments.model"));
        Say($"{texts.Length} comments, {texts.Average(text => text.Length):0} characters in the mean; model {model.Id}");
        var probabilities = new double[4];
        Spread("label", texts, text => model.Label(text, probabilities));
        Spread("judgement with themes, flags, reasons", texts, text => model.Judge(text));
        Bulk(model, texts);
        Load();
        FirstVerdict();
        foreach (var count in new[] { 5000, 20_000 })
            Train(samples, model, count);
        return 0;
    }

    private static void Spread(string what, string[] texts, Action<string> judge)
    {
        var best = new double[texts.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                judge(texts[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        Array.Sort(best);
        Say($"{what}: P50 {best[best.Length / 2]:0.0} µs, P99 {best[best.Length * 99 / 100]:0.0} µs, mean {best.Average():0.0} µs");
    }

    private static void Bulk(CommentModel model, string[] texts)
    {
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, texts.Length * 4, i =>
        {
            Span<double> probabilities = stackalloc double[4];
            model.Label(texts[i % texts.Length], probabilities);
        });
        Say($"bulk, {Environment.ProcessorCount} cores: {texts.Length * 4 / Stopwatch.GetElapsedTime(start).TotalSeconds:0} comments/s");
    }

    private static void Load()
    {
        var best = Enumerable.Range(0, Rounds).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            CommentModel.Load(Repository.Path("models", "comments.model"));
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        Say($"load: {best:0} ms");
    }

    private static void FirstVerdict()
    {
        var best = Enumerable.Range(0, Rounds).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            var program = Path.ChangeExtension(Environment.GetCommandLineArgs()[0], ".dll");
            using var process = Process.Start("dotnet", [program, "verdict"]);
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException("The process that was to judge one comment ended with an error.");
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        Say($"a process from its start to its first verdict and end: {best:0} ms");
    }

    /// <summary>What the process of <see cref="FirstVerdict"/> does.</summary>
    public static int Verdict() =>
        CommentModel.Load(Repository.Path("models", "comments.model")).Judge("На Лесной второй день нет воды, когда дадут?").Themes.Count > 0 ? 0 : 1;

    private static void Train(IReadOnlyList<Sample> samples, CommentModel model, int count)
    {
        // Where there are not enough comments they come again with another ending, which makes them new.
        Sample[] chosen = [.. Enumerable.Range(0, count).Select(i => samples[i % samples.Count] with { Text = samples[i % samples.Count].Text + Ending(i / samples.Count) })];
        var start = Stopwatch.GetTimestamp();
        CommentTrainer.Retrain(model, chosen, new TrainingOptions());
        Say($"retraining from the model on {count} lessons: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        start = Stopwatch.GetTimestamp();
        CommentTrainer.Train(chosen, new TrainingOptions { Vectors = model.Vectors, MeasuredFolds = 1 });
        Say($"training from nothing on {count} comments, one fold measured, without an encoder: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
    }

    private static string Ending(int round) => round == 0 ? "" : $" слово{(char)('а' + round)}";

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
