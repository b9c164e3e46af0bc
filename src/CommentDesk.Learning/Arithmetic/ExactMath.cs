namespace CommentDesk.Learning.Arithmetic;

/// <summary>
/// Exponent and logarithm from + − × ÷ only. The library functions of two platforms differ in the last bit;
/// a model trained from one corpus must have the same bytes everywhere.
/// </summary>
internal static class ExactMath
{
    private const double LnTwo = 0.69314718055994530942;
    private const double RootTwo = 1.41421356237309504880;
    private const int ExpTerms = 14;
    private const int LogTerms = 12;

    /// <summary>e to the power x; x below −700 gives 0, above 700 the value at 700.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        x = Math.Min(x, 700);
        var power = Math.Floor(x / LnTwo + 0.5);
        var rest = x - power * LnTwo;
        var sum = 1.0;
        for (var term = ExpTerms; term > 0; term--)
            sum = 1 + rest * sum / term;
        return sum * BitConverter.Int64BitsToDouble((1023 + (long)power) << 52);
    }

    /// <summary>Natural logarithm of a positive normal number.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var power = (int)(bits >> 52) - 1023;
        var part = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | (1023L << 52));
        if (part > RootTwo)
        {
            part /= 2;
            power++;
        }
        var ratio = (part - 1) / (part + 1);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var term = LogTerms; term >= 0; term--)
            sum = sum * square + 1.0 / (2 * term + 1);
        return 2 * ratio * sum + power * LnTwo;
    }

    /// <summary>Turns scores into probabilities in place; the scores are divided by the temperature first.</summary>
    public static void Softmax(Span<double> scores, double temperature = 1)
    {
        var highest = double.NegativeInfinity;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Exp((scores[i] - highest) / temperature);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }
}
