using System.Globalization;

namespace CommentDesk.Demo;

/// <param name="Port">0 lets the system choose.</param>
/// <param name="Pause">Seconds between two comments of the crowd; 0 for no crowd.</param>
public sealed record DemoOptions(int Port = 8080, double Pause = 12)
{
    public const string Help =
        """
        dotnet run --project src/CommentDesk.Demo [-- --port N] [--pause SECONDS]
          --port N         the page's port (default 8080; 0: any free one)
          --pause SECONDS  how often the crowd writes (default 12; 0: only the opening scene)
        """;

    /// <summary>Null when the arguments make no sense.</summary>
    public static DemoOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new DemoOptions();
        for (var index = 0; index < args.Count; index += 2)
        {
            if (index + 1 >= args.Count)
                return null;
            switch (args[index])
            {
                case "--port" when ushort.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var port):
                    options = options with { Port = port };
                    break;
                case "--pause" when double.TryParse(args[index + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var pause) && pause is >= 0 and < 86400:
                    options = options with { Pause = pause };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
