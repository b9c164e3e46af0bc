using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Sandbox.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CommentDesk.Sandbox.Http;

/// <summary>The world's changes as Server-Sent Events, from any point on.</summary>
internal static class EventStream
{
    public static async Task Handle(HttpContext context, World world, CancellationToken stopping)
    {
        var seq = Start(context.Request) ?? world.State.Journal.Seq;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await context.Response.WriteAsync(": ready\n\n", stopping);
        await context.Response.Body.FlushAsync(stopping);
        while (true)
        {
            var news = await world.State.Journal.Next(seq, stopping);
            foreach (var happened in news)
            {
                seq = happened.Seq;
                if (happened.Kind != "call")
                    await context.Response.WriteAsync(Frame(world, happened), stopping);
            }

            await context.Response.Body.FlushAsync(stopping);
        }
    }

    private static long? Start(HttpRequest request)
    {
        var text = request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : request.Query["after"].ToString();
        return long.TryParse(text, CultureInfo.InvariantCulture, out var seq) ? seq : null;
    }

    private static string Frame(World world, WorldEvent happened)
    {
        var json = (JsonObject)happened.Details.DeepClone();
        json["seq"] = happened.Seq;
        json["kind"] = happened.Kind;
        if (happened.Message is { } message)
            json["message"] = world.Read(state => PageJson.Of(state, message));
        return $"id: {happened.Seq}\ndata: {JsonSerializer.Serialize(json, PageJson.Readable)}\n\n";
    }
}
