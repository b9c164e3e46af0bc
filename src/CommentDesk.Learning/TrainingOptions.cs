using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning;

/// <summary>How a model is trained. Most defaults were chosen by grouped cross-validation on the shipped corpus; the strength for labels on held-out real comments.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seed of every shuffle and of the split into folds.</summary>
    public ulong Seed { get; init; } = 20240601;

    /// <summary>Grouped folds for calibration and for the out-of-fold scorecard; at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Inverse strength of L2 for labels: λ = 1 / (strength × comments). Larger trusts the words more.</summary>
    public double LabelStrength { get; init; } = 5;

    /// <summary>The same for themes.</summary>
    public double ThemeStrength { get; init; } = 3;

    /// <summary>An n-gram met in fewer comments is not learned.</summary>
    public int RarestFeature { get; init; } = 2;

    /// <summary>Word vectors to read comments with; a model keeps them. None: n-grams and cues only.</summary>
    public WordVectors Vectors { get; init; } = WordVectors.None;

    /// <summary>How often the encoder is led over the comments; 0: a linear model. It takes minutes where the rest takes seconds.</summary>
    public int EncoderPasses { get; init; }

    /// <summary>How many of the folds are judged for calibration and the scorecard; 0: all. With an encoder one is enough for patience.</summary>
    public int MeasuredFolds { get; init; }

    /// <summary>Most passes over the comments.</summary>
    public int Epochs { get; init; } = 25;

    /// <summary>Training stops when the mean move of a comment's dual point in a pass is below this.</summary>
    public double Tolerance { get; init; } = 0.01;
}
