using CommentDesk.Learning.Evaluation;

namespace CommentDesk.Learning;

/// <summary>A fresh model and what is known of it.</summary>
/// <param name="Model">Ready to judge and to save.</param>
/// <param name="OutOfFold">Grouped cross-validation on the same samples: every comment judged by a model that has not seen it or its near-duplicates.</param>
/// <param name="Samples">How many distinct samples were learned.</param>
public sealed record TrainedModel(CommentModel Model, Scorecard OutOfFold, int Samples);
