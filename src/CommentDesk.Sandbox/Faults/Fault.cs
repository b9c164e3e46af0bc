namespace CommentDesk.Sandbox.Faults;

/// <summary>Something that goes wrong on purpose.</summary>
/// <param name="Method">A Bot API method, or * for any.</param>
/// <param name="Count">How many calls it meets; null until cleared.</param>
public sealed record Fault(
    FaultKind Kind, string Method = "*", int? Count = 1, int Status = 500, int? RetryAfter = null, TimeSpan Delay = default)
{
    internal bool Meets(string method) =>
        Kind == FaultKind.Dead || Method == "*" || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase);
}
