using System.Reflection;
using System.Text.RegularExpressions;
using CommentDesk.Learning;
using CommentDesk.Sandbox;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Hostile;

/// <summary>Every pattern of the product: no text makes one try again and again.</summary>
public sealed partial class PatternTests
{
    private const int Length = 100_000;

    /// <summary>A linear match of so much takes milliseconds, one that grows with the square takes many seconds.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    private static readonly string[] s_pieces = ["а", "a", "1", " ", ".", "-", "_", "@", "+", "*", "\"", "'", "<", "(", "/", "#", "а ", "1 ", "a.", "-.", "@a", "a@", "1-", "\n", "\u0301"];

    private static IEnumerable<TestCaseData> Unbounded() =>
        from assembly in new[] { typeof(Ticket).Assembly, typeof(CommentModel).Assembly, typeof(Reception).Assembly, typeof(World).Assembly }
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        let made = method.GetCustomAttribute<GeneratedRegexAttribute>()
        where made is not null && Endless().IsMatch(made.Pattern)
        select new TestCaseData(made.Pattern, made.Options).SetArgDisplayNames($"{type.Name}.{method.Name}");

    [TestCaseSource(nameof(Unbounded))]
    public void A_pattern_without_end_stays_linear_on_any_pumped_text(string pattern, RegexOptions options)
    {
        var regex = new Regex(pattern, options | RegexOptions.Compiled, s_patience);
        var words = Words().Matches(pattern).Select(word => word.Value).Distinct().SelectMany(word => new[] { word, $"{word} ", $"{word}а" });
        foreach (var piece in s_pieces.Concat(words))
        {
            var pumped = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
            Assert.That(() => regex.Count(pumped + "\u0001"), Throws.Nothing, $"«{piece}» again and again");
        }
    }

    [Test]
    public void Every_pattern_is_generated_so_that_this_list_knows_it() => Assert.That(
        Repository.Files("src", "*.cs").Where(path => Repository.Read(path).Contains("new Regex(", StringComparison.Ordinal)), Is.Empty);

    [GeneratedRegex(@"[^\\][*+]|\\[wWsSdD][*+]|\{\d+,\}")]
    private static partial Regex Endless();

    [GeneratedRegex(@"[а-яё]{3,}|[a-z]{3,}")]
    private static partial Regex Words();
}
