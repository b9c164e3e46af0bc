using CommentDesk.Verdicts;

namespace CommentDesk.Learning;

/// <summary>
/// What a model said of comments whose labels are known. Counts only: every share follows from them, so that two models
/// can be compared comment by comment and a person can check the sum.
/// </summary>
/// <param name="Confusion">A row is the truth, a column what the model said, both in the order C, Q, N, O.</param>
/// <param name="Themed">Comments with a known theme.</param>
/// <param name="ThemeFirst">Of them, where the model's first theme is right.</param>
/// <param name="ThemeAmongThree">Of them, where the right theme is one of its three.</param>
public sealed record Measured(IReadOnlyList<IReadOnlyList<int>> Confusion, int Themed, int ThemeFirst, int ThemeAmongThree)
{
    public static readonly Measured Nothing = new([[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], 0, 0, 0);

    public int Count => Confusion.Sum(row => row.Sum());

    public int Right => Labels.All.Sum(Found);

    /// <summary>Mean F1 of the labels that occur.</summary>
    public double MacroF1 => Labels.All.Where(label => Truly(label) > 0).Select(F1).DefaultIfEmpty().Average();

    /// <summary>Complaints taken for negativity: the error that ends in silence.</summary>
    public int Leaked => Confusion[(int)Label.Complaint][(int)Label.Negativity];

    /// <summary>Both together.</summary>
    public Measured Plus(Measured other) => new(
        [.. Confusion.Zip(other.Confusion, (one, more) => (IReadOnlyList<int>)[.. one.Zip(more, (left, right) => left + right)])],
        Themed + other.Themed, ThemeFirst + other.ThemeFirst, ThemeAmongThree + other.ThemeAmongThree);

    public int Truly(Label label) => Confusion[(int)label].Sum();

    public int Said(Label label) => Confusion.Sum(row => row[(int)label]);

    public int Found(Label label) => Confusion[(int)label][(int)label];

    public double Recall(Label label) => Share(Found(label), Truly(label));

    public double Precision(Label label) => Share(Found(label), Said(label));

    public double F1(Label label) => Share(2 * Found(label), Truly(label) + Said(label));

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
