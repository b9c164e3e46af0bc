namespace CommentDesk.Learning.Models;

/// <summary>Everything a model file holds.</summary>
/// <param name="Themes">Codes of the themes in the order of the theme classes; empty when none were learned.</param>
internal sealed record ModelParts(Vocabulary Vocabulary, WeightTable Labels, WeightTable Themes, IReadOnlyList<string> ThemeCodes);
