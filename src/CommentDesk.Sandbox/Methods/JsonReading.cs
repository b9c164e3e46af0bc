using System.Globalization;
using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Methods;

/// <summary>Reads fields of JSON arguments as leniently as the network does: a number may come as a string.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject json, string name) => json[name] is JsonValue value ? value.ToString() : null;

    public static long? Whole(this JsonObject json, string name) =>
        long.TryParse(json.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool Flag(this JsonObject json, string name) =>
        string.Equals(json.Text(name), "true", StringComparison.OrdinalIgnoreCase);
}
