using CommentDesk.Learning.Encoding;
using CommentDesk.Learning.Vectors;

namespace CommentDesk.Learning.Models;

/// <summary>Everything a model file holds.</summary>
/// <param name="Vocabulary">The n-grams and cues it knows: the first rows of both tables.</param>
/// <param name="Vectors">Word vectors; their dimensions are the last rows of both tables.</param>
/// <param name="Encoder">Reads the words in their order; null when the model is linear only.</param>
/// <param name="Labels">Weights of the labels.</param>
/// <param name="Themes">Weights of the themes.</param>
/// <param name="ThemeCodes">Codes of the themes in the order of the theme classes; empty when none were learned.</param>
internal sealed record ModelParts(
    Vocabulary Vocabulary, WordVectors Vectors, Encoder? Encoder, WeightTable Labels, WeightTable Themes, IReadOnlyList<string> ThemeCodes)
{
    /// <summary>Rows of both tables.</summary>
    public int Rows => Vocabulary.Rows + Vectors.Dimensions;
}
