using System.Text;
using CommentDesk.Sandbox.Methods;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CommentDesk.Sandbox.Http;

/// <summary>Reads a multipart form. As the real server, it takes file names that are neither quoted nor ASCII.</summary>
internal static class PartsReading
{
    public static async Task Read(HttpRequest request, Arguments arguments, CancellationToken cancellation)
    {
        var boundary = Field(request.ContentType ?? "", "boundary")
            ?? throw RefusalException.BadRequest("multipart boundary is missing");
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                await ReadPart(section, arguments, cancellation);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException)
        {
            throw RefusalException.BadRequest("can't parse multipart form");
        }
    }

    private static async Task ReadPart(MultipartSection section, Arguments arguments, CancellationToken cancellation)
    {
        var disposition = section.ContentDisposition ?? "";
        if (Field(disposition, "name") is not { } name)
            throw RefusalException.BadRequest("a part of the multipart form has no name");
        using var bytes = new MemoryStream();
        await section.Body.CopyToAsync(bytes, cancellation);
        var encoded = Field(disposition, "filename*")?.Split('\'', 3);
        var file = encoded is [_, _, var escaped] ? Uri.UnescapeDataString(escaped) : Field(disposition, "filename");
        if (file is null)
            arguments.Set(name, Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        else
            arguments.Set(name, new UploadedFile(file, section.ContentType ?? "application/octet-stream", bytes.ToArray()));
    }

    private static string? Field(string header, string name)
    {
        foreach (var part in header.Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return part[(equals + 1)..].Trim().Trim('"');
        }

        return null;
    }
}
