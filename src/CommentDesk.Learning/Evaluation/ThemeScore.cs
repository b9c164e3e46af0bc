namespace CommentDesk.Learning.Evaluation;

/// <summary>Themes, measured on samples whose theme the model knows.</summary>
/// <param name="Count">How many such samples there were.</param>
/// <param name="Top1">Share where the first guess is right.</param>
/// <param name="Top3">Share where one of three guesses is right.</param>
public sealed record ThemeScore(int Count, double Top1, double Top3)
{
    /// <summary>Themes of the samples that the model has no code for: counted apart, in no share above.</summary>
    public IReadOnlyList<ThemeCount> Foreign { get; init; } = [];
}
