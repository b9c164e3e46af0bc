using CommentDesk.Learning;
using CommentDesk.Learning.Kin;

namespace CommentDesk.Worker.Learning;

/// <summary>Likeness by the engine's index of texts.</summary>
internal sealed class KinLikeness : ILikeness
{
    public IReadOnlyList<double> Highest(IReadOnlyList<string> texts, IReadOnlyList<string> others)
    {
        var index = new TextIndex();
        for (var key = 0; key < others.Count; key++)
            index.Add(key, others[key]);
        return [.. texts.Select(text => index.Nearest(text, 1, 0.1) is [var (_, likeness), ..] ? likeness : 0)];
    }
}
