using System.Globalization;
using CommentDesk.Texts;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Tells those who lead once each time the queue has doubled, and once when its oldest ticket has waited too long and then four times longer.
/// What was said is remembered in the store, so a restart does not say it again.
/// </summary>
internal sealed class QueueAlarm(IDeskStore store, AssignmentRules settings) : ISweep
{
    private const int First = 10;
    private const string Level = "queue.level";
    private const string Age = "queue.age";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        var (level, aged) = await store.Read(session => (Number(session, Level), Number(session, Age)), cancel);
        var queue = await store.Read(session => session.Tickets.Queue(), cancel);
        if (level != LevelOf(queue.Count, level) || aged != AgeOf(queue.Since, now))
            await store.Write(session => Say(session, now), cancel);
    }

    private bool Say(IDeskSession session, DateTimeOffset now)
    {
        var queue = session.Tickets.Queue();
        var (level, aged) = (Number(session, Level), Number(session, Age));
        var (nextLevel, nextAged) = (LevelOf(queue.Count, level), AgeOf(queue.Since, now));
        if (nextLevel > level)
            Tell(session, Line.Of("tell.queue_grows", Written(queue.Count)), now);
        if (nextAged > aged)
            Tell(session, Aged(now - queue.Since!.Value, queue.Count), now);
        session.Facts.Set(Level, nextLevel == 0 ? null : Written(nextLevel));
        session.Facts.Set(Age, nextAged == 0 ? null : Written(nextAged));
        return true;
    }

    /// <summary>10, 20, 40, … so many were waiting when the leads last heard; forgotten when less than half of it is left.</summary>
    private static long LevelOf(int count, long said)
    {
        var level = said;
        while (level > 0 && count < level / 2)
            level = level == First ? 0 : level / 2;
        for (var next = level == 0 ? First : level * 2; count >= next; next *= 2)
            level = next;
        return level;
    }

    /// <summary>1 once the oldest has waited too long, 2 when four times so long, 3 when sixteen times; 0 when none has.</summary>
    private long AgeOf(DateTimeOffset? since, DateTimeOffset now)
    {
        var level = 0;
        for (var limit = settings.QueueAlarm; settings.QueueAlarm > TimeSpan.Zero && since is { } first && now - first >= limit; limit *= 4)
            level++;
        return level;
    }

    private static Line Aged(TimeSpan age, int count) => age < TimeSpan.FromHours(2)
        ? Line.Of("tell.queue_aged_minutes", Written((long)age.TotalMinutes), Written(count))
        : Line.Of("tell.queue_aged", Written((long)age.TotalHours), Written(count));

    private static void Tell(IDeskSession session, Line line, DateTimeOffset now)
    {
        foreach (var lead in session.People.All().Where(person => person.Is(Rights.Leads) && person.Reachable))
            session.Outbox.Add(Calls.LineFor(lead, line, now));
    }

    private static long Number(IDeskSession session, string fact) =>
        long.TryParse(session.Facts.Get(fact), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
