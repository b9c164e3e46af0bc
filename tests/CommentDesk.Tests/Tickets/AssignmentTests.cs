using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

public sealed class AssignmentTests
{
    private static readonly AssignmentRule Roads = Rule("Roads", themes: ["roads"], people: ["@road_officer"]);

    [Test]
    public void The_least_busy_officer_gets_it()
    {
        var choice = Choose(Some.Verdict(), [Free(1, open: 3), Free(2, open: 1), Free(3, open: 2)]);
        Assert.That(choice.Person, Is.EqualTo(new PersonId(2)));
        Assert.That((choice.Why.Key, choice.Why.Args[0]), Is.EqualTo(("why.least_busy", "1")));
    }

    [Test]
    public void Among_equally_busy_the_longest_idle_gets_it() =>
        Assert.That(Choose(Some.Verdict(), [Free(1, last: 30), Free(2, last: 10), Free(3, last: 20)]).Person, Is.EqualTo(new PersonId(2)));

    [Test]
    public void Who_never_received_anything_is_the_longest_idle() =>
        Assert.That(Choose(Some.Verdict(), [Free(1, last: 10), Free(2)]).Person, Is.EqualTo(new PersonId(2)));

    [Test]
    public void Among_wholly_equal_the_oldest_member_gets_it() =>
        Assert.That(Choose(Some.Verdict(), [Free(5), Free(2), Free(9)]).Person, Is.EqualTo(new PersonId(2)));

    [Test]
    public void A_rule_gives_its_theme_to_its_people()
    {
        var choice = Choose(Some.Verdict(theme: "roads"), [Free(1), Free(2, open: 50, handle: "Road_Officer")], Roads);
        Assert.That(choice.Person, Is.EqualTo(new PersonId(2)));
        Assert.That((choice.Why.Key, choice.Why.Args[0]), Is.EqualTo(("why.rule", "Roads")));
    }

    [Test]
    public void The_first_rule_that_matches_wins()
    {
        var second = Rule("All", people: ["1001"]);
        var roster = new[] { Free(1), Free(2, handle: "road_officer") };
        Assert.That(Choose(Some.Verdict(theme: "roads"), roster, Roads, second).Person, Is.EqualTo(new PersonId(2)));
        Assert.That(Choose(Some.Verdict(theme: "roads"), roster, second, Roads).Person, Is.EqualTo(new PersonId(1)));
    }

    [Test]
    public void While_the_people_of_a_rule_are_away_another_officer_gets_it_and_the_card_says_so()
    {
        var choice = Choose(Some.Verdict(theme: "roads"), [Free(1)], Roads);
        Assert.That(choice.Person, Is.EqualTo(new PersonId(1)));
        Assert.That((choice.Why.Key, choice.Why.Args[0]), Is.EqualTo(("why.rule_empty", "Roads")));
    }

    [Test]
    public void Among_several_people_of_a_rule_the_least_busy_gets_it()
    {
        var rule = Rule("Both", people: ["1001", "1002"]);
        Assert.That(Choose(Some.Verdict(), [Free(1, open: 4), Free(2, open: 3), Free(3)], rule).Person, Is.EqualTo(new PersonId(2)));
    }

    [TestCase("Город", true)]
    [TestCase("@TOWN", true)]
    [TestCase("town_chat", true)]
    [TestCase("-1001", true)]
    [TestCase("-1000", true)]
    [TestCase("Деревня", false)]
    public void A_rule_knows_a_channel_by_any_of_its_names(string word, bool matches)
    {
        var rule = Rule("Town", channels: [word], people: ["1002"]);
        Assert.That(Choose(Some.Verdict(), [Free(1), Free(2)], rule).Person, Is.EqualTo(new PersonId(matches ? 2 : 1)));
    }

    [TestCase(Label.Question, "why.rule")]
    [TestCase(Label.Complaint, "why.least_busy")]
    public void A_rule_may_be_for_one_label_only(Label label, string why) =>
        Assert.That(Choose(Some.Verdict(label), [Free(1)], Rule("Asked", labels: [Label.Question], people: ["1001"])).Why.Key, Is.EqualTo(why));

