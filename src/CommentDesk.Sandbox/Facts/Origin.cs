namespace CommentDesk.Sandbox.Facts;

/// <summary>Where a forwarded message came from: a post of a channel, or a person's or bot's message.</summary>
public abstract record Origin(long Date)
{
    public sealed record OfPost(long ChannelId, int PostId, long PostDate) : Origin(PostDate);

    public sealed record OfUser(Author User, long SaidAt) : Origin(SaidAt);
}
