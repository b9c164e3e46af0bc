using CommentDesk.Comments;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Triage;

namespace CommentDesk.Tests.Access;

/// <content>What stands before a button of triage can be pressed.</content>
internal static partial class Attempts
{
    private static void JustSorted(Scene scene)
    {
        if (IdOf(scene) is { } person)
            scene.Session.Sorting.Save(new SortingTurn(person, null, scene.Ticket.Id, scene.Ticket.Version, Some.Now));
    }

    private static void Twin(Scene scene)
    {
        if (scene.Session.Tickets.FindByComment(new CommentId(2)) is not null)
            return;
        var other = Some.Ticket(new Stage.Assigned(Cast.Next.Id), drafts: 0) with { Comment = new CommentId(2) };
        scene.Session.Tickets.Open(other, [other.Line(Happenings.Opened, null, Some.Now)]);
    }

    private static void Digested(Scene scene) => Listed(scene, ReviewKind.Digest, null);

    private static void Drawn(Scene scene)
    {
        var day = DateOnly.FromDateTime(Some.Now.DateTime);
        var sample = scene.Session.Reviews.SampleOf(day) ?? scene.Session.Reviews.Add(new Sample(default, day, 1, 1, 1, Some.Now))!;
        Listed(scene, ReviewKind.Sample, sample.Id);
    }

    /// <summary>The list is the moderator's: nobody else's button works on it.</summary>
    private static void Listed(Scene scene, ReviewKind kind, SampleId? sample)
    {
        if (scene.Session.Reviews.Open(kind).Count == 0)
            scene.Session.Reviews.Add(new Review(default, kind, Cast.Moderator.Id, sample, Some.Now, null, null), [new(1, scene.Ticket.Id, scene.Ticket.Comment, 1)]);
    }
}
