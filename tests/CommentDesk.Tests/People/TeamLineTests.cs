using CommentDesk.People;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.People;

/// <summary>Teams on one line, as people type them.</summary>
public sealed class TeamLineTests
{
    private static readonly Person Oleg = Some.Person(1, handle: "oleg"), Marina = Some.Person(2, handle: "marina"), Anna = Some.Person(3, Roles.Supervisor, handle: "anna");
    private static readonly Person[] Staff = [Oleg, Marina, Anna, Some.Person(4, Roles.None, handle: "gone"), Some.Person(98765)];
    private static readonly Roster Known = new([new Team("Дежурные", null, ["1001"]), new Team("Дороги", "1003", ["oleg"]) { Capacity = 7 }]);

    [Test]
    public void Everything_can_be_said()
    {
        var team = Read("Тепло и вода @oleg, @marina куратор:@Anna часы:пн-пт 9-13, 14-18 пояс:Asia/Vladivostok лимит:5 иначе:дежурные вне-часов:нет");
        Assert.That((team.Name, team.Lead, string.Join(' ', team.Members)), Is.EqualTo(("Тепло и вода", "1003", "1001 1002")), "People are kept by what never changes.");
        Assert.That((team.Hours?.ToString(), team.Zone?.Id, team.Capacity), Is.EqualTo(("Monday-Friday 09:00-13:00, 14:00-18:00", "Asia/Vladivostok", (int?)5)));
        Assert.That((team.Otherwise, team.OnlyInHours, team.FromChat), Is.EqualTo(("дежурные", true, true)));
    }

    [TestCase("дороги +@marina", "1001 1002", 7)]
    [TestCase("дороги +@marina -@oleg", "1002", 7)]
    [TestCase("дороги @marina", "1002", 7)]
    [TestCase("дороги лимит:нет", "1001", null)]
    [TestCase("дороги участники:@marina,@oleg лимит:0", "1002 1001", 0)]
    public void Of_a_team_that_is_there_only_what_is_said_is_changed(string line, string members, int? capacity)
    {
        var team = Read(line);
        Assert.That((team.Name, team.Lead, string.Join(' ', team.Members), team.Capacity), Is.EqualTo(("Дороги", "1003", members, capacity)));
    }

    [TestCase("@oleg", "teams.bad.name")]
    [TestCase("очередь @oleg", "teams.bad.name")]
    [TestCase("Свет", "teams.bad.nobody")]
    [TestCase("Свет @nobody", "route.bad.person")]
    [TestCase("Свет @gone", "route.bad.person")]
    [TestCase("Свет @oleg куратор:@nobody", "route.bad.person")]
    [TestCase("Свет @oleg цвет:синий", "teams.bad.key")]
    [TestCase("Свет @oleg часы:утром", "teams.bad.hours")]
    [TestCase("Свет @oleg пояс:Луна", "teams.bad.zone")]
    [TestCase("Свет @oleg лимит:много", "teams.bad.limit")]
    [TestCase("Свет @oleg иначе:Мрак", "route.bad.team")]
    [TestCase("Свет @oleg вне-часов:нет", "teams.bad.no_hours")]
    public void What_cannot_be_used_is_refused_with_its_fault(string line, string fault)
    {
        var (team, why) = TeamLine.Read(line, Known, Staff);
        Assert.That((team, why?.Key), Is.EqualTo(((Team?)null, fault)));
    }

    [Test]
    public void A_person_without_a_public_name_is_named_by_their_number() =>
        Assert.That(Read("Свет 99765").Members, Is.EqualTo(new[] { "99765" }));

    private static Team Read(string line)
    {
        var (team, fault) = TeamLine.Read(line, Known, Staff);
        Assert.That(fault, Is.Null, $"{fault?.Key} {string.Join(' ', fault?.Args ?? [])}");
        return team!;
    }
}
