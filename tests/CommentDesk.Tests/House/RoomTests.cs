using System.Text.RegularExpressions;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.House;

/// <summary>Inside the Worker: the flow knows ports only, the rooms at the edges never know each other, the composition knows all.</summary>
public sealed partial class RoomTests
{
    private const string Worker = "src/CommentDesk.Worker";

    /// <summary>Which other rooms a room may name. What stands beside the rooms composes them and may name all.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Flow"] = [],
        ["Learning"] = ["Flow"],
        ["Storage"] = ["Flow"],
        ["Telegram"] = ["Flow", "Settings"],
        ["Settings"] = ["Telegram.BotApi"],
        ["Terminal"] = ["Flow", "Learning", "Settings", "Storage", "Telegram"],
    };

    private static IEnumerable<string> Rooms() => Repository.Files(Worker, "*.cs")
        .Select(path => path[(Worker.Length + 1)..])
        .Where(path => path.Contains('/', StringComparison.Ordinal))
        .Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)])
        .Distinct();

    [Test]
    public void Every_room_is_known_here() => Assert.That(Rooms(), Is.EquivalentTo(Allowed.Keys));

    [TestCaseSource(nameof(Rooms))]
    public void A_room_names_only_those_it_may_know(string room)
    {
        var allowed = Allowed.GetValueOrDefault(room) ?? [];
        var strangers = from path in Repository.Files($"{Worker}/{room}", "*.cs")
                        from Match named in Named().Matches(Repository.Read(path))
                        let other = named.Groups["room"].Value
                        where other != room && !other.StartsWith($"{room}.", StringComparison.Ordinal)
                        where !allowed.Any(known => other == known || other.StartsWith($"{known}.", StringComparison.Ordinal))
                        select $"{path}: {other}";
        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void The_flow_does_not_know_the_engine()
    {
        var found = Repository.Files($"{Worker}/Flow", "*.cs").Where(path => Engine().IsMatch(Repository.Read(path)));
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void A_file_lives_in_the_namespace_of_its_folder()
    {
        var astray = from path in Repository.Files("src", "*.cs")
                     let declared = Declared().Match(Repository.Read(path))
                     where declared.Success
                     let folder = Path.GetDirectoryName(path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
                     where declared.Groups["name"].Value != folder
                     select $"{path}: {declared.Groups["name"].Value}";
        Assert.That(astray, Is.Empty);
    }

    [GeneratedRegex(@"CommentDesk\.Worker\.(?<room>[A-Z]\w+(?:\.[A-Z]\w+)?)")]
    private static partial Regex Named();

    [GeneratedRegex(@"CommentDesk\.Learning\.(?:Features|Models|Evaluation|Flags)")]
    private static partial Regex Engine();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
