namespace CommentDesk.Learning.Models;

internal static class ThemeRanking
{
    /// <summary>The most probable themes, the first of equals first.</summary>
    public static ThemeGuess[] Top(double[] probabilities, IReadOnlyList<string> codes, int most)
    {
        var left = (double[])probabilities.Clone();
        var top = new ThemeGuess[Math.Min(most, left.Length)];
        for (var i = 0; i < top.Length; i++)
        {
            var best = Array.IndexOf(left, left.Max());
            top[i] = new ThemeGuess(codes[best], probabilities[best]);
            left[best] = -1;
        }
        return top;
    }
}
