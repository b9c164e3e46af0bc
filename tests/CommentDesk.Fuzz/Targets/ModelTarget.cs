using System.Security.Cryptography;
using CommentDesk.Learning;
using CommentDesk.Learning.Models;

namespace CommentDesk.Fuzz.Targets;

/// <summary>
/// A model file, damaged by accident or forged under a right checksum: refused with a sentence, or a model whose verdicts are
/// probabilities.
/// </summary>
internal sealed class ModelTarget : Target
{
    private const int SumLength = 32;

    private static readonly string[] s_texts = ["На Кленовой 4 третий день нет воды", "Когда включат отопление?", ""];

    public override string Name => "models";

    public override bool Structured => false;

    public override IReadOnlyList<byte[]> Seeds { get; } = [Small()];

    public override Outcome Try(byte[] input)
    {
        var bytes = Sealed(input);
        try
        {
            using var stream = new MemoryStream(bytes);
            var model = CommentModel.Load(stream, "fuzzed.model");
            foreach (var text in s_texts)
                Probable(model.Judge(text));
            return new("loaded", $"{model.Themes.Count} {Math.Sign(model.Comments)}");
        }
        catch (ModelFileException failure)
        {
            return new("refused", failure.Message.Split(':', 2)[^1].Split('.')[0]);
        }
    }

    internal static void Probable(Judgement verdict)
    {
        Must(verdict.Probabilities.All(share => share is >= 0 and <= 1), "a probability lies between 0 and 1");
        Must(Math.Abs(verdict.Probabilities.Sum() - 1) < 1e-9, "probabilities make up 1");
        Must(verdict.Reasons.All(reason => double.IsFinite(reason.Weight)), "a reason has a weight");
        Must(verdict.Themes.All(theme => theme.Probability is >= 0 and <= 1), "a theme has a probability");
    }

    /// <summary>Most are sealed anew, with the length in its head: the checksum protects from accidents only.</summary>
    private static byte[] Sealed(byte[] input)
    {
        if (input.Length < 64 || input.Aggregate(0, (all, one) => all ^ one) % 4 == 0)
            return input;
        byte[] bytes = [.. input];
        BitConverter.TryWriteBytes(bytes.AsSpan(12), bytes.Length - 16 - SumLength);
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - SumLength), bytes.AsSpan(bytes.Length - SumLength));
        return bytes;
    }

    /// <summary>Of a dozen comments and no word vectors: a few hundred kilobytes are too many to hit anything.</summary>
    private static byte[] Small()
    {
        Sample[] samples =
        [
            new("нет воды", CommentLabel.Complaint, "heat_water"), new("яма тут", CommentLabel.Complaint, "roads"), new("лифт стоит", CommentLabel.Complaint, "housing"),
            new("когда дадут?", CommentLabel.Question, "heat_water"), new("где врач?", CommentLabel.Question, "health"), new("кто даст?", CommentLabel.Question, "roads"),
            new("позор вам", CommentLabel.Negativity, null), new("клоуны", CommentLabel.Negativity, null), new("все врут", CommentLabel.Negativity, null),
            new("спасибо", CommentLabel.Other, null), new("ура всем", CommentLabel.Other, null), new("красота", CommentLabel.Other, null),
        ];
        using var stream = new MemoryStream();
        CommentTrainer.Train(samples, new TrainingOptions { Folds = 2 }).Model.Save(stream);
        return stream.ToArray();
    }
}
