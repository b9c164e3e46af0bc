using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>From a rule to a team and from the team to a person, and what happens while nobody there is free.</summary>
public sealed class AssignmentTeamTests
{
    private static readonly AssignmentRule ToRoads = Asked.Rule("Ямы", "Дороги");

    [Test]
    public void The_least_busy_of_the_team_gets_it_and_the_reason_names_rule_and_team()
    {
        var choice = Asked.About().Choose([Asked.Candidate(1), Asked.Candidate(2, open: 3), Asked.Candidate(3, open: 2)], [ToRoads], Asked.Team("Дороги", 2, 3));
        Assert.That((choice.Person, choice.Why.Key, choice.Rule), Is.EqualTo(((PersonId?)new PersonId(3), "why.rule", "settings:Ямы")));
        Assert.That(choice.Why.More?.Single().Key, Is.EqualTo("why.team"));
    }

    [Test]
    public void A_team_is_known_however_its_name_is_written() =>
        Assert.That(Asked.About().Choose([Asked.Candidate(2)], [Asked.Rule(team: "  ДОРОГИ зелёные ")], Asked.Team("Дороги зеленые", 2)).Person, Is.EqualTo(new PersonId(2)));

    [Test]
    public void While_nobody_of_the_team_is_free_it_waits_for_them_and_says_why()
    {
        var full = Asked.Candidate(2, open: 5) with { Limit = 5 };
        var choice = Asked.About().Choose([Asked.Candidate(1), full], [ToRoads], Asked.Team("Дороги", 2));
        Assert.That((choice.Person, choice.Why.Key, choice.Why.Args[1]), Is.EqualTo(((PersonId?)null, "why.rule_waits", "#bar.full")));
    }

    [Test]
    public void The_rule_names_the_team_that_stands_in()
    {
        var choice = Asked.About().Choose(
            [Asked.Candidate(1), Asked.Candidate(2, onDuty: false), Asked.Candidate(3, open: 9)], [ToRoads with { Otherwise = "Дежурные" }], Asked.Team("Дороги", 2), Asked.Team("Дежурные", 3));
        Assert.That((choice.Person, choice.Why.Key, choice.Why.Args[1]), Is.EqualTo(((PersonId?)new PersonId(3), "why.rule_other", "#bar.away")));
    }

    [Test]
    public void Teams_that_send_to_each_other_end_with_any_officer()
    {
        var teams = new[] { Asked.Team("Дороги", 2) with { Otherwise = "Дворы" }, Asked.Team("Дворы", 3) with { Otherwise = "Дороги" } };
        var choice = Asked.About().Choose([Asked.Candidate(1), Asked.Candidate(2, onDuty: false), Asked.Candidate(3, onDuty: false)], [ToRoads], teams);
        Assert.That((choice.Person, choice.Why.Key), Is.EqualTo(((PersonId?)new PersonId(1), "why.rule_empty")));
    }

    [Test]
    public void A_team_may_let_any_officer_help_out() =>
        Assert.That(Asked.About().Choose([Asked.Candidate(1)], [ToRoads], Asked.Team("Дороги", 2) with { Otherwise = Team.Anybody }).Person, Is.EqualTo(new PersonId(1)));

    [Test]
    public void A_rule_for_people_may_wait_for_them_alone() =>
        Assert.That(Asked.About().Choose([Asked.Candidate(1)], [Asked.Rule("Один", null, "1002") with { Otherwise = Team.Queue }]).Person, Is.Null);

    [Test]
    public void A_team_that_is_gone_loses_nothing()
    {
        var choice = Asked.About().Choose([Asked.Candidate(1)], [ToRoads]);
        Assert.That((choice.Person, choice.Why.Args[2]), Is.EqualTo(((PersonId?)new PersonId(1), "#bar.no_team")));
    }

    [Test]
    public void Outside_of_its_hours_a_team_gets_only_what_is_urgent()
    {
        var asleep = Asked.Candidate(2) with { InHours = false };
        Assert.That(Asked.About().Choose([asleep], [ToRoads], Asked.Team("Дороги", 2)).Why.Args[1], Is.EqualTo("#bar.off_hours"));
        var urgent = Asked.About(Some.Verdict(Label.Complaint, false, null, "urgent")).Choose([asleep], [ToRoads], Asked.Team("Дороги", 2));
        Assert.That((urgent.Person, urgent.Why.More![^1].Key), Is.EqualTo(((PersonId?)new PersonId(2), "why.off_hours")));
    }

