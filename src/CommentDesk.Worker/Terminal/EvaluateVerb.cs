using System.CommandLine;
using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Worker.Terminal;

internal static class EvaluateVerb
{
    public static Command Command()
    {
        var input = new Option<string?>("--input") { Description = "Labelled comments the model has not seen: a .jsonl file or a folder." };
        var model = new Option<string?>("--model") { Description = "The model; by default the one of the settings." };
        var corpus = new Option<string>("--corpus") { Description = "Without --input: cross-validates on this corpus.", DefaultValueFactory = _ => "models/corpus" };
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("evaluate", "Prints precision, recall, F1, confusion, calibration, coverage, leak and silence of complaints; unambiguous comments, second labels and domains apart where the input names them.") { input, model, corpus, json };
        command.SetAction((parsed, cancel) => Exit.Guard(() => Task.FromResult(
            Run(parsed.GetValue(input), parsed.GetValue(model), parsed.GetValue(corpus)!, parsed.GetValue(json), cancel))));
        return command;
    }

    private static int Run(string? input, string? model, string corpus, bool json, CancellationToken cancel)
    {
        var fating = DeskFate.By(Configured.Read().Thresholds);
        var report = input is null
            ? Evaluator.CrossReport(Corpus.Read(corpus), new TrainingOptions(), fating, cancel)
            : Evaluator.Report(ModelFiles.Load(model), Corpus.Read(input), fating);
        if (json)
            Console.WriteLine(ScorecardText.Json(report));
        else
            ScorecardText.Print(Console.Out, report);
        return Exit.Well;
    }
}
