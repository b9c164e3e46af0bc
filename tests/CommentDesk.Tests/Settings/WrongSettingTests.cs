using CommentDesk.Worker.Settings;

namespace CommentDesk.Tests.Settings;

/// <summary>A wrong setting stops the start with a sentence that names the key and the cure.</summary>
public sealed class WrongSettingTests
{
    [TestCase("Telegram:ApiBaseUrl", "api.telegram.org")]
    [TestCase("Telegram:ApiBaseUrl", "ftp://example.org")]
    [TestCase("Telegram:PollSeconds", "-1")]
    [TestCase("Telegram:PollSeconds", "51")]
    [TestCase("Telegram:MessagesPerSecondPerChat", "0")]
    [TestCase("Telegram:MessagesPerSecondPerChat", "NaN")]
    [TestCase("Telegram:MessagesPerMinutePerGroup", "0")]
    [TestCase("Telegram:MessagesPerSecond", "-5")]
    [TestCase("Storage:Path", " ")]
    [TestCase("Storage:Path", "a\0b")]
    [TestCase("Access:Admins", "@ivanov")]
    [TestCase("Access:Admins", "-100")]
    [TestCase("Access:Admins", "0")]
    [TestCase("Access:Staff:1001", "officer, boss")]
    [TestCase("Access:Staff:ivanov", "officer")]
    [TestCase("Desk:TimeZone", "Moscow time")]
    [TestCase("Desk:TimeZone", "")]
    [TestCase("Desk:Language", "de")]
    [TestCase("Desk:InviteDays", "0")]
    [TestCase("Desk:InviteDays", "366")]
    [TestCase("Verdicts:Sure", "1.01")]
    [TestCase("Verdicts:Sure", "NaN")]
    [TestCase("Verdicts:SureOfSilence", "-0.1")]
    [TestCase("Verdicts:ComplaintAlarm", "35")]
    [TestCase("Learning:HoldOut", " ")]
    [TestCase("Learning:RetrainAfter", "-1")]
    [TestCase("Learning:NightlyAt", "25:00")]
    [TestCase("Learning:NightlyAt", "at night")]
    [TestCase("Learning:LeastLessons", "0")]
    [TestCase("Learning:MacroF1Margin", "-0.1")]
    [TestCase("Learning:ComplaintRecallMargin", "NaN")]
    [TestCase("Learning:LeakMargin", "2")]
    [TestCase("Answers:Contacts:0", "town hall")]
    [TestCase("Approval:Flags", "rumour, gossip")]
    [TestCase("Approval:Themes", "dragons")]
    [TestCase("Approval:FirstAnswers", "-1")]
    [TestCase("Retention:Days", "-1")]
    [TestCase("Retention:InboxDays", "0")]
    public void The_key_and_a_cure_are_named(string key, string value) => Names(Configured.Wrong((key, value)), key);

    [TestCase("Telegram:PollSeconds", "soon")]
    [TestCase("Telegram:TakeOverWebhook", "perhaps")]
    [TestCase("Verdicts:Sure", "high")]
    [TestCase("Desk:InviteDays", "1.5")]
    public void A_value_of_the_wrong_kind_names_its_key_too(string key, string value) =>
        Assert.That(Configured.Wrong((key, value))?.Message, Does.Contain(key).And.Contain("Give it a value"));

    [Test]
    public void A_rule_without_people_is_wrong() => Names(Configured.Wrong(("Assignment:Rules:0:Name", "Roads")), "Assignment:Rules:0:People");

    [Test]
    public void A_rule_for_an_unknown_theme_lists_the_themes()
    {
        var wrong = Configured.Wrong(("Assignment:Rules:0:People:0", "1001"), ("Assignment:Rules:0:Themes:0", "dragons"));
        Names(wrong, "Assignment:Rules:0:Themes");
        Assert.That(wrong?.Message, Does.Contain("'dragons'").And.Contain("heat_water"));
    }

    [Test]
    public void The_second_rule_is_named_by_its_own_number() =>
        Names(
            Configured.Wrong(("Assignment:Rules:0:People:0", "1001"), ("Assignment:Rules:1:People:0", "1001"), ("Assignment:Rules:1:Labels:0", "Z")),
            "Assignment:Rules:1:Labels");

    [TestCase(null, "is missing")]
    [TestCase(" ", "is missing")]
    [TestCase("123456", "does not look like")]
    [TestCase("123456:", "does not look like")]
    [TestCase("@my_bot", "does not look like")]
    public void A_token_is_checked_by_its_form_and_never_repeated(string? token, string what)
    {
        var wrong = Assert.Throws<SettingException>(() => Configured.With(("Telegram:Token", token)).Telegram.ReadToken());
        Names(wrong, "Telegram:Token");
        Assert.That(wrong?.Message, Does.Contain(what));
        if (!string.IsNullOrWhiteSpace(token))
            Assert.That(wrong?.Message, Does.Not.Contain(token));
    }

    [Test]
    public void A_model_that_is_not_there_is_named_with_its_path() =>
        Assert.That(
            Assert.Throws<SettingException>(() => Configured.With(("Verdicts:Model", "models/none.model")).Verdicts.ReadModel())?.Message,
            Does.StartWith("Verdicts:Model:").And.Contain("none.model").And.Contain("train"));

    private static void Names(SettingException? wrong, string key)
    {
        Assert.That(wrong?.Key, Is.EqualTo(key));
        Assert.That(wrong?.Message, Does.StartWith($"{key}: ").And.EndsWith("."));
    }
}
