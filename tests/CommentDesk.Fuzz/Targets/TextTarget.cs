using System.Text;
using CommentDesk.Learning;
using CommentDesk.Learning.Flags;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Learning;

namespace CommentDesk.Fuzz.Targets;

/// <summary>Any text before the shipped classifier, the gates and the masks: a verdict, always.</summary>
internal sealed class TextTarget : Target
{
    private readonly Lazy<CommentModel> _model = new(() => CommentModel.Load(Clone.PathOf("models/comments.model")));

    public override string Name => "texts";

    public override bool Structured => false;

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[]
        {
            "На Кленовой 4 третий день нет горячей воды, тел. +7 900 000-00-00, кв. 12", "Когда включат отопление?", "Сказочники, врут и не краснеют",
            "Спасибо большое!", "+1", "@lena смотри ахаха", "скидки на натяжные потолки, пишите в лс @master", "😀👨‍👩‍👧", "п..ец какой-то, паспорт 12 34 567890, mail@example.org",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public override Outcome Try(byte[] input)
    {
        var text = Encoding.Latin1.GetString(input) is var narrow && input.Length % 5 == 0 ? Strange(narrow) : Encoding.UTF8.GetString(input);
        var judgement = _model.Value.Judge(text);
        ModelTarget.Probable(judgement);
        Must(PersonalMask.Of(text) is not null, "any text can be masked");
        Must(PersonalData.Find(text).All(found => found.Start >= 0 && found.Length > 0 && found.Start + found.Length <= text.Length), "a find lies in the text");
        var verdict = new VerdictPolicy(new ModelClassifier(_model.Value), new VerdictThresholds()).Judge(text);
        Must(verdict.Confidence is >= 0 and <= 1 && verdict.Judge.Length > 0, "a verdict names its judge");
        return new(verdict.Judge.StartsWith("model", StringComparison.Ordinal) ? $"{verdict.Label}" : verdict.Judge, $"{verdict.Unsure} {string.Join(' ', verdict.Flags)}");
    }

    /// <summary>Any UTF-16 at all: halves of characters among it.</summary>
    private static string Strange(string bytes)
    {
        var letters = new StringBuilder(bytes.Length / 2);
        for (var at = 0; at + 1 < bytes.Length; at += 2)
            letters.Append((char)((bytes[at] << 8) | bytes[at + 1]));
        return letters.ToString();
    }
}
