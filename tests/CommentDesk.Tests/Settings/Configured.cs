using CommentDesk.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Tests.Settings;

/// <summary>Settings as the environment or a file would give them.</summary>
internal static class Configured
{
    public static DeskConfiguration With(params (string Key, string? Value)[] settings) => DeskConfiguration.Read(Of(settings));

    public static IConfiguration Of(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        .Build();

    public static SettingException? Wrong(params (string Key, string? Value)[] settings) =>
        Assert.Throws<SettingException>(() => With(settings));
}
