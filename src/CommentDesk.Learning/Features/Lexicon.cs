namespace CommentDesk.Learning.Features;

/// <summary>The word lists that features are made of.</summary>
internal static class Lexicon
{
    public const int Cues = 0;
    public const int Themes = 1;
    public const int Places = 2;
    public const int Units = 3;

    private static readonly WordLists Lists = new(
        CueWords.All.Select(entry => ((int)entry.Cue, entry.Entries)),
        ThemeWords.All.Select((entry, index) => (index, entry.Entries)),
        Features.Places.Words,
        Features.Units.Words);

    [ThreadStatic]
    private static Meanings? _mine;

    public static Meanings Of(NormalText text) => (_mine ??= new Meanings(Lists)).Of(text);
}
