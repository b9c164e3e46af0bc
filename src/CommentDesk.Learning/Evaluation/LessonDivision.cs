using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Evaluation;

/// <summary>
/// Divides lessons into those to learn from and one in five to measure on. Nearly the same texts are one group and go the
/// same way. The group's oldest lesson decides by a hash of its normal text, so a text that was measured on is measured on for
/// good, however many lessons join it. Whatever resembles the frozen hold-out is never learned from.
/// </summary>
public static class LessonDivision
{
    private const ulong OneIn = 5;

    /// <param name="lessons">The oldest first.</param>
    /// <param name="frozen">The hold-out that came with the model.</param>
    public static Division Of(IReadOnlyList<Sample> lessons, IReadOnlyList<Sample> frozen)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentNullException.ThrowIfNull(frozen);
        string[] lines = [.. frozen.Concat(lessons).Select(sample => Normalizer.Read(sample.Text).Line)];
        // Each comment has the number of the first of its group: frozen ones stand before all lessons.
        var groups = NearDuplicates.Groups(lines);
        var learned = new List<int>();
        var heldOut = new List<int>();
        for (var lesson = 0; lesson < lessons.Count; lesson++)
        {
            var first = groups[frozen.Count + lesson];
            (first < frozen.Count || HeldOut(lines[first]) ? heldOut : learned).Add(lesson);
        }

        return new Division(learned, heldOut, [.. Contradictions(lessons, [.. groups.Skip(frozen.Count)])]);
    }

    internal static bool HeldOut(string line) => StableHash.Of(line) % OneIn == 0;

    private static IEnumerable<(int, int)> Contradictions(IReadOnlyList<Sample> lessons, int[] groups)
    {
        foreach (var group in Enumerable.Range(0, lessons.Count).GroupBy(lesson => groups[lesson]))
        {
            var first = group.First();
            foreach (var other in group.Where(other => lessons[other].Label != lessons[first].Label).Take(1))
                yield return (first, other);
        }
    }
}

/// <summary>Numbers of lessons.</summary>
/// <param name="ToLearn">To learn from.</param>
/// <param name="HeldOut">To measure on.</param>
/// <param name="Contradictions">Of each group of nearly the same texts that has several labels, the first two that differ.</param>
public sealed record Division(IReadOnlyList<int> ToLearn, IReadOnlyList<int> HeldOut, IReadOnlyList<(int One, int Other)> Contradictions);
