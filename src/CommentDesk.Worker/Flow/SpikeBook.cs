using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Texts;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>Keeps a step of a spike: its state, its lines in the log, and the cards of those who have to know.</summary>
internal static class SpikeBook
{
    /// <summary>Numbers go up each minute; nobody needs to see every step.</summary>
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromMinutes(10);

    public static Spike Keep(IDeskSession session, SpikeStep step, DateTimeOffset now)
    {
        var (spike, before) = (step.Spike, step.Spike.Id == default ? null : session.Spikes.Find(step.Spike.Id));
        if (before is null)
            spike = session.Spikes.Add(spike);
        foreach (var line in step.Events)
            session.Spikes.Write(line with { Spike = spike.Id });
        var redraw = step.Events.Count > 0 || (spike.Count != before?.Count && now - (spike.ShownAt ?? spike.OpenedAt) >= RedrawEvery);
        if (redraw)
            Show(session, spike, step.Tell, now);
        spike = redraw ? spike with { ShownAt = now } : spike;
        session.Spikes.Save(spike);
        return spike;
    }

    /// <summary>Who leads hears of it; of what looks arranged also whoever sorts.</summary>
    public static Roles Hearers(Spike spike) => spike.Kind is SpikeKind.Coordination ? Rights.Sorters : Rights.Leads;

    /// <summary>A text was erased: cards that perhaps show it are drawn again.</summary>
    public static void Redraw(IDeskSession session, DateTimeOffset now)
    {
        foreach (var spike in session.Spikes.Open())
            Show(session, spike, tell: false, now);
    }

    private static void Show(IDeskSession session, Spike spike, bool tell, DateTimeOffset now)
    {
        var holders = session.Spikes.Cards(spike.Id).Select(card => card.Person).ToHashSet();
        foreach (var person in session.People.All().Where(person => person.Is(Hearers(spike)) && person.Reachable))
        {
            if (tell || holders.Contains(person.Id))
                session.Outbox.Add(SpikeCalls.CardFor(person, spike.Id, now));
            // An edit rings no bell.
            if (tell && holders.Contains(person.Id))
                session.Outbox.Add(Calls.LineFor(person, Line.Of("tell.spike_raised", $"#spike.level.{spike.Level.ToString().ToLowerInvariant()}", spike.Id.ToString(), ThemeOf(spike), Line.Quoted(session.Comments.FindChannel(spike.Channel)?.Title ?? "")), now));
        }
    }

    private static string ThemeOf(Spike spike) => spike.Theme is { } theme ? $"#theme.{theme}" : "#spike.page";
}
