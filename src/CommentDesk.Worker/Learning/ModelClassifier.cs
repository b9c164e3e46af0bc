using CommentDesk.Learning;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Learning;

/// <summary>The learning engine behind the desk's port.</summary>
internal sealed class ModelClassifier(CommentModel? model) : IClassifier
{
    public string? ModelId => model?.Id;

    public CommentModel? Model => model;

    public Opinion Judge(string text)
    {
        var judged = (model ?? throw new InvalidOperationException("No model is loaded.")).Judge(text);
        return new(
            (Label)judged.Label,
            judged.Confidence,
            judged.Probabilities,
            judged is { Label: CommentLabel.Complaint or CommentLabel.Question, Themes.Count: > 0 } ? judged.Themes[0].Code : null,
            judged.Flags,
            [.. judged.Reasons.Select(reason => new Verdicts.Reason(reason.Word, reason.Weight))])
        {
            Judge = $"model:{model.Id}",
            Themes = [.. judged.Themes.Select(theme => theme.Code)],
        };
    }
}
