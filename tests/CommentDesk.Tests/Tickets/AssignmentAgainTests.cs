using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;

namespace CommentDesk.Tests.Tickets;

/// <summary>The same citizen comes back to the same officer, and so does a reopened case.</summary>
public sealed class AssignmentAgainTests
{
    private static readonly PersonId Known = new(2);
    private static readonly AssignmentRule ToRoads = Asked.Rule("Ямы", "Дороги");

    [Test]
    public void The_same_citizen_comes_back_to_the_same_officer()
    {
        var choice = Asked.About(before: Known).Choose([Asked.Candidate(1), Asked.Candidate(2, open: 9)], []);
        Assert.That((choice.Person, choice.Why.Key), Is.EqualTo(((PersonId?)Known, "why.same_citizen")));
    }

    [Test]
    public void Within_a_team_too()
    {
        Candidate[] staff = [Asked.Candidate(1), Asked.Candidate(2, open: 9)];
        Assert.That(Asked.About(before: Known).Choose(staff, [ToRoads], Asked.Team("Дороги", 1, 2)).Person, Is.EqualTo(Known));
        Assert.That(Asked.About(before: Known).Choose(staff, [Asked.Rule("Двое", null, "1001", "1002")]).Person, Is.EqualTo(Known));
    }

    [Test]
    public void But_not_when_the_rule_sends_the_new_matter_elsewhere()
    {
        var choice = Asked.About(before: Known).Choose([Asked.Candidate(1, open: 9), Asked.Candidate(2)], [ToRoads], Asked.Team("Дороги", 1));
        Assert.That((choice.Person, choice.Why.Key), Is.EqualTo(((PersonId?)new PersonId(1), "why.rule")));
    }

    [Test]
    public void A_reopened_case_comes_back_whatever_the_rules_say()
    {
        var choice = Asked.About(before: Known, reopened: true).Choose([Asked.Candidate(1), Asked.Candidate(2, open: 9)], [ToRoads], Asked.Team("Дороги", 1));
        Assert.That((choice.Person, choice.Why.Key), Is.EqualTo(((PersonId?)Known, "why.same_ticket")));
    }

    [Test]
    public void Who_is_away_full_or_unreachable_does_not_get_it_back()
    {
        Candidate[] cannot =
        [
            Asked.Candidate(2, onDuty: false), Asked.Candidate(2, reachable: false), Asked.Candidate(2, open: 3) with { Limit = 3 }, Asked.Candidate(2) with { InHours = false },
        ];
        foreach (var known in cannot)
            Assert.That(Asked.About(before: Known).Choose([Asked.Candidate(1), known], []).Person, Is.EqualTo(new PersonId(1)), $"{known.Bar}");
    }

    [Test]
    public void The_deputy_of_whoever_knows_the_citizen_gets_it()
    {
        var away = Asked.Candidate(2, onDuty: false) with { Deputy = new PersonId(3) };
        var choice = Asked.About(before: Known).Choose([Asked.Candidate(1), away, Asked.Candidate(3, open: 9)], []);
        Assert.That((choice.Person, choice.Why.Key, choice.Why.More?.Single().Key), Is.EqualTo(((PersonId?)new PersonId(3), "why.same_citizen", "why.deputy")));
    }

    [Test]
    public void A_lead_who_once_stepped_in_does_not_become_the_citizens_officer()
    {
        Candidate[] staff = [Asked.Candidate(1), Asked.Candidate(2, Roles.Supervisor)];
        Assert.That(Asked.About(before: Known).Choose(staff, []).Person, Is.EqualTo(new PersonId(1)));
        Assert.That(Asked.About(before: Known, reopened: true).Choose(staff, []).Person, Is.EqualTo(Known));
    }

    [Test]
    public void Who_works_here_no_longer_is_not_missed() =>
        Assert.That(Asked.About(before: new PersonId(77)).Choose([Asked.Candidate(1)], []).Person, Is.EqualTo(new PersonId(1)));

    [Test]
    public void What_nobody_is_sure_of_is_sorted_first() =>
        Assert.That(Asked.About(Some.Verdict(unsure: true), before: Known).Choose([Asked.Candidate(2), Asked.Candidate(3, Roles.Moderator)], []).Person, Is.EqualTo(new PersonId(3)));
}
