using CommentDesk.Comments;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Flow;

/// <summary>The verdict on a text by the model in service. No I/O; called from several threads.</summary>
internal sealed class Judging(IClassifier classifier, VerdictThresholds thresholds)
{
    private readonly VerdictPolicy _policy = new(classifier, thresholds);

    /// <summary>Up to three themes the model would guess, the most probable first.</summary>
    public IReadOnlyList<string> Themes(string text) => classifier.ModelId is null ? [] : classifier.Judge(text).Themes;

    public Verdict Judge(string text, Media media = Media.None) => _policy.Judge(text, media);
}
