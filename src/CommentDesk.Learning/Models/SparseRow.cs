namespace CommentDesk.Learning.Models;

/// <summary>The known features of one comment, ready for training: row numbers and values of the same length.</summary>
internal sealed record SparseRow(int[] Rows, float[] Values)
{
    public double SquaredLength { get; } = Values.Sum(value => (double)value * value);
}
