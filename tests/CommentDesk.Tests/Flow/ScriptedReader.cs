using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>Reads "comment NUMBER TEXT" as a comment, "nothing" as nothing, "hieroglyphs" not at all, breaks over "bomb" and takes anything else for a word of staff.</summary>
internal sealed class ScriptedReader : IUpdateReader
{
    public Observation Read(string body) => body.Split(' ', 3) switch
    {
        ["comment", var number, var text] => Seen.Comment(text, number),
        ["nothing", ..] => new Observation.Nothing("a test"),
        ["hieroglyphs", ..] => new Observation.Unreadable("hieroglyphs"),
        ["bomb", ..] => throw new InvalidOperationException("The reader broke."),
        ["post", ..] => Seen.Post(),
        ["moved", ..] => new Observation.RoomMoved("telegram", Office.Room, "-1009"),
        _ => Seen.Said(body),
    };
}
