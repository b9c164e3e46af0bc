using CommentDesk.Fuzz;
using CommentDesk.Fuzz.Targets;

namespace CommentDesk.Tests.Hostile;

/// <summary>
/// A short walk along each door, the same on every machine. The long one is a command of its own:
/// <c>dotnet run -c Release --project tests/CommentDesk.Fuzz -- updates --inputs 1000000</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20261122;

    private static IEnumerable<string> DoorNames() => Doors.All.Select(door => door.Name);

    [TestCaseSource(nameof(DoorNames))]
    public void No_mutated_input_breaks_a_promise_of_its_door(string door)
    {
        var report = new FuzzRun(Doors.Find(door)!, Seed).Run(door is "texts" or "settings" ? 300 : 2000);
        report.Print(TestContext.Out);
        Assert.That(report.Findings, Is.Empty);
        Assert.That(report.Outcomes, Has.Count.GreaterThan(1), "Every door lets in and turns away.");
    }

    [Test]
    public void The_same_seed_walks_the_same_way()
    {
        var (one, other) = (new FuzzRun(new UpdateTarget(), 7).Run(300), new FuzzRun(new UpdateTarget(), 7).Run(300));
        Assert.That(one.Outcomes, Is.EquivalentTo(other.Outcomes));
        Assert.That(one.Ways, Is.EqualTo(other.Ways));
    }

    [Test]
    public void A_broken_promise_is_found_and_its_input_is_kept()
    {
        var report = new FuzzRun(new Fragile(), 1).Run(500);
        var folder = Directory.CreateTempSubdirectory("commentdesk-findings-");
        try
        {
            var kept = report.Findings.Single().Keep(folder.FullName);
            Assert.That(() => new Fragile().Try(File.ReadAllBytes(kept)), Throws.TypeOf<FormatException>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Cannot bear a byte above 127.</summary>
    private sealed class Fragile : Target
    {
        public override string Name => "fragile";

        public override bool Structured => false;

        public override IReadOnlyList<byte[]> Seeds { get; } = ["abc"u8.ToArray()];

        public override Outcome Try(byte[] input) => Array.Exists(input, one => one > 127) ? throw new FormatException() : new("well");
    }
}
