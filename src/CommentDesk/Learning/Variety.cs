namespace CommentDesk.Learning;

/// <summary>Compares texts. Thread-safe.</summary>
public interface ILikeness
{
    /// <summary>For each text the likeness, 0 to 1, to whichever of the others is most like it.</summary>
    IReadOnlyList<double> Highest(IReadOnlyList<string> texts, IReadOnlyList<string> others);
}

/// <summary>Ten versions of one comment teach little more than one of them: the next text is both uncertain and different.</summary>
public static class Variety
{
    /// <summary>The candidate with the most doubt after its likeness to what was seen lately is taken off; of equals the first.</summary>
    public static Prospect? Choose(IReadOnlyList<Prospect> candidates, IReadOnlyList<string> lately, ILikeness likeness)
    {
        if (candidates.Count == 0)
            return null;
        var known = likeness.Highest([.. candidates.Select(candidate => candidate.Text)], lately);
        return candidates.Zip(known).MaxBy(pair => pair.First.Doubt - pair.Second).First;
    }
}
