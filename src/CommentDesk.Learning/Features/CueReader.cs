namespace CommentDesk.Learning.Features;

/// <summary>
/// Reads the cues of a comment. Every cue is present or absent: nothing here grows with the length of a comment,
/// so that "long" cannot come to mean "constructive".
/// </summary>
internal static class CueReader
{
    private const ulong WordBits = (1UL << ((int)Cue.LastWord + 1)) - 1;

    public static void Fill(NormalText text, FeatureBag bag)
    {
        var tokens = text.Tokens;
        var meanings = Lexicon.Of(text);
        var words = 0UL;
        var themes = 0UL;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsWord)
                continue;
            words |= AddAll(meanings.At(i, Lexicon.Cues) & WordBits, FeatureSpace.HashedBuckets, i, bag);
            themes |= AddAll(meanings.At(i, Lexicon.Themes), FeatureSpace.FirstTheme, i, bag);
        }
        var shape = ShapeCues.Fill(text, bag);
        AddJoint(words, themes != 0, shape, bag);
        Add(bag, Cue.Always);
    }

    private static ulong AddAll(ulong bits, int first, int token, FeatureBag bag)
    {
        for (var rest = bits; rest != 0; rest &= rest - 1)
            bag.Add(FeatureBlock.Cues, first + System.Numerics.BitOperations.TrailingZeroCount(rest), token);
        return bits;
    }

    private static void AddJoint(ulong words, bool thing, Shape shape, FeatureBag bag)
    {
        var defect = Has(words, Cue.Defect) || Has(words, Cue.Absence);
        var question = shape.Question;
        if (!thing)
            Add(bag, Cue.NoThing);
        if (thing)
            Add(bag, defect ? Cue.ThingAndDefect : Cue.ThingWithoutDefect);
        if (!thing && (Has(words, Cue.WideObject) || Has(words, Cue.Accusation)))
            Add(bag, Cue.WideWithoutThing);
        if (!thing && (Has(words, Cue.Insult) || Has(words, Cue.Obscenity)))
            Add(bag, Cue.InsultWithoutThing);
        if (question)
            Add(bag, thing ? Cue.QuestionAboutThing : Cue.QuestionWithoutThing);
        if (question && !defect && !Has(words, Cue.Impatience) && !Has(words, Cue.Insult) && !Has(words, Cue.Rhetoric))
            Add(bag, Cue.PlainQuestion);
        if (thing && (Has(words, Cue.Request) || Has(words, Cue.Proposal)))
            Add(bag, Cue.RequestForThing);
        if (defect && Has(words, Cue.Thanks))
            Add(bag, Cue.ThanksWithDefect);
    }

    private static bool Has(ulong words, Cue cue) => (words >> (int)cue & 1) != 0;

    private static void Add(FeatureBag bag, Cue cue) => bag.Add(FeatureBlock.Cues, FeatureSpace.Bucket(cue), -1);
}
