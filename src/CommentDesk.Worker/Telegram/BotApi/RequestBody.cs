using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>The two bodies a request may have: JSON, or a form with one file.</summary>
internal static class RequestBody
{
    public static HttpContent Json<TRequest>(TRequest request, JsonTypeInfo<TRequest> shape)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, shape));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>Fields become form parts (a structured one as JSON text, an absent one not at all), the file one part more.</summary>
    public static HttpContent Form<TRequest>(TRequest request, JsonTypeInfo<TRequest> shape, string filePart, FileUpload file)
    {
        // The server reads raw UTF-8 file names and knows neither RFC 2047 nor filename*.
        var form = new MultipartFormDataContent { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        var fields = JsonSerializer.SerializeToElement(request, shape);
        foreach (var field in fields.EnumerateObject())
        {
            var text = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : field.Value.GetRawText();
            form.Add(new StringContent(text ?? ""), $"\"{field.Name}\"");
        }

        form.Add(FilePart(filePart, file));
        return form;
    }

    private static ByteArrayContent FilePart(string name, FileUpload file)
    {
        var part = new ByteArrayContent(file.Content.ToArray());
        part.Headers.ContentType = new MediaTypeHeaderValue(file.MimeType);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{Quotable(file.Name)}\"");
        return part;
    }

    private static string Quotable(string name) =>
        string.Concat(name.Select(letter => letter is '"' or '\\' || char.IsControl(letter) ? '_' : letter));
}
