using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Flow;

/// <summary>What the door of a network might tell.</summary>
internal static class Seen
{
    public static readonly Author Citizen = new("501", "Citizen", AuthorKind.Person);

    public static Observation.CommentSeen Comment(
        string text, string message = "10", Author? author = null, bool edited = false, string? album = null,
        Observation.PostSeen? root = null, Media media = Media.None, string room = Office.Room) =>
        new(new CommentKey("telegram", room, message), "5", null, author ?? Citizen, text, media, album, Some.Now.AddSeconds(-3), edited, root);

    public static Observation.PostSeen Post(string thread = "5", string source = "-1000", string room = Office.Room) =>
        new("telegram", room, thread, source, "Город сегодня", "town", "70", "Отключение воды", Some.Now.AddHours(-1));

    public static Observation.PersonSaid Said(string text) =>
        new(new Visitor("11", "Person", null, null), "11", "1", null, text, [], false);
}
