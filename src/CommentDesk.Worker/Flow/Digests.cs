using System.Globalization;
using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Triage;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Gathers discontent without an object into lists for moderators, at the times of the settings; while a crisis
/// presses, lists wait until it is over. What somebody left unread for a day, or
/// cannot read any more, is handed out anew.
/// </summary>
internal sealed class Digests(IDeskStore store, TriageTerms terms) : ISweep
{
    internal const string Last = "digest.last";

    /// <summary>So many lists at once: more are a wall. The rest follows with the next digest, or at /digest_n.</summary>
    internal const int MostLists = 5;

    private static readonly TimeSpan Unread = TimeSpan.FromHours(20);

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        if (!await store.Read(session => Due(session, now), cancel))
            return;
        await store.Write(
            session =>
            {
                var due = Moment(session) is not null;
                session.Facts.Set(Last, now.ToString("O", CultureInfo.InvariantCulture));
                return due ? HandOut(session, now) : 0;
            },
            cancel);
    }

    /// <summary>Everything gathered, to all moderators on duty; to supervisors and admins while there is none.</summary>
    public static int HandOut(IDeskSession session, DateTimeOffset now)
    {
        var readers = Reviewing.Readers(session, Roles.Moderator, Roles.Supervisor, Roles.Admin);
        foreach (var review in session.Reviews.Open(ReviewKind.Digest).Where(review => now - review.At >= Unread || readers.All(reader => reader.Id != review.Person)))
            if (readers.Count > 0)
                Reviewing.TakeBack(session, review, now);
        return readers.Count == 0
            ? 0
            : Reviewing.HandOut(session, ReviewKind.Digest, session.Reviews.Gathered(MostLists * Review.Longest * readers.Count), readers, now);
    }

    /// <summary>What one person asked for: their unread lists once more, at the end of the chat, and what was gathered since.</summary>
    /// <returns>How many lists come.</returns>
    public static int HandTo(IDeskSession session, Person reader, DateTimeOffset now)
    {
        var own = session.Reviews.Open(ReviewKind.Digest).Where(review => review.Person == reader.Id).ToList();
        foreach (var review in own)
            session.Outbox.Add(Calls.ReviewFor(reader, review.Id, now, anew: true));
        var room = (MostLists - own.Count) * Review.Longest;
        return own.Count + (room <= 0 ? 0 : Reviewing.HandOut(session, ReviewKind.Digest, session.Reviews.Gathered(room), [reader], now));
    }

    private bool Due(IDeskSession session, DateTimeOffset now) => Moment(session) is not { } last || (terms.DigestDue(last, now) && !session.Spikes.Presses());

    private static DateTimeOffset? Moment(IDeskSession session) => SweepMoments.Read(session, Last);
}