    [Test]
    public void Who_is_in_their_hours_comes_before_whoever_is_not() =>
        Assert.That(
            Asked.About(Some.Verdict(Label.Complaint, false, null, "urgent")).Choose([Asked.Candidate(2) with { InHours = false }, Asked.Candidate(3, open: 50)], []).Person,
            Is.EqualTo(new PersonId(3)));

    [Test]
    public void The_deputy_gets_what_would_be_the_persons_and_the_reason_says_for_whom()
    {
        var away = Asked.Candidate(2, onDuty: false) with { Deputy = new PersonId(3) };
        var choice = Asked.About().Choose([Asked.Candidate(1), away, Asked.Candidate(3, open: 7)], [ToRoads], Asked.Team("Дороги", 2));
        Assert.That((choice.Person, choice.Why.More![^1].Key, choice.Why.More[^1].Args[0]), Is.EqualTo(((PersonId?)new PersonId(3), "why.deputy", "@2")));
    }

    [TestCase(false, true, 0, Roles.Officer)]
    [TestCase(true, false, 0, Roles.Officer)]
    [TestCase(true, true, 4, Roles.Officer)]
    [TestCase(true, true, 0, Roles.Trainer)]
    public void A_deputy_who_cannot_either_gets_nothing(bool onDuty, bool reachable, int open, Roles roles)
    {
        var away = Asked.Candidate(2, onDuty: false) with { Deputy = new PersonId(3) };
        var deputy = Asked.Candidate(3, roles, open, onDuty: onDuty, reachable: reachable) with { Limit = 4 };
        Assert.That(Asked.About().Choose([away, deputy], [ToRoads], Asked.Team("Дороги", 2)).Person, Is.Null);
    }

    [Test]
    public void A_deputy_of_the_same_team_counts_as_themselves()
    {
        var away = Asked.Candidate(2, onDuty: false) with { Deputy = new PersonId(3) };
        var choice = Asked.About().Choose([away, Asked.Candidate(3)], [ToRoads], Asked.Team("Дороги", 2, 3));
        Assert.That(choice.Why.More?.Select(line => line.Key), Is.EqualTo(new[] { "why.team" }));
    }

    [TestCase(0, 1000, true)]
    [TestCase(3, 2, true)]
    [TestCase(3, 3, false)]
    [TestCase(3, 4, false)]
    public void Capacity_counts_open_tickets_and_none_means_no_limit(int limit, int open, bool given) =>
        Assert.That(Asked.About().Choose([Asked.Candidate(1, open: open) with { Limit = limit }], []).Person is not null, Is.EqualTo(given));

    [Test]
    public void While_all_are_full_the_reason_is_not_that_nobody_is_on_duty()
    {
        var full = Asked.Candidate(1, open: 1) with { Limit = 1 };
        Assert.That(Asked.About().Choose([full, Asked.Candidate(2, onDuty: false)], []).Why.Key, Is.EqualTo("why.all_full"));
        Assert.That(Asked.About().Choose([Asked.Candidate(1) with { InHours = false }], []).Why.Key, Is.EqualTo("why.all_off_hours"));
        Assert.That(Asked.About().Choose([Asked.Candidate(2, onDuty: false)], []).Why.Key, Is.EqualTo("why.nobody"));
    }

    [Test]
    public void Negativity_goes_by_a_rule_only_when_the_rule_names_it()
    {
        var negative = Asked.About(Some.Verdict(Label.Negativity));
        Candidate[] staff = [Asked.Candidate(1), Asked.Candidate(3, Roles.Moderator), Asked.Candidate(5, Roles.Moderator, open: 9)];
        Assert.That(negative.Choose(staff, [ToRoads], Asked.Team("Дороги", 1, 5)).Person, Is.EqualTo(new PersonId(3)));
        var named = ToRoads with { Labels = [Label.Negativity] };
        Assert.That(negative.Choose(staff, [named], Asked.Team("Дороги", 1, 5)).Person, Is.EqualTo(new PersonId(5)), "An officer who is no moderator sorts nothing.");
        Assert.That(negative.Choose(staff, [named with { Otherwise = Team.Anybody }], Asked.Team("Дороги", 1)).Person, Is.EqualTo(new PersonId(3)), "Any officer is no moderator either.");
    }
}
