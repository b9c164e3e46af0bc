using System.Text;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Fuzz.Targets;

/// <summary>The settings: they can be used, or a sentence names the key and the cure.</summary>
internal sealed class SettingTarget : Target
{
    public override string Name => "settings";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        File.ReadAllBytes(Clone.PathOf("appsettings.json")),
        Encoding.UTF8.GetBytes("""
            {"Telegram":{"Token":"123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","PollSeconds":"20"},"Access":{"Admins":"17, 18","Staff":{"19":"officer, trainer"}},
             "Desk":{"TimeZone":"Europe"},"Assignment":{"Rules":[{"Name":"a","Themes":["roads"],"Labels":["C"],"People":["19"]}],"Fallback":"17"}}
            """),
    ];

    public override Outcome Try(byte[] input)
    {
        IConfigurationRoot configuration;
        try
        {
            using var stream = new MemoryStream(input);
            configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return new("no JSON", failure.GetType().Name);
        }

        try
        {
            var read = DeskConfiguration.Read(configuration);
            Must(read.Desk.ReadZone() is not null && read.Storage.ReadFile().Length > 0, "what was accepted can be used");
            return new("accepted", $"{read.Access.Staff.Count > 0} {read.Assignment.Rules.Count > 0}");
        }
        catch (SettingException failure)
        {
            Must(failure.Message.Length > failure.Key.Length + 10, "a sentence names the key, the fault and the cure");
            return new("refused", failure.Key.Length > 60 ? failure.Key[..60] : failure.Key);
        }
    }
}
