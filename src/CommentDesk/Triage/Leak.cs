namespace CommentDesk.Triage;

/// <summary>How many comments that ended in silence were complaints or questions, measured on those that people read over.</summary>
/// <param name="Read">How many were read.</param>
/// <param name="Complaints">Of those, complaints.</param>
/// <param name="Questions">Of those, questions.</param>
public sealed record Leak(int Read, int Complaints, int Questions)
{
    /// <summary>Of two-sided 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The share of complaints; null when nothing was read.</summary>
    public double? Share => Read == 0 ? null : (double)Complaints / Read;

    /// <summary>Between which shares the true one lies, with 95 % confidence (Wilson): honest for few comments and for none found.</summary>
    public (double Low, double High)? Interval
    {
        get
        {
            if (Read == 0)
                return null;
            var (share, square) = ((double)Complaints / Read, Z * Z);
            var middle = (share + (square / (2 * Read))) / (1 + (square / Read));
            var half = Z / (1 + (square / Read)) * Math.Sqrt((share * (1 - share) / Read) + (square / (4.0 * Read * Read)));
            return (Complaints == 0 ? 0 : Math.Max(0, middle - half), Complaints == Read ? 1 : Math.Min(1, middle + half));
        }
    }
}
