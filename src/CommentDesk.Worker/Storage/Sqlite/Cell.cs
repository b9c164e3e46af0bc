using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>How the desk's types stand in a column: times as unix milliseconds, ids and flags as numbers.</summary>
internal static class Cell
{
    public static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        string text => text,
        long or int or double or byte[] => value,
        bool flag => flag ? 1L : 0L,
        DateTimeOffset moment => moment.ToUnixTimeMilliseconds(),
        TicketId id => id.Value,
        PersonId id => id.Value,
        CommentId id => id.Value,
        ChannelId id => id.Value,
        CallId id => id.Value,
        TrainingId id => id.Value,
        SpikeId id => id.Value,
        Roles roles => (long)roles,
        Enum word => word.ToString().ToLowerInvariant(),
        _ => throw new ArgumentException($"A column cannot hold a {value.GetType().Name}; add it to Cell.", nameof(value)),
    };
}
