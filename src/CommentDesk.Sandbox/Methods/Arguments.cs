using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommentDesk.Sandbox.Methods;

/// <summary>
/// The arguments of a call, whichever way they came. As at the real server, everything is text in the end:
/// a JSON body's objects and numbers stand for the same text a form would have carried.
/// </summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, UploadedFile> _files = [];

    public void Set(string name, string value) => _values[name] = value;

    public void Set(string name, UploadedFile file) => _files[name] = file;

    public void SetJson(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw RefusalException.BadRequest("object expected as the request body");
        foreach (var property in body.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String)
                Set(property.Name, property.Value.GetString()!);
            else if (property.Value.ValueKind != JsonValueKind.Null)
                Set(property.Name, property.Value.GetRawText());
        }
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public UploadedFile? File(string name) => _files.GetValueOrDefault(name);

    public long? Whole(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name)?.Trim() is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("yes", StringComparison.OrdinalIgnoreCase));

    public JsonNode? Json(string name, string what)
    {
        if (string.IsNullOrEmpty(Text(name)))
            return null;
        try
        {
            return JsonNode.Parse(Text(name)!);
        }
        catch (JsonException)
        {
            throw RefusalException.BadRequest($"can't parse {what} JSON object");
        }
    }

    public JsonObject? Object(string name, string what) => Json(name, what) switch
    {
        null => null,
        JsonObject found => found,
        _ => throw RefusalException.BadRequest($"object expected as {what}"),
    };

    public JsonArray? Array(string name, string what) => Json(name, what) switch
    {
        null => null,
        JsonArray found => found,
        _ => throw RefusalException.BadRequest($"expected an Array of {what}"),
    };
}
