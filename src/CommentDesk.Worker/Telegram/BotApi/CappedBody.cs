namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>Reads an answer's body up to a cap, so that a broken proxy cannot fill the memory.</summary>
internal static class CappedBody
{
    private const int Chunk = 64 * 1024;

    /// <returns>The bytes, or null when there are more than <paramref name="cap"/>.</returns>
    public static async Task<byte[]?> Read(HttpContent content, int cap, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > cap)
            return null;

        await using var source = await content.ReadAsStreamAsync(cancellation);
        using var whole = new MemoryStream((int)(content.Headers.ContentLength ?? 0));
        var chunk = new byte[Chunk];
        int count;
        while ((count = await source.ReadAsync(chunk, cancellation)) > 0)
        {
            if (whole.Length + count > cap)
                return null;
            whole.Write(chunk, 0, count);
        }

        return whole.ToArray();
    }
}
