using System.CommandLine;
using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Worker.Terminal;

/// <summary>Trains a model from labelled comments; with word vectors and an encoder when told to.</summary>
internal static class TrainVerb
{
    private static readonly Option<string[]> From = new("--corpus")
    {
        Description = "A .jsonl file or a folder of them; may be given several times.",
        DefaultValueFactory = _ => ["models/corpus"],
    };

    private static readonly Option<string> Output = new("--output")
    {
        Description = "Where the model is written.",
        DefaultValueFactory = _ => "models/comments.model",
    };

    private static readonly Option<string?> Vectors = new("--vectors")
    {
        Description = "A model whose word vectors are used, such as the shipped one, or a table *.vec in the text form of word2vec.",
    };

    private static readonly Option<string?> Texts = new("--texts") { Description = "With a *.vec table: the texts it was learned on, one a line." };

    private static readonly Option<int> Encoder = new("--encoder")
    {
        Description = "Passes of the encoder that reads words in their order; 0: none. Needs --vectors, takes minutes.",
    };

    private static readonly Option<int> Measured = new("--measured-folds") { Description = "Folds to measure and calibrate on; 0: all five." };

    private static readonly Option<int> Rarest = new("--rarest")
    {
        Description = "An n-gram met in fewer comments is not learned.",
        DefaultValueFactory = _ => new TrainingOptions().RarestFeature,
    };

    private static readonly Option<double> Themes = new("--theme-strength")
    {
        Description = "How far themed comments move the weights of the themes.",
        DefaultValueFactory = _ => new TrainingOptions().ThemeStrength,
    };

    public static Command Command()
    {
        var command = new Command("train", "Trains a model from labelled comments and prints how it scores on comments it did not see.")
        {
            From, Output, Vectors, Texts, Encoder, Measured, Rarest, Themes,
        };
        command.SetAction((parsed, cancel) => Exit.Guard(() => Task.FromResult(Run(parsed, cancel))));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var options = new TrainingOptions
        {
            Vectors = ReadVectors(parsed.GetValue(Vectors), parsed.GetValue(Texts)),
            EncoderPasses = parsed.GetValue(Encoder),
            MeasuredFolds = parsed.GetValue(Measured),
            RarestFeature = parsed.GetValue(Rarest),
            ThemeStrength = parsed.GetValue(Themes) is > 0 and <= 1000 and var strength
                ? strength
                : throw new InputException("--theme-strength is a number above 0, at most 1000."),
        };
        if (options.EncoderPasses > 0 && options.Vectors.Dimensions == 0)
            throw new InputException("--encoder needs word vectors. Give --vectors models/comments.model, or leave --encoder out.");
        var output = parsed.GetValue(Output)!;
        Sample[] samples = [.. parsed.GetValue(From)!.SelectMany(Corpus.Read)];
        var trained = CommentTrainer.Train(samples, options, null, cancel);
        trained.Model.Save(output);
        Console.WriteLine($"Trained {trained.Model.Id} on {trained.Samples} comments, written to {output}.");
        Console.WriteLine("Scores on held-out folds, near-duplicates kept together:");
        ScorecardText.Print(Console.Out, trained.OutOfFold);
        return Exit.Well;
    }

    private static WordVectors ReadVectors(string? path, string? texts)
    {
        if (path is null)
            return WordVectors.None;
        if (!path.EndsWith(".vec", StringComparison.OrdinalIgnoreCase))
            return CommentModel.Load(path).Vectors;
        if (texts is null)
            throw new InputException("A *.vec table needs --texts: the texts it was learned on, to know how rare each word is.");
        try
        {
            using var table = new StreamReader(path);
            return VectorTable.Read(table, File.ReadLines(texts));
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            throw new InputException($"{path}: {failure.Message}");
        }
    }
}
