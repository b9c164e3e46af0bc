namespace CommentDesk.Learning.Features;

/// <summary>Fills a bag with the words, word pairs, letter runs and cues of a comment.</summary>
internal static class FeatureReader
{
    private const uint WordSeed = 11;
    private const uint PairSeed = 23;
    private const uint LettersSeed = 37;
    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const int StemLength = 5;
    private const int LongestSpelled = 24;

    public static void Fill(NormalText text, FeatureBag bag)
    {
        bag.Clear();
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            AddWord(tokens, i, bag);
            if (tokens[i].IsWord)
                AddLetters(tokens[i].Norm, i, bag);
        }
        CueReader.Fill(text, bag);
    }

    private static void AddWord(Token[] tokens, int i, FeatureBag bag)
    {
        bag.Add(FeatureBlock.Words, FeatureSpace.Bucket(StableHash.Add(StableHash.Start(WordSeed), tokens[i].Norm)), i);
        if (i == 0)
            return;
        // Pairs are made of crude stems: «не работает» and «не работали» are one pair.
        var pair = StableHash.Add(StableHash.Start(PairSeed), Stem(tokens[i - 1].Norm));
        pair = StableHash.Add(StableHash.Add(pair, ' '), Stem(tokens[i].Norm));
        var bucket = FeatureSpace.Bucket(pair);
        bag.Add(FeatureBlock.Words, bucket, i - 1);
        bag.Add(FeatureBlock.Words, bucket, i);
    }

    private static ReadOnlySpan<char> Stem(string norm) => norm.AsSpan(0, Math.Min(StemLength, norm.Length));

    private static void AddLetters(string norm, int token, FeatureBag bag)
    {
        Span<char> padded = stackalloc char[LongestSpelled + 2];
        var length = Math.Min(norm.Length, LongestSpelled);
        padded[0] = '_';
        norm.AsSpan(0, length).CopyTo(padded[1..]);
        padded[length + 1] = '_';
        padded = padded[..(length + 2)];
        for (var start = 0; start + ShortestRun <= padded.Length; start++)
        {
            var hash = StableHash.Add(StableHash.Start(LettersSeed), padded[start]);
            for (var end = start + 1; end < padded.Length && end - start < LongestRun; end++)
            {
                hash = StableHash.Add(hash, padded[end]);
                bag.Add(FeatureBlock.Letters, FeatureSpace.Bucket(hash), token);
            }
        }
    }
}
