using CommentDesk.Tests.Support;
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

    private static void Digested(Scene scene) => Listed(scene, ReviewKind.Digest, null);

    private static void Drawn(Scene scene)
    {
        var day = DateOnly.FromDateTime(Some.Now.DateTime);
        var sample = scene.Session.Reviews.SampleOf(day) ?? scene.Session.Reviews.Add(new Sample(default, day, 1, 1, 1, Some.Now))!;
        Listed(scene, ReviewKind.Sample, sample.Id);
    }

    private static void Listed(Scene scene, ReviewKind kind, SampleId? sample)
    {
        if (IdOf(scene) is { } person && scene.Session.Reviews.Open(kind).Count == 0)
            scene.Session.Reviews.Add(new Review(default, kind, person, sample, Some.Now, null, null), [new(1, scene.Ticket.Id, scene.Ticket.Comment, 1)]);
    }
}
