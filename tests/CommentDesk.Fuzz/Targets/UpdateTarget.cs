using System.Text;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Intake;

namespace CommentDesk.Fuzz.Targets;

/// <summary>A stored update: it is classified, or said to be unreadable; nothing is thrown and nothing half read.</summary>
internal sealed class UpdateTarget : Target
{
    private const int LongestName = 129;

    private readonly UpdateReader _reader = new("123456");

    public override string Name => "updates";

    public override IReadOnlyList<byte[]> Seeds { get; } = Clone.Files("tests/CommentDesk.Tests/Fixtures/Updates");

    public override Outcome Try(byte[] input) => Seen(_reader.Read(Encoding.UTF8.GetString(input)));

    /// <summary>What an observation promises to those behind the reader.</summary>
    internal static Outcome Seen(Observation observation)
    {
        switch (observation)
        {
            case Observation.CommentSeen seen:
                Must(Number(seen.Key.Room) && Number(seen.Key.Message) && Number(seen.Author.Id), "a comment has numbers");
                Must(seen.Thread is null || Number(seen.Thread), "a thread is a number");
                Must(Shown(seen.Author.Name), "an author has a name that can be shown");
                Must(Whole(seen.Text), "a text holds whole characters only and no NUL");
                return new("comment", $"{seen.Author.Kind} {seen.Media} {seen.Thread is null} {seen.ReplyTo is null} {seen.Album is null} {seen.Edited} {seen.Root is null} {seen.Text.Length == 0}");
            case Observation.PostSeen post:
                Must(Number(post.Room) && Number(post.Thread) && Shown(post.SourceTitle) && Whole(post.Text), "a post is whole");
                return new("post", $"{post.Number is null} {post.SourceHandle is null} {post.Text.Length == 0}");
            case Observation.PersonSaid said:
                Must(Number(said.Who.Contact) && Number(said.Chat) && Shown(said.Who.Name), "somebody says it somewhere");
                Must(said.Text is null || Whole(said.Text), "a text holds whole characters only and no NUL");
                Must(said.Marks.All(mark => mark is { Offset: >= 0, Length: > 0 } && mark.Offset + (long)mark.Length <= said.Text!.Length), "marks stand on words");
                return new("said", $"{said.Text is null} {said.Marks.Count > 0} {said.Edited} {said.ReplyTo is null} {said.ReplyToPresses?.Count > 0}");
            case Observation.ButtonPressed pressed:
                Must(Number(pressed.Who.Contact) && pressed.Press.Length > 0, "somebody pressed something");
                return new("pressed");
            case Observation.RoomChanged room:
                Must(Number(room.Room) && Whole(room.Title) && room.Title.Length <= LongestName, "a room has a title that can be shown");
                return new("room", room.Status is "left" or "kicked" or "member" or "administrator" ? room.Status : "other");
            case Observation.MemberLeft left:
                Must(Number(left.Room) && Number(left.Contact), "somebody left some room");
                return new("left");
            case Observation.RoomMoved moved:
                Must(Number(moved.From) && Number(moved.To), "a room moves between numbers");
                return new("moved");
            case Observation.CommandInRoom command:
                Must(Number(command.Room) && Whole(command.Text) && command.Title.Length <= LongestName, "a command is whole");
                return new("command", $"{command.Contact is null}");
            case Observation.Reacted reacted:
                Must(Number(reacted.Message.Room) && Number(reacted.Message.Message) && Number(reacted.Contact), "a reaction has its numbers");
                return new("reacted", $"{reacted.Emoji.Count > 0}");
            case Observation.ReactionsCounted counted:
                Must(Number(counted.Message.Room) && Number(counted.Message.Message) && counted.Counts.Values.All(count => count >= 0), "a count is a count");
                return new("counted", $"{counted.Counts.Count > 0}");
            case Observation.ReachChanged change:
                return new("reach", $"{change.Reachable}");
            case Observation.Unreadable odd:
                Must(odd.Why.Length is > 0 and < 400, "a reason is short");
                return new("unreadable", odd.Why.Split('.') is [_, var part, ..] ? part[..Math.Min(part.Length, 20)] : odd.Why);
            case Observation.Nothing nothing:
                Must(nothing.Why.Length is > 0 and < 400, "a reason is short");
                return new("nothing", nothing.Why.Length > 40 ? nothing.Why[..40] : nothing.Why);
            default:
                throw new BrokenPromiseException("an observation nobody knows");
        }
    }

    private static bool Number(string id) => Wire.Number(id) is not null;

    private static bool Shown(string name) => name.Length is > 0 and <= LongestName && Whole(name);

    private static bool Whole(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return false;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[++at])))
                return false;
        }

        return true;
    }
}
