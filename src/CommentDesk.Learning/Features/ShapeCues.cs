namespace CommentDesk.Learning.Features;

/// <summary>Cues of punctuation, numbers, addresses, case and brevity.</summary>
internal static class ShapeCues
{
    private const double ShoutingShare = 0.6;
    private const int ShoutingLetters = 8;

    public static Shape Fill(NormalText text, FeatureBag bag)
    {
        var tokens = text.Tokens;
        var question = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (CueOf(tokens[i]) is { } cue)
                Add(bag, cue, i);
            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Length > 1)
                AddRun(tokens[i], i, bag);
            question |= tokens[i].IsMark('?');
        }
        var address = Places.Find(text);
        if (address >= 0)
            Add(bag, Cue.Address, address);
        AddWhole(text, bag);
        return new Shape(question, address >= 0);
    }

    private static Cue? CueOf(Token token) => token.Kind switch
    {
        TokenKind.Mark => token.Norm[0] switch
        {
            '?' => Cue.QuestionMark,
            '!' => Cue.ExclamationMark,
            '…' => Cue.Ellipsis,
            ')' => Cue.Smile,
            _ => null,
        },
        TokenKind.Number => token.Length >= 5 ? Cue.LongNumber : Cue.NumberSeen,
        TokenKind.Link or TokenKind.Mail => Cue.LinkSeen,
        TokenKind.Mention => Cue.MentionSeen,
        TokenKind.Emoji => Cue.EmojiSeen,
        _ => null,
    };

    private static void AddRun(Token token, int index, FeatureBag bag)
    {
        if (token.IsMark('?'))
            Add(bag, Cue.ManyQuestionMarks, index);
        else if (token.IsMark('!'))
            Add(bag, Cue.ManyExclamationMarks, index);
    }

    private static void AddWhole(NormalText text, FeatureBag bag)
    {
        var tokens = text.Tokens;
        var words = 0;
        foreach (var token in tokens)
            words += token.IsWord ? 1 : 0;
        if (words == 0)
            Add(bag, Cue.NoLetters, -1);
        else if (words <= 3)
            Add(bag, words == 1 ? Cue.OneWord : Cue.ThreeWords, -1);
        if (tokens.Length > 0 && tokens[^1].IsMark('?'))
            Add(bag, Cue.QuestionAtEnd, tokens.Length - 1);
        if (IsNameFirst(text))
            Add(bag, Cue.NameFirst, 0);
        if (IsShouting(text.Seen))
            Add(bag, Cue.Shouting, -1);
        AddTime(text, bag);
    }

    // «Ирина, …»: an answer to another commenter.
    private static bool IsNameFirst(NormalText text)
    {
        if (text.Tokens.Length < 2 || !text.Tokens[0].IsWord)
            return text.Tokens.Length > 1 && text.Tokens[0].Kind == TokenKind.Mention;
        var end = text.Tokens[0].Start + text.Tokens[0].Length;
        return end < text.Seen.Length && text.Seen[end] == ',' && char.IsUpper(text.Seen[text.Tokens[0].Start]) && text.Tokens[0].Norm.Length >= 4;
    }

    private static bool IsShouting(string seen)
    {
        var (upper, letters) = (0, 0);
        foreach (var unit in seen)
        {
            upper += char.IsUpper(unit) ? 1 : 0;
            letters += char.IsLetter(unit) ? 1 : 0;
        }
        return upper >= ShoutingLetters && upper > ShoutingShare * letters;
    }

    private static void AddTime(NormalText text, FeatureBag bag)
    {
        var meanings = Lexicon.Of(text);
        for (var i = 0; i + 1 < text.Tokens.Length; i++)
        {
            if (!text.Tokens[i].IsNumber)
                continue;
            if (Units.IsTime(meanings, i + 1))
                Add(bag, Cue.Span, i + 1);
            else if (IsClock(text, i))
                Add(bag, Cue.Clock, i);
        }
    }

    private static bool IsClock(NormalText text, int i)
    {
        var (first, second) = (text.Tokens[i], text.Tokens[i + 1]);
        var end = first.Start + first.Length;
        return second.IsNumber && second.Length == 2 && second.Start == end + 1 && text.Seen[end] is ':' or '.';
    }

    private static void Add(FeatureBag bag, Cue cue, int token) => bag.Add(FeatureBlock.Cues, FeatureSpace.Bucket(cue), token);
}
