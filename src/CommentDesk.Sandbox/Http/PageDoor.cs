using CommentDesk.Sandbox.Live;
using Microsoft.AspNetCore.Http;

namespace CommentDesk.Sandbox.Http;

/// <summary>The chat page, from the files built into the program.</summary>
internal static class PageDoor
{
    private const string Absent = "The sandbox is running. Its chat page is not part of this build; see docs/sandbox.md for the JSON doors.";

    public static async Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value is { Length: > 1 } asked ? asked[1..] : "index.html";
        await using var file = typeof(PageDoor).Assembly.GetManifestResourceStream($"page/{path}");
        if (file is not null)
        {
            context.Response.ContentType = TypeOf(path);
            context.Response.Headers.CacheControl = "no-cache";
            await file.CopyToAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = path == "index.html" ? 200 : 404;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(path == "index.html" ? Absent : $"There is no page \"{path}\".", context.RequestAborted);
    }

    public static async Task File(HttpContext context, StoredFile? file)
    {
        if (file is null)
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.ContentType = file.Name.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? "image/png" : file.ContentType;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