    [Test]
    public void A_rule_for_a_theme_passes_over_a_comment_without_theme() =>
        Assert.That(Choose(Some.Verdict(), [Free(1, handle: "road_officer")], Roads).Why.Key, Is.EqualTo("why.least_busy"));

    [TestCase("1004")]
    [TestCase("@chief")]
    public void Without_officers_the_fallback_gets_it(string fallback)
    {
        var chief = new Candidate(Cast.Supervisor with { Handle = "chief" }, new Load(Cast.Supervisor.Id, 0, null));
        var choice = Assignment.Choose(Asked.About(Some.Verdict()), [chief], new AssignmentRules([], fallback), Roster.Empty);
        Assert.That((choice.Person, choice.Why.Key), Is.EqualTo(((PersonId?)Cast.Supervisor.Id, "why.fallback")));
    }

    [Test]
    public void Without_officers_and_fallback_nobody_gets_it()
    {
        var choice = Choose(Some.Verdict(), [Free(4, Roles.Supervisor), Free(3, Roles.Moderator)]);
        Assert.That((choice.Person, choice.Why.Key), Is.EqualTo(((PersonId?)null, "why.nobody")));
    }

    [TestCase(false, "negativity")]
    [TestCase(true, "unsure")]
    public void Negativity_and_doubt_go_to_moderators_then_supervisors_then_admins(bool unsure, string what)
    {
        var verdict = Some.Verdict(Label.Negativity, unsure);
        var roster = new List<Candidate> { Free(1), Free(6, Roles.Admin), Free(4, Roles.Supervisor, open: 9), Free(3, Roles.Moderator, open: 99) };
        foreach (var (id, role) in ((int, string)[])[(3, "moderator"), (4, "supervisor"), (6, "admin")])
        {
            var choice = Choose(verdict, roster);
            Assert.That((choice.Person, choice.Why.Key), Is.EqualTo(((PersonId?)new PersonId(id), $"why.{what}.{role}")));
            roster.RemoveAll(candidate => candidate.Person.Id == choice.Person);
        }

        Assert.That(Choose(verdict, roster).Why.Key, Is.EqualTo("why.nobody"));
    }

    [Test]
    public void An_unsure_complaint_is_sorted_before_an_officer_is_bothered() =>
        Assert.That(Choose(Some.Verdict(unsure: true), [Free(1), Free(3, Roles.Moderator)]).Person, Is.EqualTo(new PersonId(3)));

    [TestCase(Label.Complaint, false, 1)]
    [TestCase(Label.Question, false, 1)]
    [TestCase(Label.Negativity, false, 6)]
    [TestCase(Label.Complaint, true, 6)]
    public void One_admin_and_one_officer_are_enough(Label label, bool unsure, long person) =>
        Assert.That(Choose(Some.Verdict(label, unsure), [Free(1), Free(6, Roles.Admin)]).Person?.Value, Is.EqualTo(person));

    [Test]
    public void Thanks_go_to_nobody() => Assert.That(Choose(Some.Verdict(Label.Other), [Free(1), Free(6, Roles.Admin)]).Why.Key, Is.EqualTo("why.set_aside"));

    private static Choice Choose(Verdict verdict, IReadOnlyList<Candidate> roster, params AssignmentRule[] rules) =>
        Assignment.Choose(Asked.About(verdict), roster, new AssignmentRules(rules, null), Roster.Empty);

    private static Candidate Free(long id, Roles roles = Roles.Officer, int open = 0, int? last = null, string? handle = null) =>
        Asked.Candidate(id, roles, open, last, handle);

    private static AssignmentRule Rule(string name, string[]? themes = null, string[]? channels = null, Label[]? labels = null, string[]? people = null) =>
        new(name, themes ?? [], channels ?? [], labels ?? [], people ?? []);
}
