using System.Text.Json;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Methods;
using CommentDesk.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace CommentDesk.Sandbox.Http;

/// <summary>/sandbox/…: the page's and scripts' way to act as the people of the world.</summary>
internal sealed class WorldDoor(World world, WorldActs acts, CancellationToken stopping)
{
    public async Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value!["/sandbox".Length..].Trim('/');
        using var life = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            if (path == "events")
                await EventStream.Handle(context, world, life.Token);
            else if (path.StartsWith("files/", StringComparison.Ordinal))
                await PageDoor.File(context, world.Read(state => state.Files.GetValueOrDefault(path["files/".Length..])));
            else
                await Answer(context, path, life.Token);
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task Answer(HttpContext context, string path, CancellationToken cancellation)
    {
        JsonNode answer;
        try
        {
            var body = await Body(context.Request, cancellation);
            answer = acts.Run($"{context.Request.Method} {path}", body);
        }
        catch (Exception wrong) when (wrong is ArgumentException or JsonException or RefusalException or FormatException)
        {
            context.Response.StatusCode = 400;
            var sentence = wrong is ArgumentException { ParamName: { } name } ? wrong.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : wrong.Message;
            answer = new JsonObject { ["error"] = sentence };
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer, PageJson.Readable), cancellation);
    }

    private static async Task<JsonObject> Body(HttpRequest request, CancellationToken cancellation)
    {
        var body = new JsonObject();
        if (request.Method == "POST" && await JsonNode.ParseAsync(request.Body, cancellationToken: cancellation) is JsonObject given)
            body = given;
        foreach (var (name, value) in request.Query)
            body[name] = value.ToString();
        return body;
    }
}
