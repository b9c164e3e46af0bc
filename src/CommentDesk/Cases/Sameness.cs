namespace CommentDesk.Cases;

/// <summary>
/// Whether other comments are about the same problem as this one. Pure. What is merged wrongly gets an answer to another's question
/// under it, so doubt says no: two places, two themes, or too little in common.
/// </summary>
/// <param name="one">The comment all others are compared with; read once.</param>
public sealed class Sameness(Voiced one)
{
    /// <summary>From this likeness on, only a word or two differ.</summary>
    private const double Near = 0.7;

    /// <summary>Words both speak of, as a share of the poorer comment's words.</summary>
    private const double Enough = 0.3;
    private const double EnoughWithoutPlace = 0.5;
    private const int FewestWords = 2;
    private const int TellingWords = 4;
    private const int WordsShown = 5;

    private readonly ProblemWords _left = ProblemWords.Of(one.Text);

    /// <summary>Whether a text says enough to be a matter of its own.</summary>
    public static bool Tells(string text) => ProblemWords.Of(text).Matter.Count >= TellingWords;

    /// <param name="likeness">Of the texts as the engine compares them, 0 to 1; asked only where it can matter.</param>
    /// <returns>Null when they are not, or hardly, about the same.</returns>
    public CaseMatch? With(Voiced other, Func<double> likeness)
    {
        if (one.Ticket == other.Ticket || one.Channel != other.Channel || (one.Theme is { } mine && other.Theme is { } theirs && mine != theirs))
            return null;
        var right = ProblemWords.Of(other.Text);
        var places = _left.Places.Keys.Intersect(right.Places.Keys).ToList();
        var matter = _left.Matter.Keys.Intersect(right.Matter.Keys).ToList();
        if (matter.Count == 0 || (_left.Places.Count > 0 && right.Places.Count > 0 && places.Count == 0))
            return null;
        var thread = one.Thread is not null && one.Thread == other.Thread;
        var theme = one.Theme is not null && one.Theme == other.Theme;
        var overlap = (double)matter.Count / Math.Min(_left.Matter.Count, right.Matter.Count);
        var same = places.Count > 0
            ? matter.Count >= (thread && theme ? 1 : FewestWords) && overlap >= (theme ? Enough : EnoughWithoutPlace)
            : thread && theme && matter.Count >= FewestWords && overlap >= EnoughWithoutPlace;
        if (!same && !(thread && matter.Count >= FewestWords))
            return null;
        var alike = likeness();
        var near = alike >= Near && matter.Count >= FewestWords && SamePlaces(right);
        if (!same && !near)
            return null;
        var score = (0.3 * overlap) + (0.25 * alike) + (places.Count > 0 ? 0.2 : 0) + (thread ? 0.15 : 0) + (theme ? 0.1 : 0) - (Apart(right) ? 0.1 : 0);
        return new(other.Ticket, Math.Clamp(score, 0, 1), near, thread, theme,
            [.. places.Select(stem => _left.Places[stem]).Concat(matter.Select(stem => _left.Matter[stem])).Take(WordsShown)]);
    }

    /// <summary>Another house of the street may be another problem: never merged without a person.</summary>
    private bool SamePlaces(ProblemWords right) =>
        _left.Houses.SetEquals(right.Houses) && _left.Places.Keys.ToHashSet().SetEquals(right.Places.Keys);

    private bool Apart(ProblemWords right) => _left.Houses.Count > 0 && right.Houses.Count > 0 && !_left.Houses.Overlaps(right.Houses);
}
