using CommentDesk.People;

namespace CommentDesk.Tests.Support;

/// <summary>The same few people in every test; <see cref="Owner"/> owns the ticket the test speaks about.</summary>
internal static class Cast
{
    public static readonly Person Owner = Some.Person(1);
    public static readonly Person Officer = Some.Person(2);
    public static readonly Person Moderator = Some.Person(3, Roles.Moderator);
    public static readonly Person Supervisor = Some.Person(4, Roles.Supervisor);
    public static readonly Person Trainer = Some.Person(5, Roles.Trainer);
    public static readonly Person Admin = Some.Person(6, Roles.Admin);
    public static readonly Person Stranger = Some.Person(7, Roles.None);

    /// <summary>Whom the desk would choose next.</summary>
    public static readonly Person Next = Some.Person(8);

    public static readonly Person Away = Some.Person(9, onDuty: false);

    public static readonly Person Blocked = Some.Person(11, reachable: false);

    /// <summary>Everybody who may knock at the rules; null is the desk itself.</summary>
    public static readonly IReadOnlyList<(string Name, Person? Person)> All =
    [
        ("owner", Owner), ("officer", Officer), ("moderator", Moderator), ("supervisor", Supervisor),
        ("trainer", Trainer), ("admin", Admin), ("stranger", Stranger), ("desk", null),
    ];

    public static string NameOf(PersonId? id) => id switch
    {
        null => "nobody",
        { } known when known == Next.Id => "next",
        { } known => All.First(one => one.Person?.Id == known).Name,
    };
}
