using CommentDesk.Learning;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// The model in service. It can be changed at any moment: a verdict is wholly of the one model or wholly of the other, and
/// names the one it is of.
/// </summary>
internal sealed class LiveModel : IClassifier
{
    private volatile ModelClassifier _serving = new(null);

    public string? ModelId => _serving.ModelId;

    public CommentModel? Model => _serving.Model;

    public void Put(CommentModel? model) => _serving = new ModelClassifier(model);

    public Opinion Judge(string text) => _serving.Judge(text);
}
