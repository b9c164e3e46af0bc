using System.Text;
using CommentDesk.Worker.Telegram.Lessons;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Fuzz.Targets;

/// <summary>What a button sends: read exactly as it would be written, or not at all.</summary>
internal sealed class ButtonTarget : Target
{
    public override string Name => "buttons";

    public override bool Structured => false;

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[] { "tk:1:1", "an:c:7", "pb:2s:4:3", "mv:zik0zj:0:17", "ls:1:2:b1C", "dm:9:1:not_mine", $"verbverbve:1y2p0ij32e8e7:zik0zj:{new string('x', 32)}" }
            .Select(Encoding.UTF8.GetBytes),
    ];

    public override Outcome Try(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (!ButtonData.TryParse(text, out var data))
            return new("refused", $"{Math.Min(text.Count(letter => letter == ':'), 4)}");
        Must(data.ToString() == text, "what is read is what was written");
        Must(Encoding.UTF8.GetByteCount(text) <= ButtonData.Longest, "a button carries 64 bytes");
        Must(data.Number >= 0 && data.Version >= 0, "numbers are counts");
        Must(LabelPress.Read(data.Arg) is not { } press || press.Revision >= 0, "a label is about a revision");
        return new("read", $"{data.Verb.Length} {data.Arg?.Length}");
    }
}
