using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Numbers;

/// <summary>
/// Sends digests when they are due. That one was ordered is remembered in the transaction that orders it: a restart neither forgets
/// one nor sends it twice.
/// </summary>
internal sealed class DigestRounds(IDeskStore store, DigestPlan plan, StatsTerms terms, ChatOptions options, TimeProvider time)
{
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(30);

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            await Sweep(cancel);
            await Task.Delay(s_round, time, cancel);
        }
    }

    /// <returns>How many people are sent something.</returns>
    internal async Task<int> Sweep(CancellationToken cancel)
    {
        var (now, sent) = (time.GetUtcNow(), 0);
        var local = TimeZoneInfo.ConvertTime(now, options.Zone).DateTime;
        foreach (var due in DigestPlan.Kinds.Select(kind => plan.Due(kind, local, terms.Ruler.Calendar.Days)).OfType<DigestDue>())
            if (await store.Read(session => session.Facts.Get(Name(due)) != due.Stamp, cancel))
                sent += await store.Write(session => Order(session, due, now), cancel);
        return sent;
    }

    private static int Order(IDeskSession session, DigestDue due, DateTimeOffset now)
    {
        if (session.Facts.Get(Name(due)) == due.Stamp)
            return 0;
        session.Facts.Set(Name(due), due.Stamp);
        var readers = session.People.All().Where(person => person.Is(Rights.Leads) && person.Reachable && Subscriptions.Has(session, person, due.Kind)).ToList();
        foreach (var person in readers)
            session.Outbox.Add(StatsCalls.DigestFor(person, new StatsQuestion(due.Period), due.Kind, now));
        return readers.Count;
    }

    private static string Name(DigestDue due) => $"digest.{due.Kind}";
}
