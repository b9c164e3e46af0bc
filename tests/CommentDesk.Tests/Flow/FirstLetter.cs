using CommentDesk.Verdicts;

namespace CommentDesk.Tests.Flow;

/// <summary>A model that believes the first letter of a text: C, Q, N or O; anything else leaves it unsure.</summary>
internal sealed class FirstLetter : IClassifier
{
    public string? ModelId => "letter";

    public Opinion Judge(string text) => Labels.FromCode(text[..1]) is { } label
        ? new(label, 0.95, [.. Labels.All.Select(one => one == label ? 0.95 : 0.01)], null, Flags(text), [])
        : new(Label.Other, 0.3, [0.2, 0.2, 0.3, 0.3], null, Flags(text), []);

    private static IReadOnlyList<string> Flags(string text) => text.Contains('!', StringComparison.Ordinal) ? ["urgent"] : [];
}
