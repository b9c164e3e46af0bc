using System.Xml.Linq;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.House;

/// <summary>The arrows between projects, and what a project may bring in.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CommentDesk"] = [],
        ["CommentDesk.Learning"] = [],
        ["CommentDesk.Sandbox"] = [],
        ["CommentDesk.Worker"] = ["CommentDesk", "CommentDesk.Learning"],
        ["CommentDesk.Demo"] = ["CommentDesk.Worker", "CommentDesk.Sandbox"],
    };

    private static IEnumerable<string> Projects() => Repository.Files("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path));

    [Test]
    public void Every_project_is_known_here() => Assert.That(Projects(), Is.EquivalentTo(Allowed.Keys));

    [TestCaseSource(nameof(Projects))]
    public void A_project_refers_to_those_it_may_know(string project) =>
        Assert.That(
            Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))),
            Is.EquivalentTo(Allowed.GetValueOrDefault(project) ?? []));

    [TestCase("CommentDesk")]
    [TestCase("CommentDesk.Learning")]
    [TestCase("CommentDesk.Sandbox")]
    public void What_must_stay_free_of_the_world_brings_no_package(string project) => Assert.That(Items(project, "PackageReference"), Is.Empty);

    [Test]
    public void The_core_asks_neither_the_clock_nor_the_disk_nor_the_network()
    {
        string[] foreign = ["using System.IO", "using System.Net", "TimeProvider", "File.", "HttpClient", "Task<", "async "];
        var found = from path in Repository.Files("src/CommentDesk", "*.cs")
                    where path != "src/CommentDesk/Comments/IConnector.cs"
                    let text = Repository.Read(path)
                    from word in foreign
                    where text.Contains(word, StringComparison.Ordinal)
                    select $"{path}: {word}";
        Assert.That(found, Is.Empty);
    }

    private static IEnumerable<string> Items(string project, string item) => XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"))
        .Descendants(item)
        .Select(element => element.Attribute("Include")!.Value);
}
