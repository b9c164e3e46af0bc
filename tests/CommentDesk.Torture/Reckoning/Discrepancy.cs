namespace CommentDesk.Torture.Reckoning;

/// <summary>Something that is not as it must be.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="About">Which comment, ticket, press or message.</param>
internal sealed record Discrepancy(string Kind, string About, string What)
{
    public override string ToString() => $"{Kind}: {About}: {What}";
}

internal static class Kinds
{
    public const string Lost = "lost";
    public const string Invented = "invented";
    public const string Twice = "published twice";
    public const string WrongChat = "wrong chat";
    public const string Press = "press";
    public const string History = "history";
    public const string Stats = "statistics";
    public const string Pace = "pace";
    public const string Queue = "queue";
}
