using CommentDesk.Learning.Kin;
using CommentDesk.Spikes;

namespace CommentDesk.Worker.Learning;

/// <summary>Groups by the engine's likeness of texts; asked each minute about a day of which little has changed.</summary>
internal sealed class KinGroups : IKinship
{
    private readonly TextGroups _groups = new();

    public IReadOnlyList<int> Groups(IReadOnlyList<string> texts, double atLeast) => _groups.Of(texts, atLeast);
}
