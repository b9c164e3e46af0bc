using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Learning;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommentDesk.Worker.Terminal;

/// <summary>JSONL in, JSONL out: {"id","text"} → {"id","label","confidence","probabilities","theme","flags","reasons","neighbours", …}.</summary>
internal static class ClassifyVerb
{
    public static Command Command()
    {
        var input = new Option<string>("--input") { Description = "JSONL with id and text on each line; '-' for standard input.", Required = true };
        var output = new Option<string>("--output") { Description = "Where the verdicts go; '-' for standard output.", Required = true };
        var model = new Option<string?>("--model") { Description = "The model; by default the one of the settings." };
        var neighbours = new Option<int>("--neighbours") { Description = "How many of the nearest labelled comments to name; 0 is faster.", DefaultValueFactory = _ => 3 };
        var command = new Command("classify", "Judges comments from a file.") { input, output, model, neighbours };
        command.SetAction((parsed, cancel) => Exit.Guard(() =>
            Run(parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(model), parsed.GetValue(neighbours), cancel)));
        return command;
    }

    private static async Task<int> Run(string input, string output, string? model, int neighbours, CancellationToken cancel)
    {
        var settings = Configured.Read();
        var policy = new VerdictPolicy(new ModelClassifier(ModelFiles.Load(model)), settings.Thresholds);
        var examples = new Neighbours(neighbours > 0 ? settings.Verdicts.ReadExamples() : null, null, NullLogger<Neighbours>.Instance);
        var judge = (string line, int number) => Judge(policy, text => examples.Of(text, neighbours), line, input, number);
        using var reader = input == "-" ? Console.In : new StreamReader(input, new UTF8Encoding(false, true));
        var draft = output == "-" ? null : $"{output}.part";
        try
        {
            await Judge(judge, reader, draft, cancel);
        }
        catch (Exception failure) when (failure is DecoderFallbackException or InputException)
        {
            if (draft is not null)
                File.Delete(draft);
            throw failure as InputException ?? new InputException($"{input} is not UTF-8 text. Save it as UTF-8.");
        }

        if (draft is not null)
            File.Move(draft, output, overwrite: true);
        return Exit.Well;
    }

    private static async Task Judge(Func<string, int, string> judge, TextReader reader, string? draft, CancellationToken cancel)
    {
        await using (var writer = draft is null ? Console.Out : new StreamWriter(draft, false, new UTF8Encoding(false)))
        {
            for (var line = 1; await reader.ReadLineAsync(cancel) is { } text; line++)
                if (!string.IsNullOrWhiteSpace(text))
                    await writer.WriteLineAsync(judge(text, line));
        }
    }

    private static string Judge(VerdictPolicy policy, Func<string, IReadOnlyList<Neighbour>> nearest, string line, string file, int number)
    {
        ClassifyInput? input;
        try
        {
            input = JsonSerializer.Deserialize(line, ClassifyJson.Default.ClassifyInput);
        }
        catch (JsonException)
        {
            input = null;
        }

        if (input is not { Id: { ValueKind: JsonValueKind.String or JsonValueKind.Number } id, Text: { } text })
            throw new InputException($"{file}, line {number}: not a JSON object with \"id\" and \"text\". Write one object a line, such as {{\"id\":\"1\",\"text\":\"…\"}}.");
        var verdict = policy.Judge(text);
        return JsonSerializer.Serialize(
            new ClassifyOutput(
                id,
                verdict.Label.Code(),
                Math.Round(verdict.Confidence, 4),
                Labels.All.ToDictionary(label => label.Code(), label => Math.Round(Probability(verdict, label), 4)),
                verdict.Theme,
                verdict.Flags,
                [.. verdict.Reasons.Select(reason => new ClassifyReason(reason.Word, Math.Round(reason.Weight, 3)))],
                [.. nearest(text).Select(kin => new ClassifyNeighbour(kin.Text, kin.Label.Code(), Math.Round(kin.Likeness, 3)))],
                verdict.Unsure,
                verdict.Judge),
            ClassifyJson.Readable.ClassifyOutput);
    }

    /// <summary>A gate asks no model: its label is certain.</summary>
    private static double Probability(Verdict verdict, Label label) => verdict.Probabilities.Count > 0
        ? verdict.Probabilities[(int)label]
        : label == verdict.Label ? 1 : 0;
}

internal sealed record ClassifyInput(JsonElement? Id, string? Text);

internal sealed record ClassifyReason(string Word, double Weight);

internal sealed record ClassifyNeighbour(string Text, string Label, double Likeness);

internal sealed record ClassifyOutput(
    JsonElement Id,
    string Label,
    double Confidence,
    IReadOnlyDictionary<string, double> Probabilities,
    string? Theme,
    IReadOnlyList<string> Flags,
    IReadOnlyList<ClassifyReason> Reasons,
    IReadOnlyList<ClassifyNeighbour> Neighbours,
    bool Unsure,
    string Judge);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ClassifyInput))]
[JsonSerializable(typeof(ClassifyOutput))]
internal sealed partial class ClassifyJson : JsonSerializerContext
{
    /// <summary>Russian words stay readable in the file.</summary>
    public static readonly ClassifyJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
