using CommentDesk.Comments;
using CommentDesk.People;

namespace CommentDesk.Spikes;

/// <param name="Comments">All comments there in a span.</param>
/// <param name="Negative">Those that are bare negativity.</param>
/// <param name="UrgentAuthors">People who reported danger.</param>
/// <param name="Liveliest">Of a page, those under the post that has most of them.</param>
public sealed record SpikeCount(SpikeArea Area, int Comments, int Negative, int UrgentAuthors, int Liveliest = 0);

/// <summary>A message that shows a spike to a person.</summary>
public sealed record SpikeCard(SpikeId Spike, PersonId Person, string Chat, string Message);

/// <summary>Counts by hour, spikes and their append-only log. All calls belong to one unit of work.</summary>
public interface ISpikeStore
{
    /// <summary>Counts tickets opened since the last call, at most so many; returns how many it counted. None is counted twice.</summary>
    int Gather(int limit);

    /// <summary>When the channel's first counted hour began; null while nothing of it is counted.</summary>
    DateTimeOffset? Since(ChannelId channel);

    /// <summary>Of every theme and every whole page that had comments in the span, both ends by the moment of writing.</summary>
    IReadOnlyList<SpikeCount> Counts(DateTimeOffset after, DateTimeOffset until);

    /// <summary>Comments by hours since 1970, from that hour on.</summary>
    IReadOnlyDictionary<long, int> Hours(SpikeArea area, long from);

    /// <summary>What was said since the moment and asks for something or attacks, the latest so many, in the order of writing.</summary>
    IReadOnlyList<Voice> Voices(DateTimeOffset after, int most);

    /// <summary>The latest comments of a theme or a page since the moment, not erased.</summary>
    IReadOnlyList<CommentId> Latest(SpikeArea area, DateTimeOffset after, int most);

    Spike Add(Spike spike);
    void Save(Spike spike);
    Spike? Find(SpikeId id);

    /// <summary>Spikes that are not over, of one channel or of all.</summary>
    IReadOnlyList<Spike> Open(ChannelId? channel = null);

    /// <summary>The latest spike of volume of the area, open or over.</summary>
    Spike? Last(SpikeArea area);

    /// <summary>The latest spike of the kind that one of these comments belongs to.</summary>
    Spike? LastWith(SpikeKind kind, IReadOnlyList<CommentId> comments);

    /// <summary>How many comments the area had since the moment.</summary>
    int Count(SpikeArea area, DateTimeOffset after);

    /// <summary>The comments belong to the spike from now on; once more changes nothing.</summary>
    /// <returns>How many it has now.</returns>
    int Join(SpikeId spike, IReadOnlyList<CommentId> comments);

    /// <summary>The comments of a group, the latest first, not erased.</summary>
    IReadOnlyList<CommentId> Members(SpikeId spike, int most);

    /// <summary>The latest so many, open or over.</summary>
    IReadOnlyList<Spike> Log(int most);

    void Write(SpikeEvent line);
    IReadOnlyList<SpikeEvent> Events(SpikeId spike);

    IReadOnlyList<SpikeCard> Cards(SpikeId spike);
    void Shown(SpikeCard card);

    /// <summary>Drops counts that nothing is compared with any more; the log stays.</summary>
    void Forget(DateTimeOffset before);
}

public static class Pressing
{
    /// <summary>A crisis is open: lists of negativity and whatever else can wait, waits.</summary>
    /// <param name="channel">Of one channel; null for any.</param>
    public static bool Presses(this ISpikeStore spikes, ChannelId? channel = null) => spikes.Open(channel).Any(spike => spike.Presses);
}
