using System.Net;

namespace CommentDesk.Worker.Telegram.BotApi;

/// <summary>The transport the client is meant for.</summary>
internal static class BotApiHttp
{
    /// <summary>Fresh DNS every few minutes, and no redirects: a redirect would carry the token elsewhere.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    };
}
