using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Reads "the field is there" as true, whatever it holds: for parts whose content the desk never looks at.</summary>
internal sealed class PresenceConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var there = reader.TokenType is not (JsonTokenType.False or JsonTokenType.Null);
        reader.Skip();
        return there;
    }

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
