using CommentDesk.Answers;
using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Answers;

public sealed class ApprovalRulesTests
{
    private static readonly ApprovalRules s_rules = new(["rumour"], ["health"], ["депутат"], 2, Interim: true, Leads: false);

    [TestCase("rumour", null, "Закрывают роддом?", 9, "rumour")]
    [TestCase("urgent", "health", "Нет талонов", 9, ApprovalRules.Theme)]
    [TestCase(null, "roads", "Где наши депутаты?", 9, ApprovalRules.Politics)]
    [TestCase(null, "roads", "Экс-депутатам не звоните", 9, ApprovalRules.Politics)]
    [TestCase(null, "roads", "Супердепутатский двор", 9, null)]
    [TestCase(null, "roads", "Яма во дворе", 1, ApprovalRules.NewOfficer)]
    [TestCase(null, "roads", "Яма во дворе", 2, null)]
    public void The_first_rule_that_fits_asks_for_a_second_person(string? flag, string? theme, string comment, int published, string? rule) =>
        Assert.That(s_rules.RuleFor(Answer(Cast.Owner, flag, theme, comment, published)), Is.EqualTo(rule));

    [Test]
    public void The_answers_own_words_count_too() =>
        Assert.That(s_rules.RuleFor(Answer(Cast.Owner, null, null, "Кто отвечает?", 9) with { Draft = Some.Draft(text: "Спросите депутата.") }), Is.EqualTo(ApprovalRules.Politics));

    [Test]
    public void A_lead_who_publishes_a_colleagues_words_is_the_second_person()
    {
        var answer = Answer(Cast.Supervisor, "rumour", null, "Закрывают роддом?", 0);
        Assert.That(s_rules.RuleFor(answer), Is.Null);
        Assert.That((s_rules with { Leads = true }).RuleFor(answer), Is.Null);
    }

    [Test]
    public void A_leads_own_words_wait_only_where_the_settings_say_so()
    {
        var own = Answer(Cast.Supervisor, "rumour", null, "Закрывают роддом?", 0) with { Writer = Cast.Supervisor.Id };
        Assert.That(s_rules.RuleFor(own), Is.Null);
        Assert.That((s_rules with { Leads = true }).RuleFor(own), Is.EqualTo("rumour"));
    }

    [Test]
    public void Interim_answers_can_be_left_out()
    {
        var interim = Answer(Cast.Owner, "rumour", null, "Закрывают роддом?", 0) with { Draft = Some.Draft() with { Interim = true } };
        Assert.That(s_rules.RuleFor(interim), Is.EqualTo("rumour"));
        Assert.That((s_rules with { Interim = false }).RuleFor(interim), Is.Null);
    }

    private static AnswerAtHand Answer(Person by, string? flag, string? theme, string comment, int published) => new(
        by, Cast.Owner.Id, Some.Verdict(Label.Complaint, theme: theme, flags: flag is null ? [] : [flag]), comment, Some.Draft(), most => Math.Min(most, published));
}
