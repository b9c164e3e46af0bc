using System.Globalization;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Torture;
using CommentDesk.Torture.Script;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Tests.Torture;

/// <summary>A day that cannot be repeated, or that leaves a fault out, would prove less than it says.</summary>
public sealed class ScriptTests
{
    [Test]
    public void The_same_seed_plans_the_same_day_and_another_seed_another()
    {
        var again = Plan(Orders.Full, 7);

        Assert.That(Plan(Orders.Full, 7), Is.EqualTo(again));
        Assert.That(Plan(Orders.Full, 8), Is.Not.EqualTo(again));
    }

    [Test]
    public void The_short_day_meets_every_misfortune_and_dies_in_every_way()
    {
        var plan = Cycle.Plan(Orders.Short, new Dice(1)).ToList();
        Assert.That(plan.Select(cycle => cycle.Misfortune).Distinct(), Is.EquivalentTo(Enum.GetValues<Misfortune>()));
        Assert.That(plan.Select(cycle => cycle.Dies).Distinct(), Is.EquivalentTo(Enum.GetValues<Moment>()));
        Assert.That(plan.SelectMany(cycle => cycle.Faults).Select(fault => fault.Kind).Distinct(), Is.EquivalentTo(Enum.GetValues<FaultKind>()));
    }

    [Test]
    public void Every_comment_is_written_in_the_life_of_some_worker([Values] bool full)
    {
        var orders = full ? Orders.Full : Orders.Short;
        var plan = Cycle.Plan(orders, new Dice(3)).ToList();
        Assert.That(plan.Sum(cycle => cycle.Comments), Is.EqualTo(orders.Comments));
        Assert.That(plan, Has.Count.EqualTo(orders.Kills));
    }

    [Test]
    public void Every_comment_speaks_of_a_street_of_its_own_that_is_found_in_its_words()
    {
        var streets = Enumerable.Range(1, 40_000).Select(Street.Of).ToList();
        Assert.That(streets, Is.Unique);
        var phrases = Phrases.Complaints.Concat(Phrases.Questions).Concat(Phrases.Angry).Concat(Phrases.Other).Concat(Phrases.Hostile);
        foreach (var phrase in phrases)
            Assert.That(Street.In(string.Format(CultureInfo.InvariantCulture, phrase, streets[0])), Is.EqualTo(streets[0]), phrase);
        Assert.That(Street.In(Phrases.Long(streets[1])), Is.EqualTo(streets[1]));
        Assert.That(Phrases.Long(streets[1]), Has.Length.InRange(4000, 4096));
    }

    [Test]
    public void Buttons_are_read_as_the_desk_writes_them()
    {
        var word = ButtonWord.Of("Опубликовать", "p:10:z:2")!;
        Assert.That((word.Verb, word.Number, word.Version, word.Arg), Is.EqualTo(("p", 36L, 35L, "2")));
        Assert.That(ButtonWord.Of("", "nonsense"), Is.Null);
    }

    [TestCase("--size ci --seed 7", 7, 500)]
    [TestCase("--seed 7 --size ci --comments 40", 7, 40)]
    [TestCase("", 1, 20_000)]
    public void Orders_are_read_from_the_command_line(string words, int seed, int comments)
    {
        var orders = Orders.Read(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))!;
        Assert.That((orders.Seed, orders.Comments), Is.EqualTo((seed, comments)));
    }

    [TestCase("--size huge")]
    [TestCase("--seed")]
    [TestCase("--kills -4")]
    [TestCase("day")]
    public void Orders_that_mean_nothing_are_refused(string words) => Assert.That(Orders.Read(words.Split(' ')), Is.Null);

    private static List<string> Plan(Orders orders, int seed) =>
        [.. Cycle.Plan(orders, new Dice(seed)).Select(cycle => $"{cycle} {string.Join(' ', cycle.Faults)}")];
}
