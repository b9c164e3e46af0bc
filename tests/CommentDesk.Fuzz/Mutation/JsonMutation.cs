using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommentDesk.Fuzz.Mutation;

/// <summary>
/// Changes values inside JSON: others, odd ones, missing ones, ones from elsewhere, keys written twice. What JSON writers would never
/// write goes in as a place holder that is replaced in the text.
/// </summary>
internal sealed class JsonMutation
{
    private readonly Random _random;
    private readonly List<(string Name, string Raw)> _parts = [];
    private readonly List<string> _raw = [];

    public JsonMutation(Random random, IReadOnlyList<byte[]> seeds)
    {
        _random = random;
        foreach (var seed in seeds.Where(seed => seed.Length < 100_000))
            Collect(Parsed(System.Text.Encoding.UTF8.GetString(seed)));
    }

    /// <summary>Null when the text is no JSON that could be taken apart.</summary>
    public string? Of(string json)
    {
        try
        {
            if (Parsed(json) is not { } root)
                return null;
            _raw.Clear();
            for (var count = 1 + _random.Next(3); count > 0; count--)
                root = Changed(root);
            var text = root.ToJsonString();
            for (var index = 0; index < _raw.Count; index++)
                text = text.Replace(string.Create(CultureInfo.InvariantCulture, $"\"@@{index}@@\""), _raw[index], StringComparison.Ordinal);
            return _random.Next(8) == 0 ? Doubled(text) : text;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or JsonException or FormatException)
        {
            // Keys written twice and halves of characters: the bytes are changed instead.
            return null;
        }
    }

    private JsonNode Changed(JsonNode root)
    {
        var places = new List<JsonNode>();
        Walk(root, places);
        if (places.Count == 0 || _random.Next(40) == 0)
            return Value();
        var (place, value) = (places[_random.Next(places.Count)], Value());
        switch (place)
        {
            case JsonObject members when members.Count > 0 && _random.Next(6) > 0:
                var (name, _) = members.GetAt(_random.Next(members.Count));
                if (_random.Next(5) == 0)
                    members.Remove(name);
                else
                    members[name] = Chosen(name) ?? value;
                break;
            case JsonObject members:
                members[_parts.Count > 0 ? _parts[_random.Next(_parts.Count)].Name : "x"] = value;
                break;
            case JsonArray list when list.Count > 0 && _random.Next(3) > 0:
                list[_random.Next(list.Count)] = value;
                break;
            case JsonArray list:
                list.Add(value);
                break;
        }

        return root;
    }

    /// <summary>Now and then a value that stood under the same name elsewhere.</summary>
    private JsonNode? Chosen(string name) => _random.Next(3) == 0 && _parts.FindAll(part => part.Name == name) is { Count: > 0 } same
        ? JsonNode.Parse(same[_random.Next(same.Count)].Raw)
        : null;

    private JsonValue Value()
    {
        _raw.Add(_random.Next(12) switch
        {
            0 => Odd.Large(_random),
            1 or 2 when _parts.Count > 0 => _parts[_random.Next(_parts.Count)].Raw,
            _ => Odd.Json[_random.Next(Odd.Json.Length)],
        });
        return JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"@@{_raw.Count - 1}@@"));
    }

    private string Doubled(string text)
    {
        var brace = text.IndexOf('{', _random.Next(text.Length));
        if (brace < 0 || _parts.Count == 0)
            return text;
        var (name, raw) = _parts[_random.Next(_parts.Count)];
        return text.Insert(brace + 1, $"{JsonSerializer.Serialize(name)}:{raw}{(text[brace + 1] == '}' ? "" : ",")}");
    }

    private static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Walk(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject or JsonArray)
            places.Add(node);
        foreach (var child in Children(node))
            Walk(child, places);
    }

    private static IEnumerable<JsonNode?> Children(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray list => list,
        _ => [],
    };

    private void Collect(JsonNode? node)
    {
        if (node is JsonObject members)
            _parts.AddRange(members.Select(member => (member.Key, member.Value?.ToJsonString() ?? "null")));
        foreach (var child in Children(node))
            Collect(child);
    }
}
