namespace CommentDesk.Comments;

/// <summary>Channels, posts and comments. All calls belong to one unit of work: all of it is kept or none.</summary>
public interface ICommentStore
{
    Channel? FindChannel(ChannelId id);
    Channel? FindRoom(string network, string room);
    IReadOnlyList<Channel> Channels();

    /// <summary>Adds the channel, or returns the one that already stands for the room.</summary>
    Channel AddChannel(Channel channel);
    void SaveChannel(Channel channel);

    /// <summary>Cheap and frequent: the room was heard of at this moment.</summary>
    void Heard(ChannelId channel, DateTimeOffset at);

    /// <summary>A room changed its id (group → supergroup): channel, posts, comments and pending calls move with it.</summary>
    void MoveRoom(string network, string from, string to);

    /// <summary>Adds or completes a post; a later sighting never erases a number or text already known.</summary>
    void SavePost(Post post);
    Post? FindPost(ChannelId channel, string thread);

    /// <summary>Stores a new comment and returns it with its id; returns null when the key is already there.</summary>
    Comment? Add(Comment comment);
    Comment? Find(CommentId id);
    Comment? Find(CommentKey key);
    Comment? FindAlbum(ChannelId channel, string album);

    /// <summary>Stores a new revision; the former text stays readable in <see cref="Revisions"/>.</summary>
    void Revise(Comment comment);
    IReadOnlyList<Comment> Revisions(CommentId id);

    /// <summary>An album waits for its other parts until this moment; <see cref="Gathered"/> lists those due.</summary>
    void WaitForAlbum(CommentId comment, DateTimeOffset until);
    IReadOnlyList<CommentId> Gathered(DateTimeOffset now);
    void StopWaiting(CommentId comment);
}
