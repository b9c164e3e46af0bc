namespace CommentDesk.Comments;

/// <summary>A person, or a foreign channel that comments under its own name.</summary>
public enum AuthorKind { Person, Channel }

/// <param name="Id">The network's id of the author; identity is decided by it alone.</param>
/// <param name="Name">The name shown, as the network gives it.</param>
/// <param name="Handle">The public name without "@", when there is one.</param>
public sealed record Author(string Id, string Name, AuthorKind Kind, string? Handle = null);
