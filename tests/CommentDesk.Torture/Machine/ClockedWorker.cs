using System.Globalization;
using CommentDesk.Worker.Terminal;
using Microsoft.Extensions.DependencyInjection;

namespace CommentDesk.Torture.Machine;

/// <summary>The real worker, whole, but for its clock: each number on standard input moves it by so many seconds.</summary>
internal static class ClockedWorker
{
    public static Task<int> Run()
    {
        var time = new JumpingTime();
        _ = Task.Run(() => Listen(time));
        return RunVerb.Run(CancellationToken.None, services => services.AddSingleton<TimeProvider>(time));
    }

    private static async Task Listen(JumpingTime time)
    {
        while (await Console.In.ReadLineAsync() is { } line)
            time.Jump(TimeSpan.FromSeconds(double.Parse(line, CultureInfo.InvariantCulture)));
    }
}
