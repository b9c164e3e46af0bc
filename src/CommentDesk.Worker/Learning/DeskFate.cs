using CommentDesk.Learning.Evaluation;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Learning;

/// <summary>Measures what the desk would do, gates and thresholds included, by the same policy that it does it with.</summary>
internal static class DeskFate
{
    public static Fating By(VerdictThresholds thresholds) => (text, probabilities) =>
    {
        var verdict = new VerdictPolicy(new Said(probabilities), thresholds).Judge(text);
        return verdict switch
        {
            { Unsure: true } => Fate.Triage,
            { NeedsReply: true } => Fate.Reaction,
            _ => Fate.Silence,
        };
    };

    /// <summary>A classifier that has made up its mind.</summary>
    private sealed class Said(IReadOnlyList<double> probabilities) : IClassifier
    {
        public string? ModelId => "measured";

        public Opinion Judge(string text)
        {
            var best = Labels.All.MaxBy(label => probabilities[(int)label]);
            return new(best, probabilities[(int)best], probabilities, null, [], []);
        }
    }
}
