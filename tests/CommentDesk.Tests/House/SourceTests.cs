using System.Text.RegularExpressions;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.House;

/// <summary>What no source file of this house holds.</summary>
public sealed partial class SourceTests
{
    private const int Longest = 250;

    /// <summary>Longer files, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongForAReason = [];

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));

    [Test]
    public void A_file_fits_into_one_head()
    {
        var tooLong = Sources().Where(path => !LongForAReason.ContainsKey(path) && Repository.Read(path).Split('\n').Length - 1 > Longest);
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void The_list_of_long_files_holds_no_file_that_became_short() =>
        Assert.That(LongForAReason.Keys.Where(path => !File.Exists(Repository.File(path)) || Repository.Read(path).Split('\n').Length - 1 <= Longest), Is.Empty);

    [Test]
    public void No_error_is_swallowed_without_a_word() => Assert.That(Holding(EmptyCatch()), Is.Empty);

    [Test]
    public void Nothing_is_left_for_later() => Assert.That(Holding(Unfinished()), Is.Empty);

    [Test]
    public void No_test_sleeps() =>
        Assert.That(Repository.Files("tests/CommentDesk.Tests", "*.cs").Where(path => Sleeping().IsMatch(Repository.Read(path))), Is.Empty);

    [Test]
    public void No_type_is_called_after_nothing_in_the_field() => Assert.That(Holding(EmptyName(), below: "src"), Is.Empty);

    [Test]
    public void Every_port_says_its_protocol()
    {
        var silent = from path in Repository.Files("src/CommentDesk", "*.cs").Concat(Repository.Files("src/CommentDesk.Worker/Flow", "*.cs"))
                     from Match port in Port().Matches(Repository.Read(path))
                     where !port.Groups["above"].Value.TrimStart().StartsWith("///", StringComparison.Ordinal)
                     select $"{path}: {port.Groups["name"].Value}";
        Assert.That(silent, Is.Empty);
    }

    private static IEnumerable<string> Holding(Regex fault, string below = "") => Sources()
        .Where(path => path.StartsWith(below, StringComparison.Ordinal) && path != "tests/CommentDesk.Tests/House/SourceTests.cs")
        .Where(path => fault.IsMatch(Repository.Read(path)));

    [GeneratedRegex(@"\bcatch\b[^{]*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b|NotImplementedException|Assert\.(?:Pass|Inconclusive)|\[Ignore\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay\((?!Timeout\.Infinite|[^;]*(?:time|clock|Time|Clock))")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"\b(?:class|record|struct|interface) \w*(?:Manager|Helper|Utils?|Service|Impl)\b(?<! DeskService)")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^(?<above>[^\n]*)\n(?:public|internal) (?:partial )?interface (?<name>I\w+)", RegexOptions.Multiline)]
    private static partial Regex Port();
}
