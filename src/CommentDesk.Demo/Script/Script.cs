using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Demo.Script;

/// <summary>What happens in the demo; the texts are our own.</summary>
/// <param name="Setup">How the admin arranges teams and rules, long ago.</param>
/// <param name="Morning">What staff say at the beginning of the day on which the page opens.</param>
internal sealed record Script(
    IReadOnlyList<Place> Channels,
    IReadOnlyList<Saying> Setup,
    IReadOnlyList<Saying> Morning,
    IReadOnlyList<Notice> Posts,
    IReadOnlyList<Remark> Opening,
    IReadOnlyList<Remark> Crowd,
    IReadOnlyList<Scene> Scenes)
{
    public static Script Read() => Read("script.json", ScriptJson.Default.Script);

    public static Weeks ReadWeeks() => Read("weeks.json", ScriptJson.Default.Weeks);

    private static T Read<T>(string name, JsonTypeInfo<T> kind)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The demo was built without its {name}.");
        return JsonSerializer.Deserialize(stream, kind)
            ?? throw new InvalidOperationException($"The demo's {name} is empty.");
    }
}

internal sealed record Place(string Title, string Username);

/// <param name="Channel">Which of the channels, from 0.</param>
internal sealed record Notice(int Channel, string Text);

/// <param name="Who">A word of the cast.</param>
internal sealed record Saying(string Who, string Text);

/// <param name="Who">Which of everybody who writes, from 0.</param>
internal sealed record Remark(int Post, int Who, string Text);

/// <summary>One step of what can be tried.</summary>
/// <param name="Spread">Minutes over which the remarks come.</param>
internal sealed record Scene(
    string Title, string Text, IReadOnlyList<Look> Places, string? Button = null, IReadOnlyList<Saying>? First = null, IReadOnlyList<Remark>? Remarks = null,
    IReadOnlyList<Saying>? Then = null, double Spread = 0);

/// <param name="Chat">A word of the cast, or "channel" and "second" for the channels.</param>
internal sealed record Look(string Title, string Chat);

/// <summary>What the weeks before are made of; {0} is a street, {1} a house.</summary>
internal sealed record Weeks(
    IReadOnlyList<string> Streets,
    IReadOnlyList<Notice> Posts,
    IReadOnlyList<Matter> Complaints,
    IReadOnlyList<Matter> Questions,
    IReadOnlyList<string> Discontent,
    IReadOnlyList<string> Chatter,
    IReadOnlyList<string> Interim);

/// <param name="Answer">What an officer answers in the end.</param>
internal sealed record Matter(string Text, string Answer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Script))]
[JsonSerializable(typeof(Weeks))]
internal sealed partial class ScriptJson : JsonSerializerContext;
