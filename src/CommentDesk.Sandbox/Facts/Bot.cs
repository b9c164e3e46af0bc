namespace CommentDesk.Sandbox.Facts;

/// <summary>A bot account of the pretend network, known to the Bot API by its token.</summary>
public sealed class Bot
{
    internal Bot(long id, string name, string username, string token) =>
        (Id, Name, Username, Token) = (id, name, username, token);

    public long Id { get; }

    public string Name { get; }

    public string Username { get; }

    public string Token { get; }

    /// <summary>As at the real network, a new bot starts with privacy mode on.</summary>
    public bool Privacy { get; internal set; } = true;
}
