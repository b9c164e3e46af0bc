namespace CommentDesk.Sandbox.Facts;

/// <summary>A pretend account. <paramref name="Hint"/> is free text for the page's list, such as the part this person plays.</summary>
public sealed record Person(long Id, string Name, string? Username = null, string? Language = null, string? Hint = null);
