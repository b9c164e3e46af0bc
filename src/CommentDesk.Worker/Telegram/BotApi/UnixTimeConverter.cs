using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Moments travel as whole seconds since 1970; zero stands for "no moment".</summary>
internal sealed class UnixTimeConverter : JsonConverter<DateTimeOffset>
{
    private const long Last = 253_402_300_799;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var seconds = reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var read) ? read : -1;
        return seconds is >= 0 and <= Last
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new JsonException("a moment is not a count of seconds");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeSeconds());
}
