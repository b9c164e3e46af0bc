using System.Text.Json.Serialization;

namespace CommentDesk.Learning;

internal sealed record CorpusLine(
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("label")] string? Label,
    [property: JsonPropertyName("theme")] string? Theme,
    [property: JsonPropertyName("alt")] string? Alt,
    [property: JsonPropertyName("domain")] string? Domain,
    [property: JsonPropertyName("weight")] double? Weight,
    [property: JsonPropertyName("measured")] bool? Measured);

[JsonSerializable(typeof(CorpusLine))]
internal sealed partial class CorpusJson : JsonSerializerContext;
