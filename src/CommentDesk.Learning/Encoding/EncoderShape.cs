namespace CommentDesk.Learning.Encoding;

/// <summary>
/// Sizes of an encoder and where its parameters lie: for each direction the input weights (inputs × 3 gates), the weights of
/// the state (cells × 3 gates) and the biases; then the weights of the labels (what is seen × labels) and their biases.
/// Gates in the order reset, update, new.
/// </summary>
/// <param name="Inputs">Numbers a word, a multiple of 16.</param>
/// <param name="Cells">Cells a direction, a multiple of 16.</param>
internal sealed record EncoderShape(int Inputs, int Cells)
{
    public const int Labels = 4;
    public const int Directions = 2;
    public const int LongestText = 96;

    public int Gates => 3 * Cells;

    /// <summary>What the labels are decided on: the largest states, the mean states, the mean word.</summary>
    public int Seen => 2 * Directions * Cells + Inputs;

    public int Count => OutputBias + Labels;

    public int Output => Directions * OneDirection;

    public int OutputBias => Output + Seen * Labels;

    private int OneDirection => (Inputs + Cells + 1) * Gates;

    public int InputWeights(int direction) => direction * OneDirection;

    public int StateWeights(int direction) => direction * OneDirection + Inputs * Gates;

    public int Bias(int direction) => direction * OneDirection + (Inputs + Cells) * Gates;
}
