using System.Text.Json;
using CommentDesk.Sandbox.Methods;
using Microsoft.AspNetCore.Http;

namespace CommentDesk.Sandbox.Http;

/// <summary>Takes arguments from wherever the Bot API allows them: the query, a form, a multipart form, a JSON body.</summary>
internal static class ArgumentsReading
{
    public static async Task<Arguments> Read(HttpRequest request, CancellationToken cancellation)
    {
        var arguments = new Arguments();
        foreach (var (name, value) in request.Query)
            arguments.Set(name, value.ToString());
        if (Is(request, "multipart/form-data"))
            await PartsReading.Read(request, arguments, cancellation);
        else if (Is(request, "application/x-www-form-urlencoded"))
            await ReadForm(request, arguments, cancellation);
        else if (Is(request, "application/json"))
            await ReadJson(request, arguments, cancellation);
        return arguments;
    }

    private static async Task ReadJson(HttpRequest request, Arguments arguments, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        if (body.Length == 0)
            return;
        try
        {
            using var json = JsonDocument.Parse(body.ToArray());
            arguments.SetJson(json.RootElement);
        }
        catch (JsonException)
        {
            throw RefusalException.BadRequest("can't parse JSON object");
        }
    }

    private static async Task ReadForm(HttpRequest request, Arguments arguments, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        foreach (var (name, value) in form)
            arguments.Set(name, value.ToString());
    }

    private static bool Is(HttpRequest request, string type) =>
        request.ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true;
}
