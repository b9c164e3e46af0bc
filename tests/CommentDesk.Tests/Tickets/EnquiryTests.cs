using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Tickets;

/// <summary>Each condition of a rule.</summary>
public sealed class EnquiryTests
{
    private static readonly AssignmentRule Any = Asked.Rule("Rule", null, "1001");

    [Test]
    public void All_conditions_must_hold()
    {
        var rule = Any with { Themes = ["roads"], Places = ["Заречный"], Labels = [Label.Complaint] };
        Assert.That(Miss(rule, Asked.About(Some.Verdict(theme: "roads"), "Яма в Заречном")), Is.Null);
        Assert.That(Miss(rule, Asked.About(Some.Verdict(theme: "yards"), "Яма в Заречном")), Is.EqualTo("route.miss.theme"));
        Assert.That(Miss(rule, Asked.About(Some.Verdict(theme: "roads"), "Яма на Лесной")), Is.EqualTo("route.miss.place"));
        Assert.That(Miss(rule, Asked.About(Some.Verdict(Label.Question, theme: "roads"), "Яма в Заречном?")), Is.EqualTo("route.miss.label"));
    }

    [Test]
    public void Flags_words_and_channels_are_conditions_too()
    {
        var urgent = Asked.About(Some.Verdict(Label.Complaint, false, null, "urgent"), "Опять асфальтируют в дождь");
        Assert.That(Miss(Any with { Flags = ["urgent", "rumour"] }, urgent), Is.Null);
        Assert.That(Miss(Any with { Flags = ["rumour"] }, urgent), Is.EqualTo("route.miss.flag"));
        Assert.That(Miss(Any with { Keywords = ["асфальт*"] }, urgent), Is.Null);
        Assert.That(Miss(Any with { Keywords = ["асфальт"] }, urgent), Is.EqualTo("route.miss.word"));
        Assert.That(Miss(Any with { Channels = ["@TOWN"] }, urgent), Is.Null);
        Assert.That(Miss(Any with { Channels = ["Деревня"] }, urgent), Is.EqualTo("route.miss.channel"));
        Assert.That(Miss(Any with { Channels = ["@town"] }, urgent with { Channel = null }), Is.EqualTo("route.miss.channel"));
    }

    [Test]
    public void A_rule_holds_from_its_first_day_to_its_last()
    {
        var rule = Any with { From = Asked.Today, Until = Asked.Today };
        Assert.That(Miss(rule, Asked.About()), Is.Null);
        Assert.That(Miss(rule, Asked.About() with { Today = Asked.Today.AddDays(-1) }), Is.EqualTo("route.miss.early"));
        Assert.That(Miss(rule, Asked.About() with { Today = Asked.Today.AddDays(1) }), Is.EqualTo("route.miss.late"));
        Assert.That(Miss(rule with { Off = true }, Asked.About()), Is.EqualTo("route.miss.off"));
    }

    [Test]
    public void The_place_is_taken_from_the_post_when_the_comment_names_none()
    {
        AssignmentRule[] rules = [Any with { Name = "A", Places = ["Заречный"] }, Any with { Name = "B", Places = ["Лесной", "Мирный"] }];
        const string post = "Ремонт дороги в Заречном начался";
        Assert.That(Asked.About(text: "Когда закончите?", post: post).First(rules)?.Name, Is.EqualTo("A"));
        Assert.That(Asked.About(text: "А в Мирном когда?", post: post).First(rules)?.Name, Is.EqualTo("B"), "What the comment says outweighs the post.");
        Assert.That(Asked.About(text: "Когда закончите?", post: post).PlaceOf(rules[0]), Is.EqualTo("Заречный"));
    }

    [Test]
    public void The_rules_above_the_one_that_matches_say_why_not()
    {
        AssignmentRule[] rules = [Any with { Themes = ["gas"] }, Any with { Off = true }, Any, Any];
        Assert.That(Asked.About().Considered(rules).Select(one => one.Misses?.Key), Is.EqualTo(new[] { "route.miss.theme", "route.miss.off", null }));
    }

    private static string? Miss(AssignmentRule rule, Enquiry enquiry) => enquiry.Considered([rule]).Single().Misses?.Key;
}
