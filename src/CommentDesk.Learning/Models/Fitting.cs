using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>Fits the two linear models to a choice of the samples.</summary>
internal static class Fitting
{
    public static ModelParts Fit(
        TrainingSet set, int[] chosen, TrainingOptions options, (double Labels, double Themes) temperatures, CancellationToken cancellation)
    {
        var vocabulary = Vocabulary.Build([.. chosen.Select(sample => Buckets(set.Texts[sample]))], options.RarestFeature);
        var rows = chosen.Select(sample => Row(set.Texts[sample], vocabulary)).ToArray();
        var labels = Weights(rows, [.. chosen.Select(sample => (int)set.Samples[sample].Label)], CommentLabelCodes.All.Count, options.LabelStrength);
        int[] themed = [.. Enumerable.Range(0, chosen.Length).Where(index => set.ThemeOf(chosen[index]) >= 0)];
        var themes = Weights(
            [.. themed.Select(index => rows[index])], [.. themed.Select(index => set.ThemeOf(chosen[index]))], set.ThemeCodes.Length, options.ThemeStrength);
        return new ModelParts(
            vocabulary,
            WeightTable.Quantise(labels, CommentLabelCodes.All.Count, temperatures.Labels),
            WeightTable.Quantise(themes, set.ThemeCodes.Length, temperatures.Themes),
            set.ThemeCodes);

        double[] Weights(SparseRow[] comments, int[] answers, int classes, double strength)
        {
            var regression = new LogisticRegression(vocabulary.Rows, classes, strength);
            if (comments.Length > 0)
                regression.Fit(comments, answers, options, cancellation);
            return regression.Weights;
        }
    }

    /// <summary>Pulls the weights of a model towards lessons; words it did not know join its vocabulary.</summary>
    public static ModelParts Refit(ModelParts prior, TrainingSet set, TrainingOptions options, CancellationToken cancellation)
    {
        var vocabulary = prior.Vocabulary.With([.. set.Texts.Select(Buckets)]);
        int[] rowOf = [.. prior.Vocabulary.Buckets.Select(vocabulary.RowOf)];
        var rows = set.Texts.Select(text => Row(text, vocabulary)).ToArray();
        int[] labels = [.. set.Samples.Select(sample => (int)sample.Label)];
        int[] known = [.. set.Samples.Select(sample => sample.Theme is { } theme ? prior.ThemeCodes.ToList().IndexOf(theme) : -1)];
        int[] themed = [.. Enumerable.Range(0, known.Length).Where(index => known[index] >= 0)];
        return prior with
        {
            Vocabulary = vocabulary,
            Labels = Pull(prior.Labels, rows, labels, options.LabelStrength),
            Themes = Pull(prior.Themes, [.. themed.Select(index => rows[index])], [.. themed.Select(index => known[index])], options.ThemeStrength),
        };

        WeightTable Pull(WeightTable table, SparseRow[] comments, int[] answers, double strength)
        {
            var regression = new LogisticRegression(vocabulary.Rows, table.Classes, strength, table.Spread(rowOf, vocabulary.Rows));
            regression.Fit(comments, answers, options, cancellation);
            return WeightTable.Quantise(regression.Weights, table.Classes, table.Temperature);
        }
    }

    private static int[] Buckets(NormalText text)
    {
        var bag = Workplace.Mine().Bag;
        FeatureReader.Fill(text, bag);
        // Two blocks may share a bucket; a comment counts once.
        return [.. bag.Buckets.ToArray().Distinct()];
    }

    private static SparseRow Row(NormalText text, Vocabulary vocabulary)
    {
        var desk = Workplace.Mine();
        desk.Read(text, vocabulary);
        var known = 0;
        foreach (var row in desk.Rows)
            known += row >= 0 ? 1 : 0;
        var (rows, values) = (new int[known], new float[known]);
        for (int slot = 0, at = 0; slot < desk.Rows.Length; slot++)
        {
            if (desk.Rows[slot] >= 0)
                (rows[at], values[at++]) = (desk.Rows[slot], desk.Values[slot]);
        }
        return new SparseRow(rows, values);
    }
}
