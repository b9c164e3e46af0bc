using CommentDesk.Texts;

namespace CommentDesk.Answers.Linter;

/// <summary>Hint: could be better. Warning: people will be annoyed. Stop: somebody's data would be public; published only on a second word.</summary>
public enum Severity { Hint, Warning, Stop }

/// <summary>What is to be said about a draft.</summary>
public sealed record Remark(Severity Severity, Line Line)
{
    internal static Remark Hint(string key, params IReadOnlyList<string> args) => new(Severity.Hint, Line.Of(key, args));

    internal static Remark Warning(string key, params IReadOnlyList<string> args) => new(Severity.Warning, Line.Of(key, args));

    internal static Remark Stop(string key, params IReadOnlyList<string> args) => new(Severity.Stop, Line.Of(key, args));
}
