using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Flags;

/// <summary>The word lists behind the flags.</summary>
internal static class FlagWords
{
    public const int Rules = 0;
    public const int Swearing = 1;
    public const int Danger = 2;
    public const int Violence = 3;
    public const int Hearsay = 4;
    public const int Again = 5;

    private static readonly WordLists Lists = new(
        FlagRules.Words, Flags.Swearing.Words, TellingPairs.Danger.Words, TellingPairs.Violence.Words, TellingPairs.Hearsay.Words, TellingPairs.Again.Words);

    [ThreadStatic]
    private static Meanings? _mine;

    public static Meanings Of(NormalText text) => (_mine ??= new Meanings(Lists)).Of(text);

    public static bool IsSwearing(ReadOnlySpan<char> word) => Lists.At(word, Swearing) != 0;
}
