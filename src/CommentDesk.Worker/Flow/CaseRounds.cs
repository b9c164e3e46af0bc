using System.Globalization;
using CommentDesk.Cases;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// What cases owe, from the database alone: answers under other comments, a new head for a case that lost its own, a word to the owner,
/// and, where the settings allow it, merging what is told twice. A few at a time, so that nothing waits behind a large case.
/// </summary>
internal sealed class CaseRounds(IDeskStore store, Following following, Casework cases, Likening likening, CaseTerms terms) : ISweep
{
    internal const int Batch = 20;
    private const int Looked = 100;
    private const string Seen = "cases.seen";

    /// <summary>An owner hears of newcomers at most so often.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    public TimeSpan Every { get; } = TimeSpan.FromSeconds(1);

    public async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        await Each(session => session.Cases.Orphans(Batch), (session, lead) => Adopt(session, lead, now), cancel);
        await Each(session => session.Cases.Debts(Batch), (session, debt) => following.Pay(session, debt, now), cancel);
        await Each(session => session.Cases.News(now, Batch), (session, news) => Tell(session, news, now), cancel);
        if (terms.MergeByItself)
            await Unite(now, cancel);
    }

    /// <summary>Each batch is one work; what it did is done with, so the next look finds the rest.</summary>
    private async Task Each<T>(Func<IDeskSession, IReadOnlyList<T>> due, Action<IDeskSession, T> act, CancellationToken cancel)
    {
        while ((await store.Read(due, cancel)).Count > 0)
        {
            await store.Write(
                session =>
                {
                    foreach (var one in due(session))
                        act(session, one);
                    return true;
                },
                cancel);
        }
    }

    private void Adopt(IDeskSession session, TicketId lead, DateTimeOffset now)
    {
        session.Cases.Adopted(lead);
        cases.Rehead(session, lead, now);
    }

    /// <summary>«№ 12: добавились ещё 3 комментария, всего 8».</summary>
    private static void Tell(IDeskSession session, CaseNews news, DateTimeOffset now)
    {
        session.Cases.Told(news.Lead, now + Quiet);
        if (session.Tickets.Find(news.Lead) is { Stage: { Open: true, Owner: { } owner } } && session.People.Find(owner) is { Staff: true, Reachable: true } person)
            session.Outbox.Add(Calls.LineFor(
                person, Texts.Line.Of("tell.joined", news.Lead.ToString(), Number(news.Joined), Number(session.Cases.Count(news.Lead).Comments)), now, news.Lead));
    }

    /// <summary>Texts are compared beside the writer; what changed meanwhile is refused by the rules of tickets.</summary>
    private async Task Unite(DateTimeOffset now, CancellationToken cancel)
    {
        int looked;
        do
        {
            var (fresh, twins) = await store.Read(session => Look(session, now), cancel);
            looked = fresh.Count;
            if (looked > 0)
                await store.Write(session => Unite(session, fresh[^1].Ticket, twins, now), cancel);
        }
        while (looked == Looked);
    }

    private (IReadOnlyList<Voiced> Fresh, List<(TicketId Ticket, TicketId Into)> Twins) Look(IDeskSession session, DateTimeOffset now)
    {
        var seen = long.TryParse(session.Facts.Get(Seen), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var fresh = session.Cases.Fresh(new TicketId(seen), Looked);
        var twins = from voice in fresh
                    where voice.Stage is "waiting" or "assigned" && voice.At > now - terms.Window
                    let twin = likening.Twin(session, voice)
                    where twin is not null
                    select (voice.Ticket, twin.Value);
        return (fresh, [.. twins]);
    }

    private bool Unite(IDeskSession session, TicketId seen, IReadOnlyList<(TicketId Ticket, TicketId Into)> twins, DateTimeOffset now)
    {
        session.Facts.Set(Seen, seen.ToString());
        foreach (var (ticket, into) in twins)
            if (session.Tickets.Find(ticket) is { Stage: Stage.Waiting or Stage.Assigned } && Casework.Leading(session, into) is { Stage: { Open: true, Standing: null } and not Stage.Publishing and not Stage.InDoubt })
                cases.Merge(session, ticket, into, null, now);
        return true;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
