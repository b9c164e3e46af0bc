namespace CommentDesk.Learning.Features;

/// <summary>A comment cut into tokens.</summary>
/// <param name="Seen">The part of the comment that was looked at.</param>
/// <param name="Tokens">Its tokens in order.</param>
internal sealed record NormalText(string Seen, Token[] Tokens)
{
    public string Written(int token) => Seen.Substring(Tokens[token].Start, Tokens[token].Length);

    public ReadOnlySpan<char> Spelling(int token) => Seen.AsSpan(Tokens[token].Start, Tokens[token].Length);

    public string NormAt(int token) => token >= 0 && token < Tokens.Length ? Tokens[token].Norm : "";

    /// <summary>The normal forms on one line, for tests and for comparing comments.</summary>
    public string Line => string.Join(' ', Tokens.Select(token => token.Norm));
}
