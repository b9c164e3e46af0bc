using CommentDesk.People;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.People;

public sealed class RosterTests
{
    private static readonly Team Roads = new("Дороги", "@Anna", ["1001", "oleg"]);
    private static readonly Team Yards = new("Дворы", null, ["1001"]);

    [Test]
    public void A_person_works_in_the_first_team_that_names_them()
    {
        var roster = new Roster([Roads, Yards]);
        Assert.That(roster.TeamOf(Some.Person(1)), Is.EqualTo(Roads));
        Assert.That(roster.TeamOf(Some.Person(2, handle: "OLEG")), Is.EqualTo(Roads));
        Assert.That(roster.TeamOf(Some.Person(3)), Is.Null);
    }

    [Test]
    public void The_lead_is_found_among_those_who_work_here()
    {
        var anna = Some.Person(5, Roles.Supervisor, handle: "anna");
        Assert.That(Roster.LeadOf(Roads, [Some.Person(1), anna]), Is.EqualTo(anna));
        Assert.That(Roster.LeadOf(Roads, [anna with { Roles = Roles.None }]), Is.Null);
        Assert.That(Roster.LeadOf(Yards, [anna]), Is.Null);
    }

    [Test]
    public void A_team_of_the_chat_takes_the_place_of_its_namesake_in_the_settings()
    {
        var (changed, added) = (Roads with { Name = "ДОРОГИ", Members = ["1003"] }, new Team("Свет", null, []));
        Assert.That(new Roster([Roads, Yards]).With([added, changed]).Teams, Is.EqualTo(new[] { changed, Yards, added }));
    }
}
