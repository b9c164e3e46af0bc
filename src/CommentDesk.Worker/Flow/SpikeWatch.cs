using CommentDesk.Comments;
using CommentDesk.Spikes;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Looks each minute whether somewhere more is said than usual. Counting goes in small works of the store, looking and comparing
/// texts beside it; only what changed is written.
/// </summary>
internal sealed class SpikeWatch(IDeskStore store, IKinship kinship, SpikeTerms terms) : ISweep
{
    internal const int Batch = 250;
    private const int MostVoices = 2000;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>What is counted one by one, longer than any spike.</summary>
    private static readonly TimeSpan Remember = TimeSpan.FromDays(8);

    private DateTimeOffset _tidied = DateTimeOffset.MinValue;

    public TimeSpan Every { get; } = TimeSpan.FromMinutes(1);

    public async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        var gathered = await Gather(cancel);
        var readings = await store.Read(session => Look(session, now), cancel);
        var open = await store.Read(session => session.Spikes.Open(), cancel);
        var voices = gathered || open.Any(spike => spike.Kind is not SpikeKind.Volume)
            ? await store.Read(session => session.Spikes.Voices(now - Chorus.Day, MostVoices), cancel)
            : [];
        var chorus = Chorus.Of(voices, kinship, now, terms);
        var judged = readings.GroupBy(reading => reading.Area.Channel).SelectMany(channel => PageView.Judge([.. channel], terms)).ToList();
        if (open.Count > 0 || chorus.Count > 0 || judged.Exists(one => one.Found.Level is not SpikeLevel.Quiet))
            await store.Write(session => Keep(session, judged, chorus, now), cancel);
        if ((now - _tidied).Duration() >= Hour)
        {
            await store.Write(session => Tidy(session, now), cancel);
            _tidied = now;
        }
    }

    private async Task<bool> Gather(CancellationToken cancel)
    {
        var any = false;
        while (true)
        {
            var some = await store.Write(session => session.Spikes.Gather(Batch), cancel);
            any |= some > 0;
            if (some < Batch)
                return any;
        }
    }

    /// <summary>What is there to compare; the norm is looked up only where the count could matter.</summary>
    private List<SpikeReading> Look(IDeskSession session, DateTimeOffset now)
    {
        var hour = session.Spikes.Counts(now - Hour, now).ToDictionary(count => count.Area);
        var longer = session.Spikes.Counts(now - (2 * Hour), now).ToDictionary(count => count.Area);
        var areas = longer.Keys.Concat(session.Spikes.Open().Where(spike => spike.Kind is SpikeKind.Volume).Select(spike => spike.Area)).Distinct();
        return [.. areas.Select(area => Read(session, area, hour.GetValueOrDefault(area), longer.GetValueOrDefault(area), now))];
    }

    private SpikeReading Read(IDeskSession session, SpikeArea area, SpikeCount? hour, SpikeCount? longer, DateTimeOffset now)
    {
        var count = hour?.Comments ?? 0;
        var normal = count >= terms.Watch.Count && session.Spikes.Since(area.Channel) is { } since
            ? Baseline.Of(session.Spikes.Hours(area, Baseline.HourOf(now) - Baseline.Reach), since, now, terms)
            : null;
        return new(area, count, normal)
        {
            Longer = longer?.Comments ?? 0,
            Negative = longer?.Negative ?? 0,
            UrgentAuthors = hour?.UrgentAuthors ?? 0,
            Liveliest = hour?.Liveliest ?? 0,
        };
    }

    private bool Keep(IDeskSession session, IReadOnlyList<(SpikeReading Reading, SpikeFinding Found)> judged, IReadOnlyList<ChorusFound> chorus, DateTimeOffset now)
    {
        foreach (var (reading, found) in judged)
        {
            var last = session.Spikes.Last(reading.Area);
            var total = last is { Open: true } or { HushedUntil: not null } ? session.Spikes.Count(reading.Area, last.OpenedAt - Hour) : reading.Count;
            Take(session, SpikeCourse.Next(last, reading, SpikeKind.Volume, found, total, now, terms), now);
        }

        var heard = chorus.Select(group => Keep(session, group, now)).ToHashSet();
        foreach (var silent in session.Spikes.Open().Where(spike => spike.Kind is not SpikeKind.Volume && !heard.Contains(spike.Id)))
            Take(session, SpikeCourse.Next(silent, new(silent.Area, 0, null), silent.Kind, new(SpikeLevel.Quiet, silent.Why), silent.Total, now, terms), now);
        return true;
    }

    private SpikeId Keep(IDeskSession session, ChorusFound group, DateTimeOffset now)
    {
        IReadOnlyList<CommentId> comments = [.. group.Voices.Select(voice => voice.Comment)];
        var last = session.Spikes.LastWith(group.Kind, comments);
        var total = last is null ? comments.Count : session.Spikes.Join(last.Id, comments);
        var reading = new SpikeReading(new(group.Channel, group.Theme), comments.Count, null);
        if (Take(session, SpikeCourse.Next(last, reading, group.Kind, group.Found, total, now, terms), now) is not { } spike)
            return default;
        if (spike.Id != last?.Id)
            session.Spikes.Join(spike.Id, comments);
        return spike.Id;
    }

    private static Spike? Take(IDeskSession session, SpikeStep? step, DateTimeOffset now) => step is null ? null : SpikeBook.Keep(session, step, now);

    private static bool Tidy(IDeskSession session, DateTimeOffset now)
    {
        session.Spikes.Forget(now - Remember);
        return true;
    }
}
