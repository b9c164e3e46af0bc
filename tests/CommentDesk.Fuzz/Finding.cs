using System.Security.Cryptography;

namespace CommentDesk.Fuzz;

/// <summary>An input that broke a promise, and how.</summary>
internal sealed record Finding(string Target, byte[] Input, Exception Failure)
{
    /// <summary>Two findings of one signature are one fault.</summary>
    public string Signature => $"{Failure.GetType().Name} {Failure.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("CommentDesk.", StringComparison.Ordinal))?.Trim()}";

    /// <summary>Writes the input into a folder; its name is its digest.</summary>
    public string Keep(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Target}-{Convert.ToHexStringLower(SHA256.HashData(Input).AsSpan(0, 6))}");
        File.WriteAllBytes(path, Input);
        return path;
    }
}
