using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>What one getUpdates brought, unparsed, so that it can be stored before anything can go wrong with it.</summary>
/// <param name="Updates">In the order they came.</param>
/// <param name="Odd">The raw text of elements without a readable update_id; they cannot be acknowledged by themselves.</param>
[JsonConverter(typeof(Converter))]
internal sealed record UpdateBatch(IReadOnlyList<RawUpdate> Updates, IReadOnlyList<string> Odd)
{
    internal sealed class Converter : JsonConverter<UpdateBatch>
    {
        public override UpdateBatch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("updates are not a list");

            using var list = JsonDocument.ParseValue(ref reader);
            var updates = new List<RawUpdate>();
            var odd = new List<string>();
            foreach (var element in list.RootElement.EnumerateArray())
            {
                if (IdOf(element) is { } id)
                    updates.Add(new RawUpdate(id, element.GetRawText()));
                else
                    odd.Add(element.GetRawText());
            }

            return new UpdateBatch(updates, odd);
        }

        public override void Write(Utf8JsonWriter writer, UpdateBatch value, JsonSerializerOptions options) =>
            throw new NotSupportedException("A batch of updates is only read.");

        /// <summary>Null, too, for a number that no offset could acknowledge.</summary>
        private static long? IdOf(JsonElement element)
        {
            if (element.ValueKind != JsonValueKind.Object)
                return null;
            foreach (var field in element.EnumerateObject())
            {
                if (IsId(field))
                    return field.Value.ValueKind == JsonValueKind.Number && field.Value.TryGetInt64(out var number) && number is > 0 and < long.MaxValue ? number : null;
            }

            return null;
        }

        private static bool IsId(JsonProperty field)
        {
            try
            {
                return field.NameEquals("update_id"u8);
            }
            catch (InvalidOperationException)
            {
                // A name with half a character in it is not ours, and no reason to miss the update.
                return false;
            }
        }
    }
}
