using CommentDesk.Comments;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed partial class CommentTable
{
    private const string SelectChannel = """
        SELECT id, network, room, title, room_handle, source, source_handle, state, last_update, checked_at, reads_all, bot_status,
            trouble FROM channels
        """;

    public Channel? FindChannel(ChannelId id) => connection.First($"{SelectChannel} WHERE id = ?1", ReadChannel, id);

    public Channel? FindRoom(string network, string room) =>
        connection.First($"{SelectChannel} WHERE network = ?1 AND room = ?2", ReadChannel, network, room);

    public IReadOnlyList<Channel> Channels() => connection.All($"{SelectChannel} ORDER BY id", ReadChannel);

    public Channel AddChannel(Channel channel)
    {
        if (FindRoom(channel.Network, channel.Room) is { } known)
            return known;
        var health = channel.Health;
        var id = connection.Number(
            """
            INSERT INTO channels (network, room, title, room_handle, source, source_handle, state, last_update, checked_at, reads_all,
                bot_status, trouble)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
            """,
            channel.Network, channel.Room, channel.Title, channel.RoomHandle, channel.Source, channel.SourceHandle, channel.State,
            health.LastUpdate, health.CheckedAt, health.ReadsAll, health.BotStatus, health.Trouble);
        return channel with { Id = new(id!.Value) };
    }

    public void SaveChannel(Channel channel) => connection.Run(
        """
        UPDATE channels SET network = ?2, room = ?3, title = ?4, room_handle = ?5, source = ?6, source_handle = ?7, state = ?8,
            last_update = ?9, checked_at = ?10, reads_all = ?11, bot_status = ?12, trouble = ?13 WHERE id = ?1
        """,
        channel.Id, channel.Network, channel.Room, channel.Title, channel.RoomHandle, channel.Source, channel.SourceHandle, channel.State,
        channel.Health.LastUpdate, channel.Health.CheckedAt, channel.Health.ReadsAll, channel.Health.BotStatus, channel.Health.Trouble);

    public void Heard(ChannelId channel, DateTimeOffset at) =>
        connection.Run("UPDATE channels SET last_update = max(ifnull(last_update, ?2), ?2) WHERE id = ?1", channel, at);

    public void MoveRoom(string network, string from, string to)
    {
        if (FindRoom(network, from) is not { } channel)
            return;
        if (FindRoom(network, to) is { } twin)
            Absorb(channel.Id, twin.Id);
        connection.Run("UPDATE channels SET room = ?2 WHERE id = ?1", channel.Id, to);
        // A message number already used in the new room keeps its owner: two comments never share a key.
        connection.Run("UPDATE OR IGNORE comments SET room = ?3 WHERE network = ?1 AND room = ?2", network, from, to);
        connection.Run("UPDATE OR IGNORE answers SET room = ?3 WHERE network = ?1 AND room = ?2", network, from, to);
        connection.Run(
            "UPDATE outbox SET lane = ?2 WHERE state IN ('pending', 'sending') AND lane = ?1", $"{network}:{from}", $"{network}:{to}");
    }

    public void SavePost(Post post) => connection.Run(
        """
        INSERT INTO posts (channel, thread, number, text, published_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (channel, thread) DO UPDATE SET number = ifnull(excluded.number, number),
            text = CASE excluded.text WHEN '' THEN text ELSE excluded.text END,
            published_at = min(published_at, excluded.published_at)
        """,
        post.Channel, post.Thread, post.Number, post.Text, post.PublishedAt);

    public Post? FindPost(ChannelId channel, string thread) => connection.First(
        "SELECT channel, thread, number, text, published_at FROM posts WHERE channel = ?1 AND thread = ?2",
        row => new Post(new(row.Number(0)), row.Text(1), row.TextOrNull(2), row.Text(3), row.Time(4)),
        channel, thread);

    /// <summary>News from the new room may come before the news of the move: then both rooms were known, and become one.</summary>
    private void Absorb(ChannelId channel, ChannelId twin)
    {
        connection.Run("UPDATE comments SET channel = ?1 WHERE channel = ?2", channel, twin);
        connection.Run("UPDATE tickets SET channel = ?1 WHERE channel = ?2", channel, twin);
        SpikeTable.Absorb(connection, channel, twin);
        connection.Run("UPDATE OR IGNORE posts SET channel = ?1 WHERE channel = ?2", channel, twin);
        connection.Run("DELETE FROM posts WHERE channel = ?1", twin);
        connection.Run("DELETE FROM channels WHERE id = ?1", twin);
    }

    private static Channel ReadChannel(Row row) => new(
        new(row.Number(0)), row.Text(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6),
        row.Word<ChannelState>(7), new(row.TimeOrNull(8), row.TimeOrNull(9), row.FlagOrNull(10), row.TextOrNull(11), row.TextOrNull(12)));
}
