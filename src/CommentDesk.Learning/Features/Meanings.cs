namespace CommentDesk.Learning.Features;

/// <summary>
/// What the words of one comment mean in some lists. Kept by its thread and read once a comment: whoever asks next about the
/// same comment gets what is there.
/// </summary>
internal sealed class Meanings(WordLists lists)
{
    private ulong[] _meanings = new ulong[256];
    private NormalText? _text;

    /// <summary>Itself, read from the comment. Valid until the thread reads another one.</summary>
    public Meanings Of(NormalText text)
    {
        if (ReferenceEquals(_text, text))
            return this;
        var needed = text.Tokens.Length * lists.Count;
        if (_meanings.Length < needed)
            _meanings = new ulong[needed * 2];
        lists.Read(text.Tokens, _meanings);
        _text = text;
        return this;
    }

    public ulong At(int token, int list) => _meanings[token * lists.Count + list];
}
