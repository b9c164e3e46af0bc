using System.CommandLine;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Terminal;

internal static class RunVerb
{
    public static Command Command()
    {
        var command = new Command("run", "Runs the desk until it is stopped (the default).");
        command.SetAction((_, cancel) => Run(cancel));
        return command;
    }

    /// <param name="instead">What a test puts in the place of a part.</param>
    public static Task<int> Run(CancellationToken cancel, Action<IServiceCollection>? instead = null) => Exit.Guard(async () =>
    {
        var sources = Configured.Sources();
        var configuration = DeskConfiguration.Read(sources);
        if (string.IsNullOrWhiteSpace(configuration.Telegram.Token))
        {
            await Console.Error.WriteLineAsync(NoToken);
            return Exit.WrongSetting;
        }

        using var host = Composition.Host(configuration, logging => logging.AddConfiguration(sources.GetSection("Logging")), instead);
        await Composition.Open(host.Services, cancel);
        await Staffing.Look(host.Services.GetRequiredService<IDeskStore>(), configuration, host.Services.GetRequiredService<ILogger<DeskService>>(), cancel);
        var desk = host.Services.GetRequiredService<DeskService>();
        await host.RunAsync(cancel);
        return desk.Died ? Exit.Failed : Exit.Well;
    });

    private const string NoToken =
        """
        Telegram:Token is missing, so there is no bot to run.
          1. Open @BotFather in Telegram, send /newbot and copy the token.
          2. Set it as an environment variable:   export Telegram__Token=123456789:AA...
          3. Name the first admin by Telegram id:  export Access__Admins=123456789
        Without a bot, try the desk against the built-in sandbox:  dotnet run --project src/CommentDesk.Demo
        """;
}
