namespace CommentDesk.Spikes;

/// <summary>All readings of one channel at one moment, judged together.</summary>
public static class PageView
{
    /// <summary>
    /// Judges every theme, and of the whole page only what its themes and its liveliest post do not explain: one burst of pipes is
    /// told once, as heat and water and not as the page besides, and people who talk under one post are no spike of the page.
    /// </summary>
    public static IReadOnlyList<(SpikeReading Reading, SpikeFinding Found)> Judge(IReadOnlyList<SpikeReading> channel, SpikeTerms terms)
    {
        var judged = channel.Where(reading => reading.Area.Theme is not null).Select(reading => (Reading: reading, Found: SpikeRule.Of(reading, terms))).ToList();
        var explained = judged.Where(theme => theme.Found.Level >= SpikeLevel.Watch)
            .Sum(theme => Math.Max(0, theme.Reading.Count - (theme.Reading.Normal?.Mean ?? 0)));
        foreach (var page in channel.Where(reading => reading.Area.Theme is null))
        {
            var rest = page with { Count = Math.Max(0, page.Count - page.Liveliest - (int)Math.Round(explained)) };
            judged.Add((page, SpikeRule.Of(rest, terms)));
        }

        return judged;
    }
}
