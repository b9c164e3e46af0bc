using CommentDesk.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace CommentDesk.Worker.Terminal;

/// <summary>
/// Where settings come from, later ones winning: appsettings.json beside the program, appsettings.json in the current
/// folder, user secrets, environment variables ("Telegram__Token").
/// </summary>
internal static class Configured
{
    public static IConfigurationRoot Sources()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true)
                .AddUserSecrets(typeof(Configured).Assembly, optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException failure)
        {
            throw new SettingException("appsettings.json", $"cannot be read: {failure.InnerException?.Message ?? failure.Message}", "Mend the JSON, or delete the file to use the defaults.");
        }
    }

    public static DeskConfiguration Read() => DeskConfiguration.Read(Sources());
}
