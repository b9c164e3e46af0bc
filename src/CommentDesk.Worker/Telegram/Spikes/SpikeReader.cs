using CommentDesk.Comments;
using CommentDesk.Spikes;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>A comment that shows what a spike is about.</summary>
internal sealed record SpikeSample(Comment Comment, string? Link);

/// <summary>Gathers what a spike's card shows.</summary>
internal sealed class SpikeReader(IEnumerable<IConnector> connectors)
{
    private const int Samples = 3;

    private readonly Dictionary<string, IConnector> _connectors = connectors.ToDictionary(connector => connector.Network);

    /// <summary>None once it is over: nobody needs the texts any more, and a card lies in a chat for years.</summary>
    public IReadOnlyList<SpikeSample> Read(IDeskSession session, Spike spike)
    {
        if (!spike.Open)
            return [];
        var comments = spike.Kind is SpikeKind.Volume
            ? session.Spikes.Latest(spike.Area, spike.OpenedAt - TimeSpan.FromHours(1), Samples)
            : session.Spikes.Members(spike.Id, Samples);
        return [.. comments.Select(session.Comments.Find).OfType<Comment>().Select(comment => new SpikeSample(comment, Link(session, comment)))];
    }

    private string? Link(IDeskSession session, Comment comment) =>
        _connectors.GetValueOrDefault(comment.Key.Network) is { } connector && session.Comments.FindChannel(comment.Channel) is { } channel
            ? connector.LinkTo(channel, comment.Thread is { } thread ? session.Comments.FindPost(channel.Id, thread) : null, comment.Key, comment.Thread)
            : null;
}
