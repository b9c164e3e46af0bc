using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Rules on one line, as people type them.</summary>
public sealed class RouteLineTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase("тема:дороги,жкх место:Заречный → команда:Дороги")]
    [TestCase("тема: дороги, ЖКХ  место: Заречный -> команда: Дороги")]
    [TestCase("theme:roads,housing place:Заречный => team:\"Дороги\"")]
    [TestCase("команда:Дороги тема:дор,ЖКХ, район:«Заречный»")]
    public void The_same_rule_may_be_typed_in_many_ways(string line)
    {
        var rule = Rule(line);
        Assert.That((rule.Team, rule.Places.Single(), rule.Name), Is.EqualTo(("Дороги", "Заречный", "Дороги, ЖКХ, Заречный")));
        Assert.That(rule.Themes, Is.EqualTo(new[] { "roads", "housing" }));
    }

    [Test]
    public void Everything_can_be_said()
    {
        var rule = Rule("имя:\"Слухи: больница\" метка:жалоба,негатив признак:слух канал:\"Город, новости\",@town слова:роддом*,\"закрывают больницу\" с:1.12 по:31.01.2027 кому:@anna, 1002 иначе:очередь");
        Assert.That((rule.Name, rule.Otherwise, rule.From, rule.Until), Is.EqualTo(("Слухи: больница", "queue", (DateOnly?)new DateOnly(2026, 12, 1), (DateOnly?)new DateOnly(2027, 1, 31))));
        Assert.That(rule.Labels, Is.EqualTo(new[] { Label.Complaint, Label.Negativity }));
        Assert.That(rule.Channels, Is.EqualTo(new[] { "Город, новости", "@town" }));
        Assert.That(rule.Keywords, Is.EqualTo(new[] { "роддом*", "закрывают больницу" }));
        Assert.That(rule.People, Is.EqualTo(new[] { "anna", "1002" }));
        Assert.That(rule.Flags, Is.EqualTo(new[] { "rumour" }));
    }

    [TestCase("тема:дороги", "route.bad.no_target")]
    [TestCase("тема:дороги команда:А кому:@b", "route.bad.two_targets")]
    [TestCase("тема:драконы команда:А", "route.bad.theme")]
    [TestCase("метка:прочее команда:А", "route.bad.label")]
    [TestCase("метка:восторг команда:А", "route.bad.label")]
    [TestCase("признак:дождь команда:А", "route.bad.flag")]
    [TestCase("погода:дождь команда:А", "route.bad.key")]
    [TestCase("дороги команда:А", "route.bad.key")]
    [TestCase("", "route.bad.no_target")]
    [TestCase("тема: команда:А", "route.bad.empty")]
    [TestCase("место:,,—— команда:А", "route.bad.place")]
    [TestCase("слова:я команда:А", "route.bad.word")]
    [TestCase("с:завтра команда:А", "route.bad.date")]
    [TestCase("по:32.13 команда:А", "route.bad.date")]
    [TestCase("с:31.12.2026 по:01.12.2026 команда:А", "route.bad.dates")]
    public void What_cannot_be_used_is_refused_with_its_fault(string line, string fault)
    {
        var (rule, why) = RouteLine.Read(line, Today);
        Assert.That((rule, why?.Key), Is.EqualTo(((AssignmentRule?)null, fault)));
    }

    [TestCase("30.11", 2026, 11, 30)]
    [TestCase("23.11", 2026, 11, 23)]
    [TestCase("22.11", 2027, 11, 22)]
    [TestCase("1.3.2028", 2028, 3, 1)]
    public void A_date_without_a_year_is_the_next_one(string text, int year, int month, int day) =>
        Assert.That(RouteLine.Date(text, Today), Is.EqualTo(new DateOnly(year, month, day)));

    [Test]
    public void A_rule_written_out_is_read_back_the_same()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var rule = Rules.Any(new Random(seed));
            var written = RouteLine.Write(rule);
            var (read, fault) = RouteLine.Read(written, Today);
            Assert.That(fault, Is.Null, written);
            Assert.That(Rules.Told(read!), Is.EqualTo(Rules.Told(rule)), written);
        }
    }

    private static AssignmentRule Rule(string line)
    {
        var (rule, fault) = RouteLine.Read(line, Today);
        Assert.That(fault, Is.Null, $"{fault?.Key} {string.Join(' ', fault?.Args ?? [])}");
        return rule!;
    }
}
