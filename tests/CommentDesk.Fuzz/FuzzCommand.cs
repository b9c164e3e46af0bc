using System.Globalization;
using CommentDesk.Fuzz.Targets;

namespace CommentDesk.Fuzz;

/// <summary>The command line: doors, how many inputs each, the seed, where findings go.</summary>
internal static class FuzzCommand
{
    private const int Standard = 1_000_000;

    public static int Run(IReadOnlyList<string> args, TextWriter console)
    {
        if (args is [] or ["--help", ..])
            return Help(console);
        if (args is ["try", var door, var file] && Doors.Find(door) is { } known)
        {
            console.WriteLine(known.Try(File.ReadAllBytes(file)));
            return 0;
        }

        var doors = args[0] == "all" ? Doors.All : Doors.Find(args[0]) is { } one ? [one] : [];
        var inputs = Number(args, "--inputs") ?? Standard;
        var seed = Number(args, "--seed") ?? 1;
        if (doors.Count == 0)
            return Help(console);
        var findings = 0;
        foreach (var target in doors)
        {
            var report = new FuzzRun(target, seed).Run(inputs);
            report.Print(console);
            foreach (var finding in report.Findings)
                console.WriteLine($"  kept: {finding.Keep("findings")}");
            findings += report.Findings.Count;
        }

        return findings == 0 ? 0 : 1;
    }

    private static int? Number(IReadOnlyList<string> args, string name)
    {
        for (var index = 0; index + 1 < args.Count; index++)
        {
            if (args[index] == name && int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }

    private static int Help(TextWriter console)
    {
        console.WriteLine("dotnet run -c Release --project tests/CommentDesk.Fuzz -- DOOR|all [--inputs 1000000] [--seed 1]");
        console.WriteLine("dotnet run -c Release --project tests/CommentDesk.Fuzz -- try DOOR FILE");
        console.WriteLine($"doors: {string.Join(", ", Doors.All.Select(door => door.Name))}");
        return 2;
    }
}
