namespace CommentDesk.Learning.Features;

/// <param name="Norm">The form features are made of.</param>
/// <param name="Start">Where the author's own spelling begins in <see cref="NormalText.Seen"/>.</param>
/// <param name="Length">Length of the author's spelling.</param>
internal readonly record struct Token(TokenKind Kind, string Norm, int Start, int Length)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Norm[0] == mark;
}
