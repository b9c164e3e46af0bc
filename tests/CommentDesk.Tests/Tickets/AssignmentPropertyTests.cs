using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Whatever the rules, the teams and the people: nobody gets what they cannot take, and the same facts give the same choice.</summary>
public sealed class AssignmentPropertyTests
{
    private static readonly string[] s_texts = ["Яма в Заречном", "Когда дадут горячую воду?", "Люк: открыт, Верхняя Пышма", ""];

    [Test]
    public void Nobody_is_given_what_they_cannot_take() => Each(2000, (seed, random) =>
    {
        var (enquiry, staff, rules, roster) = World(random);
        var choice = Assignment.Choose(enquiry, staff, rules, roster);
        if (choice.Person is not { } id)
            return;
        var chosen = staff.Single(one => one.Person.Id == id);
        Assert.That(chosen.Person.OnDuty && chosen.Person.Reachable && chosen.HasRoom, $"{seed}: {chosen.Bar}");
        Assert.That(chosen.InHours || enquiry.Verdict.Urgent || choice.Why.Key == "why.fallback", $"{seed}");
        var roles = choice.Why.Key == "why.fallback" ? Rights.Answerers : enquiry.Verdict.Unsure ? Rights.Sorters : Rights.HandlersOf(enquiry.Verdict.Label);
        Assert.That(chosen.Person.Is(roles), $"{seed}");
    });

    [Test]
    public void The_order_in_which_people_are_listed_changes_nothing() => Each(500, (seed, random) =>
    {
        var (enquiry, staff, rules, roster) = World(random);
        var one = Assignment.Choose(enquiry, staff, rules, roster);
        var other = Assignment.Choose(enquiry, [.. staff.OrderBy(_ => random.Next())], rules, roster);
        Assert.That((other.Person, other.Why.Key, other.Rule), Is.EqualTo((one.Person, one.Why.Key, one.Rule)), $"{seed}");
    });

    [Test]
    public void While_an_officer_is_free_only_a_rule_makes_a_complaint_wait() => Each(1000, (seed, random) =>
    {
        var (enquiry, staff, rules, roster) = World(random);
        var choice = Assignment.Choose(enquiry, staff, rules, roster);
        if (enquiry.Verdict is { NeedsReply: true, Unsure: false } && staff.Any(one => one.Free && one.Person.Is(Roles.Officer)))
            Assert.That(choice.Person is not null || choice.Why.Key == "why.rule_waits", $"{seed}: {choice.Why.Key}");
    });

    [Test]
    public void Work_is_shared_fairly()
    {
        var staff = Enumerable.Range(1, 5).Select(id => Asked.Candidate(id)).ToList();
        for (var minute = 0; minute < 100; minute++)
        {
            var chosen = Asked.About().Choose(staff, []).Person!.Value;
            var at = staff.FindIndex(one => one.Person.Id == chosen);
            staff[at] = staff[at] with { Load = new(chosen, staff[at].Load.Open + 1, Some.Now.AddMinutes(minute)) };
        }

        Assert.That(staff.Select(one => one.Load.Open), Is.All.EqualTo(20));
    }

    private static void Each(int many, Action<int, Random> look)
    {
        for (var seed = 1; seed <= many; seed++)
            look(seed, new Random(seed));
    }

    private static (Enquiry Enquiry, IReadOnlyList<Candidate> Staff, AssignmentRules Rules, Roster Roster) World(Random random)
    {
        var staff = Enumerable.Range(1, random.Next(1, 9)).Select(id => Asked.Candidate(
            id, Someone(random), random.Next(6), random.Next(2) == 0 ? random.Next(100) : null, $"user{id}", random.Next(3) > 0, random.Next(5) > 0) with
        {
            Limit = random.Next(4),
            InHours = random.Next(3) > 0,
            Deputy = random.Next(3) == 0 ? new PersonId(random.Next(1, 9)) : null,
        }).ToList();
        string[] names = ["Дороги", "Дворы", "Дежурные"];
        var teams = names.Select(name => new Team(name, null, [.. staff.Where(_ => random.Next(2) == 0).Select(one => one.Person.Contact)])
        {
            Otherwise = random.Next(4) switch { 0 => Team.Anybody, 1 => names[random.Next(3)], _ => null },
        }).ToList();
        var label = Labels.All[random.Next(4)];
        var verdict = Some.Verdict(label, random.Next(5) == 0, Themes.All[random.Next(3)], random.Next(3) == 0 ? ["urgent"] : []);
        var rules = Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(2) == 0 ? Rules.Any(random, names) : Asked.Rule("Все", names[random.Next(3)])).ToList();
        var enquiry = Asked.About(verdict, s_texts[random.Next(4)], s_texts[random.Next(4)], random.Next(2) == 0 ? new PersonId(random.Next(1, 9)) : null, random.Next(4) == 0);
        return (enquiry, staff, new AssignmentRules(rules, random.Next(3) == 0 ? "user1" : null), new Roster(teams));
    }

    private static Roles Someone(Random random) => random.Next(6) switch
    {
        0 => Roles.Moderator,
        1 => Roles.Supervisor,
        2 => Roles.Admin,
        3 => Roles.Trainer,
        _ => Roles.Officer,
    };
}
