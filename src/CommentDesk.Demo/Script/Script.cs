using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommentDesk.Demo.Script;

/// <summary>What happens in the demo; the texts are our own.</summary>
internal sealed record Script(
    string Channel,
    string Username,
    IReadOnlyList<string> Posts,
    IReadOnlyList<Remark> Opening,
    IReadOnlyList<Remark> Crowd,
    IReadOnlyList<Step> Guide)
{
    public static Script Read()
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream("script.json")
            ?? throw new InvalidOperationException("The demo was built without its script.");
        return JsonSerializer.Deserialize(stream, ScriptJson.Default.Script)
            ?? throw new InvalidOperationException("The demo's script is empty.");
    }
}

internal sealed record Remark(int Post, int Who, string Text);

internal sealed record Step(string Chat, string Title, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Script))]
internal sealed partial class ScriptJson : JsonSerializerContext;
