using System.Collections.Frozen;

namespace CommentDesk.Worker.Telegram.Intake;

/// <summary>The formatting that a bot may repeat in its own words; mentions, tags and the like arise from the text itself.</summary>
internal static class MarkKinds
{
    public const string TextLink = "text_link";

    private static readonly FrozenSet<string> s_sendable = FrozenSet.ToFrozenSet(
    [
        "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", TextLink,
    ]);

    public static bool MayBeSent(string kind) => s_sendable.Contains(kind);
}
