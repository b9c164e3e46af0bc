using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>Samples in their own order, cut into tokens once.</summary>
internal sealed record TrainingSet(Sample[] Samples, NormalText[] Texts, string[] ThemeCodes)
{
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

    public int ThemeOf(int sample) => Samples[sample].Theme is { } theme ? Array.IndexOf(ThemeCodes, theme) : -1;
}
