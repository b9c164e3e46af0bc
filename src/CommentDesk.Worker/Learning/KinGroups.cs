using CommentDesk.Learning.Kin;
using CommentDesk.Spikes;

namespace CommentDesk.Worker.Learning;

/// <summary>Groups by the engine's index of texts: each text is compared with the first of every group.</summary>
internal sealed class KinGroups : IKinship
{
    public IReadOnlyList<int> Groups(IReadOnlyList<string> texts, double atLeast)
    {
        var index = new TextIndex();
        var groups = new int[texts.Count];
        for (var at = 0; at < texts.Count; at++)
        {
            groups[at] = index.Nearest(texts[at], 1, atLeast) is [var (first, _), ..] ? (int)first : at;
            if (groups[at] == at)
                index.Add(at, texts[at]);
        }

        return groups;
    }
}
