using System.CommandLine;
using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;

namespace CommentDesk.Worker.Terminal;

internal static class TrainVerb
{
    public static Command Command()
    {
        var corpus = new Option<string>("--corpus") { Description = "A .jsonl file or a folder of them.", DefaultValueFactory = _ => "models/corpus" };
        var output = new Option<string>("--output") { Description = "Where the model is written.", DefaultValueFactory = _ => "models/comments.model" };
        var command = new Command("train", "Trains a model from labelled comments and prints how it scores on comments it did not see.") { corpus, output };
        command.SetAction((parsed, cancel) => Exit.Guard(() => Task.FromResult(Run(parsed.GetValue(corpus)!, parsed.GetValue(output)!, cancel))));
        return command;
    }

    private static int Run(string corpus, string output, CancellationToken cancel)
    {
        var samples = Corpus.Read(corpus);
        var trained = CommentTrainer.Train(samples, new TrainingOptions(), null, cancel);
        trained.Model.Save(output);
        Console.WriteLine($"Trained {trained.Model.Id} on {trained.Samples} comments, written to {output}.");
        Console.WriteLine("Scores on held-out folds, near-duplicates kept together:");
        ScorecardText.Print(Console.Out, trained.OutOfFold);
        return Exit.Well;
    }
}
