using CommentDesk.People;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Settings;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Terminal;

/// <summary>A desk without an administrator runs and can do nothing: nobody may connect a channel or invite anyone.</summary>
internal static partial class Staffing
{
    public static async Task Look(IDeskStore store, DeskConfiguration configuration, ILogger log, CancellationToken cancel)
    {
        if (!configuration.Access.Admins.Any() && !await store.Read(session => session.People.All().Any(person => person.Is(Roles.Admin)), cancel))
            LogNoAdmin(log);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no administrator: nobody can connect a channel or invite people. Set Access:Admins (the environment variable Access__Admins) to your Telegram id and start the desk again.")]
    private static partial void LogNoAdmin(ILogger log);
}
