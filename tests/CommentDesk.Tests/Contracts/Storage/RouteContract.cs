using CommentDesk.Tests.Tickets;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class RouteContract : StoreContract
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Test]
    public async Task A_rule_is_remembered_whole()
    {
        var rule = new AssignmentRule("Ямы", ["roads"], ["Город, новости"], [Label.Complaint], [])
        {
            Places = ["Заречный"],
            Flags = ["urgent"],
            Keywords = ["асфальт*"],
            Team = "Дороги",
            Otherwise = "queue",
            From = new(2025, 12, 1),
            Until = new(2026, 12, 31),
        };
        var added = await Write(session => session.Routes.Add(rule));
        await Home.Reopen();
        Assert.That((await Read(session => session.Routes.Rules())).Select(Rules.Told), Is.EqualTo(new[] { Rules.Told(rule with { Number = added.Number }) }));
    }

    [Test]
    public async Task Rules_stand_in_the_order_in_which_they_were_added_and_can_be_moved()
    {
        var numbers = await Write(session => ((string[])["A", "B", "C"]).Select(name => session.Routes.Add(Asked.Rule(name, null, "1")).Number!.Value).ToList());
        Assert.That(await Write(session => session.Routes.Move(numbers[2], up: true)), Is.True);
        Assert.That(await Names(), Is.EqualTo("A C B"));
        Assert.That(await Write(session => session.Routes.Move(numbers[0], up: true)), Is.False);
        Assert.That(await Write(session => session.Routes.Move(numbers[1], up: false)), Is.False);
        Assert.That(await Write(session => session.Routes.Move(numbers[0], up: false)), Is.True);
        Assert.That(await Names(), Is.EqualTo("C A B"));
        Assert.That(await Write(session => session.Routes.Remove(numbers[0])), Is.True);
        Assert.That(await Write(session => session.Routes.Remove(numbers[0])), Is.False);
        Assert.That(await Write(session => session.Routes.Move(numbers[0], up: true)), Is.False);
        await Write(session => session.Routes.Add(Asked.Rule("D", null, "1")));
        Assert.That(await Names(), Is.EqualTo("C B D"));
    }

    [Test]
    public async Task Any_rule_can_be_switched_off_and_on()
    {
        await Write(session =>
        {
            session.Routes.Switch("settings:Ямы", off: true);
            session.Routes.Switch("settings:Ямы", off: true);
            session.Routes.Switch("chat:1", off: true);
            session.Routes.Switch("chat:1", off: false);
        });
        Assert.That(await Read(session => session.Routes.Off()), Is.EquivalentTo(new[] { "settings:Ямы" }));
    }

    [Test]
    public async Task What_each_rule_took_is_counted_by_days()
    {
        await Write(session =>
        {
            session.Routes.Took("chat:1", Day.AddDays(-30));
            session.Routes.Took("chat:1", Day);
            session.Routes.Took("chat:1", Day);
            session.Routes.Took("settings:Ямы", Day.AddDays(-1));
        });
        Assert.That(await Read(session => session.Routes.Taken(Day.AddDays(-29))), Is.EquivalentTo(new Dictionary<string, int> { ["chat:1"] = 2, ["settings:Ямы"] = 1 }));
    }

    private async Task<string> Names() => string.Join(' ', (await Read(session => session.Routes.Rules())).Select(rule => rule.Name));
}
