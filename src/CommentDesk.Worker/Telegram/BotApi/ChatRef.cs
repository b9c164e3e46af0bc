using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>A chat by its number, or a public one by its @name.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct ChatRef
{
    private readonly long _id;
    private readonly string? _name;

    private ChatRef(long id, string? name) => (_id, _name) = (id, name);

    public static ChatRef Of(long id) => new(id, null);

    /// <summary>A public chat; the leading @ may be missing.</summary>
    public static ChatRef Named(string name) => new(0, $"@{name.TrimStart('@')}");

    public static implicit operator ChatRef(long id) => Of(id);

    public override string ToString() => _name ?? _id.ToString(CultureInfo.InvariantCulture);

    internal sealed class Converter : JsonConverter<ChatRef>
    {
        public override ChatRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? Of(reader.GetInt64()) : Named(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ChatRef value, JsonSerializerOptions options)
        {
            if (value._name is null)
                writer.WriteNumberValue(value._id);
            else
                writer.WriteStringValue(value._name);
        }
    }
}
