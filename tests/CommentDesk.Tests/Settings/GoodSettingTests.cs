using CommentDesk.People;
using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Settings;

public sealed class GoodSettingTests
{
    [Test]
    public void Without_any_setting_the_defaults_hold()
    {
        var settings = Configured.With();
        Assert.That(settings.Thresholds, Is.EqualTo(new VerdictThresholds()));
        Assert.That(settings.Desk.ReadZone().BaseUtcOffset, Is.EqualTo(TimeSpan.FromHours(3)));
        Assert.That(settings.Access.Staff, Is.Empty);
        Assert.That(settings.Assignment.Rules, Is.Empty);
        Assert.That(settings.Assignment.Fallback, Is.Null);
    }

    [Test]
    public void Admins_are_a_list_in_a_file() =>
        Assert.That(Configured.With(("Access:Admins:0", "11"), ("Access:Admins:1", "12")).Access.Admins, Is.EqualTo(new[] { "11", "12" }));

    [TestCase("11,12")]
    [TestCase("11, 12")]
    [TestCase(" 11;12 ")]
    [TestCase("11 12")]
    public void Admins_are_one_string_in_the_environment(string value) =>
        Assert.That(Configured.With(("Access:Admins", value)).Access.Admins, Is.EqualTo(new[] { "11", "12" }));

    [Test]
    public void No_admins_at_all_are_no_error() => Assert.That(Configured.With(("Access:Admins", "")).Access.Admins, Is.Empty);

    [Test]
    public void Staff_may_hold_several_roles_in_either_language()
    {
        var staff = Configured.With(("Access:Staff:11", "officer, тренер"), ("Access:Staff:12:0", "moderator")).Access.Staff;
        Assert.That((staff["11"], staff["12"]), Is.EqualTo((Roles.Officer | Roles.Trainer, Roles.Moderator)));
    }

    [Test]
    public void An_admin_may_be_an_officer_too() =>
        Assert.That(Configured.With(("Access:Admins", "11"), ("Access:Staff:11", "officer")).Access.Staff["11"], Is.EqualTo(Roles.Admin | Roles.Officer));

    [Test]
    public void A_rule_is_read_whole()
    {
        var rule = Configured.With(
            ("Assignment:Rules:0:Themes:0", "roads"), ("Assignment:Rules:0:Themes:1", "yards"), ("Assignment:Rules:0:Channels:0", "@town"),
            ("Assignment:Rules:0:Labels:0", "c"), ("Assignment:Rules:0:People:0", "@ivanov"), ("Assignment:Fallback", "1001")).Assignment;
        Assert.That(rule.Fallback, Is.EqualTo("1001"));
        var line = rule.Rules.Single();
        Assert.That(line.Name, Is.EqualTo("roads, yards"), "A rule without a name is called by its themes.");
        Assert.That((line.Labels.Single(), line.Channels.Single(), line.People.Single()), Is.EqualTo((Label.Complaint, "@town", "@ivanov")));
    }

    [Test]
    public void A_storage_path_is_a_folder_or_a_file()
    {
        Assert.That(Path.GetFileName(Configured.With(("Storage:Path", "data")).Storage.ReadFile()), Is.EqualTo("desk.db"));
        Assert.That(Path.GetFileName(Configured.With(("Storage:Path", "data/town.db")).Storage.ReadFile()), Is.EqualTo("town.db"));
    }

    [Test]
    public void A_good_token_is_read_and_prints_without_its_secret()
    {
        var token = Configured.With(("Telegram:Token", " 123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ")).Telegram.ReadToken();
        Assert.That(token.ToString(), Is.EqualTo("123456:***"));
    }

    [Test]
    public void An_empty_model_means_that_people_sort_everything() => Assert.That(Configured.With(("Verdicts:Model", "")).Verdicts.ReadModel(), Is.Null);

    [TestCase("http://127.0.0.1:8081")]
    [TestCase("https://bot-api.example.org/base")]
    public void An_own_server_may_be_named(string address) =>
        Assert.That(Configured.With(("Telegram:ApiBaseUrl", address)).Telegram.ReadRoot(), Is.EqualTo(new Uri(address)));
}
