using CommentDesk.Comments;

namespace CommentDesk.Verdicts;

/// <summary>Gates before the model, triage after it. Pure for a given classifier.</summary>
public sealed class VerdictPolicy(IClassifier classifier, VerdictThresholds thresholds)
{
    /// <param name="text">Text or caption as the citizen wrote it.</param>
    /// <param name="media">What came with it: a photo or a voice message without words may be a complaint, so a person looks.</param>
    public Verdict Judge(string text, Media media = Media.None)
    {
        var gate = Gate.Closed(text);
        if (gate is "no_letters" && Tells(media))
            return new(Label.Other, 0, [], null, [], [], "rule:media", true);
        if (gate is "spam" && MayBeComplaint(text))
            gate = null;
        if (gate is not null)
            return new(Label.Other, 1, [], null, [], [], $"rule:{gate}", false);
        if (classifier.ModelId is not { } model)
            return new(Label.Other, 0, [], null, [], [], "rule:no_model", true);
        var opinion = classifier.Judge(text);
        return new(
            opinion.Label, opinion.Confidence, opinion.Probabilities, opinion.Theme, opinion.Flags, opinion.Reasons,
            opinion.Judge ?? $"model:{model}", Unsure(opinion));
    }

    private static bool Tells(Media media) => media is Media.Photo or Media.Video or Media.Voice or Media.VideoNote or Media.Audio or Media.Document;

    /// <summary>Somebody who leaves a telephone number under a complaint is no advertiser.</summary>
    private bool MayBeComplaint(string text) =>
        classifier.ModelId is null || classifier.Judge(text).Probabilities[(int)Label.Complaint] >= thresholds.ComplaintAlarm;

    private bool Unsure(Opinion opinion) => opinion.Label switch
    {
        Label.Complaint or Label.Question => opinion.Confidence < thresholds.Sure,
        _ => opinion.Confidence < thresholds.SureOfSilence || opinion.Probabilities[(int)Label.Complaint] >= thresholds.ComplaintAlarm,
    };
}
