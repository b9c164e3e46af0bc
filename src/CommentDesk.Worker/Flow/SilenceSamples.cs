using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Triage;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Each working day a part of what ended in silence the days before is drawn at random and read by people: so it is known, not hoped, how
/// many complaints are lost. The seed is kept; the same tickets give the same draw.
/// </summary>
/// <param name="luck">Gives the seed.</param>
internal sealed class SilenceSamples(IDeskStore store, TriageTerms terms, Random luck) : ISweep
{
    internal const string Last = "sample.last";

    /// <summary>Days nobody drew, weekends and holidays, are drawn together on the next working day, but no more of them.</summary>
    private const int MostDays = 14;

    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        if (!await store.Read(session => SweepMoments.Read(session, Last) is not { } last || terms.SampleDue(last, now), cancel))
            return;
        var seed = luck.NextInt64(1, long.MaxValue);
        await store.Write(
            session =>
            {
                var due = SweepMoments.Read(session, Last) is not null;
                session.Facts.Set(Last, now.ToString("O", CultureInfo.InvariantCulture));
                return due ? Draw(session, seed, now) : null;
            },
            cancel);
    }

    /// <returns>Null when there was nothing to draw from, or nobody to read it.</returns>
    public Sample? Draw(IDeskSession session, long seed, DateTimeOffset now)
    {
        var readers = Reviewing.Readers(session, Roles.Trainer, Roles.Moderator, Roles.Supervisor, Roles.Admin);
        var (from, to) = (terms.DayOf(now).AddDays(-1), terms.DayOf(now));
        while (to.DayNumber - from.DayNumber < MostDays && !terms.Works(from))
            from = from.AddDays(-1);
        var silent = session.Reviews.Silent(terms.Midnight(from), terms.Midnight(to));
        if (silent.Count == 0 || readers.Count == 0)
            return null;
        var drawn = Drawing.Draw(silent, seed, Drawing.Size(silent.Count, terms.SampleShare, terms.SampleLeast));
        if (session.Reviews.Add(new Sample(default, to.AddDays(-1), seed, silent.Count, drawn.Count, now)) is not { } sample)
            return null;
        foreach (var review in session.Reviews.Open(ReviewKind.Sample))
            Reviewing.TakeBack(session, review, now);
        Reviewing.HandOut(session, ReviewKind.Sample, [.. drawn.Select(session.Tickets.Find).OfType<Ticket>()], readers, now, sample.Id);
        return sample;
    }
}
