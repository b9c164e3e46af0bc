using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CommentDesk.Tests.Support;
using NUnit.Framework.Interfaces;

namespace CommentDesk.Tests.House;

/// <summary>The map of the peers' pitfalls in docs/reliability.md names tests that exist and can fail.</summary>
public sealed partial class PitfallMapTests
{
    private const int Pitfalls = 36;

    private static readonly ILookup<string, MethodInfo> s_tests = typeof(PitfallMapTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is ITestBuilder or ISimpleTestBuilder))
        .ToLookup(method => $"{method.DeclaringType!.Name}.{method.Name}");

    private static IReadOnlyList<(int Number, IReadOnlyList<string> Named)> Rows { get; } =
    [
        .. Row().Matches(Repository.Read("docs/reliability.md").Split("## Pitfalls of the peers")[^1])
            .Select(row => (int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture), (IReadOnlyList<string>)[.. Named().Matches(row.Groups["tests"].Value).Select(match => match.Groups["test"].Value)])),
    ];

    private static IEnumerable<string> Mentioned => Rows.SelectMany(row => row.Named).Distinct();

    [Test]
    public void Every_pitfall_has_its_row_and_its_tests()
    {
        Assert.That(Rows.Select(row => row.Number), Is.EqualTo(Enumerable.Range(1, Pitfalls)));
        Assert.That(Rows.Where(row => row.Named.Count == 0).Select(row => row.Number), Is.Empty);
    }

    [TestCaseSource(nameof(Mentioned))]
    public void A_named_test_exists_and_can_fail(string test)
    {
        Assert.That(s_tests[test], Has.Exactly(1).Items, "There is no such test, or there are two.");
        Assert.That(Assertions.CanFail(s_tests[test].Single()), Is.True, "It asserts nothing.");
    }

    [Test]
    public void A_test_that_asserts_nothing_would_be_found() =>
        Assert.That(Assertions.CanFail(typeof(Empty).GetMethod(nameof(Empty.Says_a_lot_and_checks_nothing))!), Is.False);

    [GeneratedRegex(@"^\| (?<number>\d+) \|(?:[^|\n]*\|){2}(?<tests>[^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<test>\w+\.\w+)`")]
    private static partial Regex Named();

    private static class Empty
    {
        public static async Task Says_a_lot_and_checks_nothing()
        {
            await Task.Yield();
            TestContext.Out.WriteLine(Rows.Count);
        }
    }
}
