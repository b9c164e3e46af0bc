using CommentDesk.Learning.Arithmetic;

namespace CommentDesk.Learning.Models;

/// <summary>
/// Temperature scaling (Guo et al., 2017): the one number by which scores of unseen comments are divided so that
/// their log-loss is least. Golden-section search over its logarithm.
/// </summary>
internal static class Temperature
{
    private const double Golden = 0.6180339887498949;
    private const double Lowest = -1.6;
    private const double Highest = 1.6;
    private const int Rounds = 30;

    public static double Fit(IReadOnlyList<(double[] Scores, int Answer)> unseen)
    {
        if (unseen.Count == 0)
            return 1;
        var (low, high) = (Lowest, Highest);
        var (left, right) = (high - Golden * (high - low), low + Golden * (high - low));
        var (leftLoss, rightLoss) = (Loss(unseen, left), Loss(unseen, right));
        for (var round = 0; round < Rounds; round++)
        {
            if (leftLoss <= rightLoss)
            {
                (high, right, rightLoss) = (right, left, leftLoss);
                left = high - Golden * (high - low);
                leftLoss = Loss(unseen, left);
            }
            else
            {
                (low, left, leftLoss) = (left, right, rightLoss);
                right = low + Golden * (high - low);
                rightLoss = Loss(unseen, right);
            }
        }
        return ExactMath.Exp((low + high) / 2);
    }

    private static double Loss(IReadOnlyList<(double[] Scores, int Answer)> unseen, double logTemperature)
    {
        var temperature = ExactMath.Exp(logTemperature);
        var loss = 0.0;
        foreach (var (scores, answer) in unseen)
        {
            var highest = scores.Max();
            var sum = 0.0;
            foreach (var score in scores)
                sum += ExactMath.Exp((score - highest) / temperature);
            loss += ExactMath.Log(sum) - (scores[answer] - highest) / temperature;
        }
        return loss;
    }
}
