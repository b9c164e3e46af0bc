using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;

namespace CommentDesk.Sandbox.Wire;

/// <summary>Attachments in the Bot API's shapes, with the fields documented as always present.</summary>
internal static class MediaJson
{
    public static readonly IReadOnlySet<string> Kinds = new HashSet<string>
    {
        "photo", "video", "voice", "video_note", "audio", "animation", "document", "sticker",
        "location", "contact", "poll", "dice",
    };

    public static void Put(JsonObject json, Media media)
    {
        json[media.Kind] = media.Kind switch
        {
            "photo" => new JsonArray(Sized(media, "-s", 90, 67), Sized(media, "", 1280, 960)),
            "video" => With(Sized(media, "", 1280, 720), ("duration", 7), ("file_name", media.Name)),
            "animation" => With(Sized(media, "", 320, 240), ("duration", 3), ("file_name", media.Name)),
            "voice" => With(File(media), ("duration", 4), ("mime_type", "audio/ogg")),
            "video_note" => With(File(media), ("duration", 5), ("length", 240)),
            "audio" => With(File(media), ("duration", 120), ("title", media.Name)),
            "sticker" => With(
                Sized(media, "", 512, 512), ("type", "regular"), ("emoji", media.Name ?? "👍"), ("is_animated", false), ("is_video", false)),
            "location" => With([], ("latitude", 55.75), ("longitude", 37.62)),
            "contact" => With([], ("phone_number", "+70000000000"), ("first_name", media.Name ?? "Контакт")),
            "dice" => With([], ("emoji", "🎲"), ("value", 4)),
            "poll" => Poll(media),
            _ => With(File(media), ("file_name", media.Name), ("mime_type", "application/octet-stream")),
        };
        if (media.Kind == "animation")
            json["document"] = With(File(media), ("file_name", media.Name), ("mime_type", "video/mp4"));
    }

    private static JsonObject File(Media media, string suffix = "") => new()
    {
        ["file_id"] = media.FileId + suffix,
        ["file_unique_id"] = "u" + media.FileId + suffix,
        ["file_size"] = media.Size,
    };

    private static JsonObject Sized(Media media, string suffix, int width, int height) =>
        With(File(media, suffix), ("width", width), ("height", height));

    private static JsonObject Poll(Media media) => With(
        [],
        ("id", media.FileId),
        ("question", media.Name ?? "?"),
        ("options", new JsonArray()),
        ("total_voter_count", 0),
        ("is_closed", false),
        ("is_anonymous", true),
        ("type", "regular"),
        ("allows_multiple_answers", false));

    private static JsonObject With(JsonObject json, params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                json[name] = value;
        }

        return json;
    }
}
