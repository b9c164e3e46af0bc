using CommentDesk.Learning.Encoding;
using CommentDesk.Learning.Features;

namespace CommentDesk.Learning.Models;

/// <summary>Fits the two linear models to a choice of the samples; the encoder is given.</summary>
internal static class Fitting
{
    public static ModelParts Fit(
        TrainingSet set, int[] chosen, TrainingOptions options, Encoder? encoder, (double Labels, double Themes) temperatures, CancellationToken cancellation)
    {
        var vocabulary = Vocabulary.Build([.. chosen.Select(sample => Buckets(set.Texts[sample]))], options.RarestFeature);
        var empty = new ModelParts(
            vocabulary, options.Vectors, encoder, WeightTable.Empty(CommentLabelCodes.All.Count), WeightTable.Empty(set.ThemeCodes.Length), set.ThemeCodes);
        var rows = chosen.Select(sample => Row(set.Texts[sample], empty)).ToArray();
        var labels = new LogisticRegression(empty.Rows, CommentLabelCodes.All.Count, options.LabelStrength);
        labels.Fit(rows, set.Wanted(chosen), set.WeightsOf(chosen), null, options, cancellation);
        int[] themed = [.. Enumerable.Range(0, chosen.Length).Where(index => set.ThemeOf(chosen[index]) >= 0)];
        var themes = new LogisticRegression(empty.Rows, set.ThemeCodes.Length, options.ThemeStrength);
        if (themed.Length > 0)
            themes.Fit([.. themed.Select(index => rows[index])], Certain([.. themed.Select(index => set.ThemeOf(chosen[index]))], set.ThemeCodes.Length), Tempered(set.WeightsOf([.. themed.Select(index => chosen[index])])), null, options, cancellation);
        return empty with
        {
            Labels = WeightTable.Quantise(labels.Weights, CommentLabelCodes.All.Count, temperatures.Labels),
            Themes = WeightTable.Quantise(themes.Weights, set.ThemeCodes.Length, temperatures.Themes),
        };
    }

    /// <summary>Teaches an encoder, when the options ask for one.</summary>
    public static Encoder? Encode(TrainingSet set, int[] chosen, TrainingOptions options, CancellationToken cancellation) =>
        options.EncoderPasses == 0 || options.Vectors.Dimensions == 0
            ? null
            : EncoderTraining.Train([.. chosen.Select(sample => set.Texts[sample])], set.Wanted(chosen), Tempered(set.WeightsOf(chosen)), options.Vectors, options, cancellation);

    /// <summary>
    /// Pulls the weights of a model towards lessons; words it did not know join its vocabulary. The encoder stays as it is:
    /// its part of the score is given, so the words learn only what it does not know.
    /// </summary>
    public static ModelParts Refit(ModelParts prior, TrainingSet set, TrainingOptions options, CancellationToken cancellation)
    {
        var vocabulary = prior.Vocabulary.With([.. set.Texts.Select(Buckets)]);
        var wider = prior with { Vocabulary = vocabulary };
        int[] rowOf =
        [
            .. prior.Vocabulary.Buckets.Select(vocabulary.RowOf),
            .. Enumerable.Range(vocabulary.Rows, prior.Vectors.Dimensions),
        ];
        var rows = set.Texts.Select(text => Row(text, wider)).ToArray();
        int[] all = [.. Enumerable.Range(0, rows.Length)];
        var codes = prior.ThemeCodes.ToList();
        int[] known = [.. set.Samples.Select(sample => sample.Theme is { } theme ? codes.IndexOf(theme) : -1)];
        int[] themed = [.. all.Where(index => known[index] >= 0)];
        var offsets = prior.Encoder is null ? null : set.Texts.SelectMany(text => Said(prior, text)).ToArray();
        return wider with
        {
            Labels = Pull(prior.Labels, rows, set.Wanted(all), offsets, options.LabelStrength),
            Themes = Pull(
                prior.Themes, [.. themed.Select(index => rows[index])], Certain([.. themed.Select(index => known[index])], codes.Count), null, options.ThemeStrength),
        };

        WeightTable Pull(WeightTable table, SparseRow[] comments, double[] wanted, double[]? given, double strength)
        {
            var regression = new LogisticRegression(wider.Rows, table.Classes, strength, table.Spread(rowOf, wider.Rows));
            regression.Fit(comments, wanted, [], given, options, cancellation);
            return WeightTable.Quantise(regression.Weights, table.Classes, table.Temperature);
        }
    }

    // What the encoder adds to the scores of the labels, in the measure of the linear part.
    private static double[] Said(ModelParts prior, NormalText text)
    {
        var said = new double[CommentLabelCodes.All.Count];
        prior.Encoder!.Add(text, prior.Vectors, Mixture.EncoderShare / Mixture.LinearShare, said);
        return said;
    }

    // Where comments that count fifty times as much as others are among sixteen, a batch says nothing else; themes have few
    // comments to spare. Both are taught with the root of the weight.
    private static double[] Tempered(double[] weights) => [.. weights.Select(Math.Sqrt)];

    private static double[] Certain(int[] answers, int classes)
    {
        var wanted = new double[answers.Length * classes];
        for (var i = 0; i < answers.Length; i++)
            wanted[i * classes + answers[i]] = 1;
        return wanted;
    }

    private static int[] Buckets(NormalText text)
    {
        var bag = Workplace.Mine().Bag;
        FeatureReader.Fill(text, bag);
        // Two blocks may share a bucket; a comment counts once.
        return [.. bag.Buckets.Distinct()];
    }

    private static SparseRow Row(NormalText text, ModelParts parts)
    {
        var desk = Workplace.Mine();
        desk.Read(text, parts.Vocabulary, parts.Vectors);
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
