using CommentDesk.People;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>Who gets which digest. Supervisors get all until they switch one off, administrators none until they switch one on.</summary>
internal static class Subscriptions
{
    public static bool Has(IDeskSession session, Person person, string kind) => session.Facts.Get(Name(person)) is { } chosen
        ? chosen.Split(' ').Contains(kind)
        : person.Is(Roles.Supervisor);

    public static void Switch(IDeskSession session, Person person, string kind, bool on) => session.Facts.Set(
        Name(person), string.Join(' ', DigestPlan.Kinds.Where(one => one == kind ? on : Has(session, person, one))));

    private static string Name(Person person) => $"digest.of.{person.Id}";
}
