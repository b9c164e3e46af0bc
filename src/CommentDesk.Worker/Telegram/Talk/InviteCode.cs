using System.Security.Cryptography;
using System.Text;

namespace CommentDesk.Worker.Telegram.Talk;

/// <summary>The secret of an invitation; only its digest is stored with the invitation.</summary>
internal static class InviteCode
{
    /// <summary>128 random bits in the alphabet of start links.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim())));
}
