using System.Text.Json.Serialization;

namespace CommentDesk.Learning;

internal sealed record CorpusLine(
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("label")] string? Label,
    [property: JsonPropertyName("theme")] string? Theme);

[JsonSerializable(typeof(CorpusLine))]
internal sealed partial class CorpusJson : JsonSerializerContext;
