using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommentDesk.Sandbox.Faults;
using CommentDesk.Sandbox.Live;
using CommentDesk.Sandbox.Methods;
using Microsoft.AspNetCore.Http;

namespace CommentDesk.Sandbox.Http;

/// <summary>The envelope of an answer: a value, updates as they were stored, or an error.</summary>
internal sealed record ApiResult(int Code, JsonNode? Value)
{
    private static readonly byte[] Opening = "{\"ok\":true,\"result\":["u8.ToArray();

    public IReadOnlyList<PendingUpdate>? Updates { get; init; }

    private string Description { get; init; } = "";

    private JsonObject? Parameters { get; init; }

    public static ApiResult Of(RefusalException refusal) =>
        new(refusal.Code, null) { Description = refusal.Message, Parameters = refusal.Parameters };

    public static ApiResult Of(Fault fault) => Of(fault.Status switch
    {
        401 => new RefusalException(401, "Unauthorized"),
        403 => RefusalException.Forbidden("bot was blocked by the user"),
        409 => RefusalException.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running"),
        429 => RefusalException.TooMany(fault.RetryAfter ?? 1),
        400 => RefusalException.BadRequest("refused on purpose"),
        502 => new RefusalException(502, "Bad Gateway"),
        503 => new RefusalException(503, "Service Unavailable"),
        var status => new RefusalException(status, "Internal Server Error"),
    });

    public static Task WriteGarbage(HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = "text/html";
        return response.WriteAsync("<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>", cancellation);
    }

    public static Task WriteMistyped(HttpResponse response, CancellationToken cancellation)
    {
        response.ContentType = "application/json";
        return response.WriteAsync("""{"ok":"yes","result":{"message_id":"first","chat":[],"updates":7}}""", cancellation);
    }

    public Task Write(HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = Code == 0 ? 200 : Code;
        return Send(response, Bytes(), cancellation);
    }

    /// <summary>A whole answer of HTTP that holds half an answer of the Bot API.</summary>
    public Task WriteHalf(HttpResponse response, CancellationToken cancellation)
    {
        var bytes = Bytes();
        return Send(response, bytes[..(bytes.Length / 2)], cancellation);
    }

    private static async Task Send(HttpResponse response, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, cancellation);
    }

    private ReadOnlyMemory<byte> Bytes() => Updates is null ? JsonSerializer.SerializeToUtf8Bytes(Envelope()) : UpdateBytes();

    private JsonObject Envelope()
    {
        if (Code == 0)
            return new JsonObject { ["ok"] = true, ["result"] = Value };
        var json = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Description };
        if (Parameters is not null)
            json["parameters"] = Parameters.DeepClone();
        return json;
    }

    private ReadOnlyMemory<byte> UpdateBytes()
    {
        using var body = new MemoryStream();
        body.Write(Opening);
        for (var i = 0; i < Updates!.Count; i++)
        {
            if (i > 0)
                body.WriteByte((byte)',');
            body.Write(Updates[i].Json.Span);
        }

        body.Write(Encoding.ASCII.GetBytes("]}"));
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
