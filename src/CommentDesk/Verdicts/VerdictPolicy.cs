namespace CommentDesk.Verdicts;

/// <summary>Gates before the model, triage after it. Pure for a given classifier.</summary>
public sealed class VerdictPolicy(IClassifier classifier, VerdictThresholds thresholds)
{
    /// <param name="text">Text or caption as the citizen wrote it.</param>
    public Verdict Judge(string text)
    {
        if (Gate.Closed(text) is { } gate)
            return new(Label.Other, 1, [], null, [], [], $"rule:{gate}", false);
        if (classifier.ModelId is not { } model)
            return new(Label.Other, 0, [], null, [], [], "rule:no_model", true);
        var opinion = classifier.Judge(text);
        return new(
            opinion.Label, opinion.Confidence, opinion.Probabilities, opinion.Theme, opinion.Flags, opinion.Reasons,
            $"model:{model}", Unsure(opinion));
    }

    private bool Unsure(Opinion opinion) => opinion.Label switch
    {
        Label.Complaint or Label.Question => opinion.Confidence < thresholds.Sure,
        _ => opinion.Confidence < thresholds.SureOfSilence || opinion.Probabilities[(int)Label.Complaint] >= thresholds.ComplaintAlarm,
    };
}
