namespace CommentDesk.Learning.Kin;

/// <summary>
/// Texts that are nearly the same, in groups: each is compared with the first of every group. Asked again and again about almost the
/// same texts, it reads only the new ones; what it is not asked about any more it forgets.
/// </summary>
public sealed class TextGroups
{
    private volatile Dictionary<string, KinText?> _read = [];

    /// <returns>For each text the place of the first of its group.</returns>
    /// <param name="texts">In the order in which they came.</param>
    /// <param name="atLeast">Least likeness, as <see cref="TextIndex.Nearest(string, int, double)"/> measures it.</param>
    public IReadOnlyList<int> Of(IReadOnlyList<string> texts, double atLeast)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (index, groups, read) = (new TextIndex(), new int[texts.Count], new Dictionary<string, KinText?>(texts.Count));
        for (var at = 0; at < texts.Count; at++)
        {
            if (!read.TryGetValue(texts[at], out var text))
                read.Add(texts[at], text = _read.TryGetValue(texts[at], out var known) ? known : KinText.Of(texts[at]));
            groups[at] = index.Nearest(text, 1, atLeast) is [var (first, _), ..] ? (int)first : at;
            if (groups[at] == at)
                index.Add(at, text);
        }

        _read = read;
        return groups;
    }
}
