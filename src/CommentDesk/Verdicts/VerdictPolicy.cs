using CommentDesk.Comments;

namespace CommentDesk.Verdicts;

/// <summary>What people taught before the gates, gates before the model, triage after it. Pure for a given classifier.</summary>
public sealed class VerdictPolicy(IClassifier classifier, VerdictThresholds thresholds)
{
    /// <param name="text">Text or caption as the citizen wrote it.</param>
    /// <param name="media">What came with it: a photo or a voice message without words may be a complaint, so a person looks.</param>
    public Verdict Judge(string text, Media media = Media.None)
    {
        if (text.Any(char.IsLetter) && classifier.Taught(text) is { } taught)
            return From(taught, "rule:no_model");
        var gate = Gate.Closed(text);
        if (gate is "no_letters" && Tells(media))
            return new(Label.Other, 0, [], null, [], [], "rule:media", true);
        if (gate is "spam" && MayBeComplaint(text))
            gate = null;
        if (gate is not null)
            return new(Label.Other, 1, [], null, [], [], $"rule:{gate}", false);
        if (classifier.ModelId is not { } model)
            return new(Label.Other, 0, [], null, [], [], "rule:no_model", true);
        return From(classifier.Judge(text), $"model:{model}");
    }

    private Verdict From(Opinion opinion, string judge) => new(
        opinion.Label, opinion.Confidence, opinion.Probabilities, opinion.Theme, opinion.Flags, opinion.Reasons,
        opinion.Judge ?? judge, Unsure(opinion));

    private static bool Tells(Media media) => media is Media.Photo or Media.Video or Media.Voice or Media.VideoNote or Media.Audio or Media.Document;

    /// <summary>Somebody who leaves a telephone number under a complaint is no advertiser.</summary>
    private bool MayBeComplaint(string text) =>
        classifier.ModelId is null || classifier.Judge(text).Probabilities[(int)Label.Complaint] >= thresholds.QuestionAlarm;

    private bool Unsure(Opinion opinion) => opinion.Label switch
    {
        Label.Complaint => opinion.Confidence < thresholds.Sure,
        Label.Question => opinion.Confidence < thresholds.Sure || Alarms(opinion, thresholds.QuestionAlarm),
        _ => opinion.Confidence < thresholds.SureOfSilence || Alarms(opinion, thresholds.ComplaintAlarm),
    };

    /// <summary>Only people's word on this very text outweighs the alarm; on one nearly the same it does not.</summary>
    private static bool Alarms(Opinion opinion, double from) =>
        opinion is { Confidence: < 1, Probabilities.Count: > 0 } && opinion.Probabilities[(int)Label.Complaint] >= from;
}
