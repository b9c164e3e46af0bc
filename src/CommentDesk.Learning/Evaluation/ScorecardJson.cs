using System.Text.Json.Serialization;

namespace CommentDesk.Learning.Evaluation;

/// <summary>Source-generated JSON of scorecards; chain it into other contexts that carry one.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Scorecard))]
public sealed partial class ScorecardJson : JsonSerializerContext;
