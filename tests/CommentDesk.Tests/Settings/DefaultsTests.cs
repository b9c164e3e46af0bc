using System.Reflection;
using System.Text.Json;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Tests.Settings;

/// <summary>appsettings.json says what the code would do without it.</summary>
public sealed class DefaultsTests
{
    private static readonly IConfiguration Shipped = new ConfigurationBuilder().AddJsonFile(Repository.File("appsettings.json")).Build();

    [Test]
    public void The_shipped_file_holds_the_defaults_of_the_code() => Assert.That(Told(DeskConfiguration.Read(Shipped)), Is.EqualTo(Told(Configured.With())));

    [TestCase(typeof(TelegramSettings), "Telegram", "Token")]
    [TestCase(typeof(StorageSettings), "Storage")]
    [TestCase(typeof(DeskSettings), "Desk")]
    [TestCase(typeof(VerdictSettings), "Verdicts")]
    [TestCase(typeof(AssignmentSettings), "Assignment")]
    [TestCase(typeof(LearningSettings), "Learning")]
    [TestCase(typeof(AnswerSettings), "Answers")]
    [TestCase(typeof(ApprovalSettings), "Approval")]
    [TestCase(typeof(RetentionSettings), "Retention")]
    public void The_shipped_file_shows_every_setting_but_the_secret(Type settings, string section, params string[] secrets)
    {
        using var file = JsonDocument.Parse(Repository.Read("appsettings.json"));
        var shown = file.RootElement.GetProperty(section).EnumerateObject().Select(setting => setting.Name);
        var known = settings.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);
        Assert.That(shown, Is.EquivalentTo(known.Except(secrets)));
    }

    private static string Told(DeskConfiguration settings) => JsonSerializer.Serialize(new
    {
        settings.Telegram,
        settings.Storage,
        Staff = settings.Access.Staff.ToDictionary(),
        settings.Desk,
        settings.Verdicts,
        settings.Thresholds,
        settings.Assignment,
        settings.Learning,
        settings.Retraining,
        settings.Retention,
        settings.Style,
        settings.Approval,
    });
}
