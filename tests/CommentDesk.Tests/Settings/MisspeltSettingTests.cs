using System.Text.Json;
using CommentDesk.Tests.Support;
using CommentDesk.Worker.Settings;

namespace CommentDesk.Tests.Settings;

/// <summary>A misspelt key is told, with the one that was meant; else the desk would run with a default nobody chose.</summary>
public sealed class MisspeltSettingTests
{
    [TestCase("Telegram:Tokn", "Telegram:Token")]
    [TestCase("Telegram:Pollseconds_", "Telegram:PollSeconds")]
    [TestCase("Access:Admin", "Access:Admins")]
    [TestCase("Storage:Pat", "Storage:Path")]
    [TestCase("Learning:RetrainAfer", "Learning:RetrainAfter")]
    [TestCase("Assignment:Rules:0:Peopel:0", "Assignment:Rules:0:People")]
    [TestCase("Telegramm:Token", "Telegram")]
    [TestCase("Acess:Admins", "Access")]
    public void A_key_that_is_nearly_one_of_ours_names_the_right_one(string key, string meant)
    {
        var wrong = Configured.Wrong((key, "123456:a_secret_that_is_not_repeated_here"))!;
        Assert.That(wrong.Message, Does.Contain($"Did you mean {meant}?").And.Not.Contain("a_secret"));
        Assert.That(key, Does.StartWith(wrong.Key));
    }

    [TestCase("telegram:token", "123456:abc")]
    [TestCase("PATH", "/usr/bin")]
    [TestCase("Logging:LogLevel:Default", "Trace")]
    [TestCase("DOTNET:EnableDiagnostics", "0")]
    [TestCase("Access:Staff:1001", "officer")]
    public void What_is_right_or_not_ours_is_passed_over(string key, string value) =>
        Assert.That(() => Configured.With((key, value)), Throws.Nothing);

    [Test]
    public void Every_section_of_the_shipped_file_is_checked()
    {
        using var file = JsonDocument.Parse(Repository.Read("appsettings.json"));
        Assert.That(file.RootElement.EnumerateObject().Select(section => section.Name).Except(["Logging"]), Is.EquivalentTo(KnownKeys.SectionNames));
    }

    [TestCase("Access:Admins")]
    [TestCase("Telegram:PollSeconds")]
    [TestCase("Desk:Language")]
    public void A_token_in_a_wrong_key_is_not_repeated(string key) =>
        Assert.That(Configured.Wrong((key, "123456789:AAF_secret_half_of_a_made_up_token_0"))!.Message, Does.Not.Contain("AAF_secret"));
}
