using System.Text.RegularExpressions;
using CommentDesk.Tests.Support;

namespace CommentDesk.Tests.House;

/// <summary>The repository speaks about the desk and about nothing of the places where it was written or built.</summary>
public sealed partial class RepositoryTextTests
{
    private static readonly string[] Texts =
        [".cs", ".csproj", ".props", ".sln", ".json", ".md", ".txt", ".yml", ".yaml", ".html", ".css", ".js", ".sh", ".xml", ".editorconfig", ".gitignore", "Dockerfile"];

    /// <summary>Spelt with a gap, so that this file does not find itself.</summary>
    private static readonly string[] Foreign =
    [
        "/wo rk/", "/t mp/", "/ho me/", @"C:\\Us ers", @"\b(?<!user-)age nts?\b", @"\bsub-?age nts?\b", @"\bassist ants?\b", @"\bchat ?g pt\b",
        @"\bl lm\b", @"\bclau de\b", @"\banthro pic\b", @"\bopen ai\b", @"\bcopi lot\b", @"\bwork tree\b", @"artifact ory", @"\bnex us\b",
    ];

    [Test]
    public void No_text_names_a_foreign_place_or_tool()
    {
        var foreign = new Regex(string.Join('|', Foreign).Replace(" ", "", StringComparison.Ordinal), RegexOptions.IgnoreCase);
        var found = from path in Repository.Files()
                    where Array.Exists(Texts, ending => path.EndsWith(ending, StringComparison.Ordinal))
                    from line in Repository.Read(path).Split('\n')
                    let match = foreign.Match(line)
                    where match.Success
                    select $"{path}: {match.Value}";
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void No_text_holds_a_token_of_a_bot()
    {
        var found = from path in Repository.Files()
                    where Array.Exists(Texts, ending => path.EndsWith(ending, StringComparison.Ordinal))
                    from Match match in Token().Matches(Repository.Read(path))
                    where match.Groups["secret"].Value is var secret && secret.Distinct().Count() > 20 && !secret.StartsWith("SANDBOX", StringComparison.Ordinal)
                    select $"{path}: {match.Value[..6]}…";
        Assert.That(found, Is.Empty, "A real token is random; made-up ones here repeat themselves.");
    }

    [GeneratedRegex(@"\b[0-9]{8,10}:(?<secret>[A-Za-z0-9_-]{35})\b")]
    private static partial Regex Token();
}
