using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>Samples in their own order, cut into tokens once.</summary>
internal sealed record TrainingSet(Sample[] Samples, NormalText[] Texts, string[] ThemeCodes)
{
    private const double AltShare = 0.3;

    /// <exception cref="ArgumentException">Too few samples or labels to learn from.</exception>
    public static TrainingSet From(IReadOnlyList<Sample> samples, TrainingOptions options)
    {
        var distinct = SampleOrder.Distinct(samples);
        if (distinct.Select(sample => sample.Label).Distinct().Count() < 2 || distinct.Length < options.Folds)
        {
            throw new ArgumentException(
                $"Training needs two labels at least and more samples than folds; there are {distinct.Length} distinct samples. Add labelled comments.", nameof(samples));
        }
        return Read(distinct);
    }

    /// <summary>Lessons for a model that exists: one is enough.</summary>
    public static TrainingSet OfLessons(IReadOnlyList<Sample> lessons) => Read(SampleOrder.Distinct(lessons));

    private static TrainingSet Read(Sample[] distinct)
    {
        string[] themes = [.. distinct.Select(sample => sample.Theme).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return new TrainingSet(distinct, [.. distinct.Select(sample => Normalizer.Read(sample.Text))], themes);
    }

    public IReadOnlyList<string> Lines => [.. Texts.Select(text => text.Line)];

    /// <summary>The probabilities of the labels that training aims at, a comment after another.</summary>
    public double[] Wanted(int[] chosen)
    {
        var classes = CommentLabelCodes.All.Count;
        var wanted = new double[chosen.Length * classes];
        for (var i = 0; i < chosen.Length; i++)
        {
            var sample = Samples[chosen[i]];
            wanted[i * classes + (int)sample.Label] = sample.Alt is null ? 1 : 1 - AltShare;
            if (sample.Alt is { } alt)
                wanted[i * classes + (int)alt] += AltShare;
        }
        return wanted;
    }

    public double[] WeightsOf(int[] chosen) => [.. chosen.Select(sample => Samples[sample].Weight)];

    /// <summary>Of the kind the model will be judged by: not a helper from elsewhere.</summary>
    public bool IsMeasured(int sample) => Samples[sample].Measured;

    public int ThemeOf(int sample) => Samples[sample].Theme is { } theme ? Array.IndexOf(ThemeCodes, theme) : -1;
}
