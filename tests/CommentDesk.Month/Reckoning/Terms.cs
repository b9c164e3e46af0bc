using CommentDesk.Month.Clock;

namespace CommentDesk.Month.Reckoning;

/// <summary>A clock that runs: from when, how long.</summary>
/// <param name="Kind">answer, final, accept or triage.</param>
/// <param name="Since">Tells it from an earlier clock of its kind.</param>
internal sealed record Term(string Kind, long Since, long From, long Length, bool AllHours);

/// <summary>The periods of the README, and what of them runs for a ticket.</summary>
/// <param name="work">The minutes of whoever holds the ticket.</param>
internal sealed class Terms(WorkMinutes work)
{
    private const long Hour = 3_600_000;

    public IReadOnlyList<Term> Running(TicketTale tale, IReadOnlyList<string> flags)
    {
        var terms = new List<Term>();
        var answer = tale is { Due: { } since, Answered: null, Alive: true, NeedsReply: true } && tale.Last.Stage != "triage" ? Answer(tale, since, flags) : null;
        if (answer is not null)
            terms.Add(answer);
        if (tale is { Promised: { } promised, Finished: null, Alive: true })
            terms.Add(new("final", promised, promised, work.DaysFrom(promised, 7), AllHours: false));
        if (tale is { HeldSince: { } held, NeedsReply: true } && new Term("accept", held, held, Hour, AllHours: false) is var accept
            && (answer is null || End(answer, tale) is not { } end || After(accept, tale, Hour) < end))
            terms.Add(accept);
        if (tale.UnsortedSince is { } unsorted)
            terms.Add(new("triage", unsorted, unsorted, Hour / 2, AllHours: false));
        return terms;
    }

    public long? End(Term term, TicketTale tale) => After(term, tale, term.Length);

    /// <summary>When so much of its time has passed; null while nobody can say.</summary>
    public long? After(Term term, TicketTale tale, long time)
    {
        var (at, left) = (term.From, time);
        foreach (var (from, to) in tale.Pauses.Append((From: tale.PausedSince ?? long.MaxValue, To: long.MaxValue)).Where(pause => pause.Item2 > term.From).OrderBy(pause => pause.Item1))
        {
            var reached = Add(term, at, left);
            if (reached <= from || from == long.MaxValue)
                return reached;
            if (to == long.MaxValue)
                return null;
            left -= from <= at ? 0 : Between(term, at, from);
            at = Math.Max(at, to);
        }

        return Add(term, at, left);
    }

    private Term? Answer(TicketTale tale, long since, IReadOnlyList<string> flags)
    {
        var known = flags;
        var all = new List<Term>();
        foreach (var (at, before) in tale.Changes.AsEnumerable().Reverse().Where(change => change.At > since))
        {
            all.Add(Of(since, at, known));
            known = before ?? known;
        }

        all.Add(Of(since, since, known));
        return all.MinBy(term => (End(term, tale) ?? long.MaxValue, Add(term, term.From, term.Length)));
    }

    private static Term Of(long since, long from, IReadOnlyList<string> flags) =>
        flags.Contains("urgent") ? new("answer", since, from, Hour, AllHours: true)
        : new("answer", since, from, flags.Contains("rumour") ? 4 * Hour : 8 * Hour, AllHours: false);

    private long Add(Term term, long from, long time) => term.AllHours ? from + time : work.Add(from, time);

    private long Between(Term term, long from, long to) => term.AllHours ? Math.Max(0, to - from) : work.Between(from, to);
}
