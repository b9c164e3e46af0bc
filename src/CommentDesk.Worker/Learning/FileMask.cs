using CommentDesk.Learning.Flags;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Learning;

/// <summary>The mask of lesson files, for lessons that stay when their comment goes.</summary>
internal sealed class FileMask : IPersonalMask
{
    public string Of(string text) => PersonalMask.Of(text);
}
