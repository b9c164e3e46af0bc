using CommentDesk.Month.Clock;

namespace CommentDesk.Month.Reckoning;

/// <summary>Every reminder that was due against every reminder that was said: the same words to the same people at the same look of the clock.</summary>
internal static class ReminderCheck
{
    public static Finding Of(Evidence evidence)
    {
        var contacts = evidence.People.ToDictionary(person => person.Id, person => person.Contact);
        var expecting = new Expected(
            evidence.Begins, [.. evidence.Ticks.Select(tick => tick.ToUnixTimeMilliseconds())], contacts, evidence.Crews, evidence.Supervisor);
        var expected = evidence.Tickets.SelectMany(ticket => expecting.Of(ticket, [.. evidence.History[ticket.Id]])).ToList();
        var said = ReminderWords.Read(evidence.Spoken, out var hidden);
        var (due, heard) = (expected.ToLookup(Key), said.ToLookup(Key));
        var amiss = new List<string>();
        var (right, late, early, missing, superfluous) = (0, 0, 0, 0, 0);
        foreach (var key in due.Select(group => group.Key).Union(heard.Select(group => group.Key)))
        {
            var (wanted, given) = (due[key].Select(one => one.At).ToList(), heard[key].Select(one => one.At).ToList());
            right += wanted.RemoveAll(given.Remove);
            while (wanted.Count > 0 && given.Count > 0)
            {
                (late, early) = given[0] > wanted[0] ? (late + 1, early) : (late, early + 1);
                amiss.Add($"{key}: due {Wall(wanted[0])}, said {Wall(given[0])}");
                wanted.RemoveAt(0);
                given.RemoveAt(0);
            }

            foreach (var at in wanted.Where(at => !Counted(hidden, key.Contact, at)))
                amiss.Add($"{key}: due {Wall(at)}, never said ({++missing})");
            foreach (var at in given)
                amiss.Add($"{key}: said {Wall(at)}, never due ({++superfluous})");
        }

        return new(
            "Reminders",
            [
                ("due and said in the right minute", right), ("late", late), ("early", early), ("missing", missing), ("superfluous", superfluous),
                ("of them told the morning after quiet hours", expected.Count(one => one.At.ToOffset(WorkMinutes.Moscow) is { Hour: 9, Minute: 20 })),
                .. expected.GroupBy(one => one.What).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => ($"— {group.Key}", group.Count())),
            ],
            amiss);
    }

    private static string Wall(DateTimeOffset at) => at.ToOffset(WorkMinutes.Moscow).ToString("dd.MM HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private static (long Contact, long Ticket, string What) Key(Told told) => (told.Contact, told.Ticket, told.What);

    /// <summary>Lines beyond twenty are only counted in a message; each count stands for one of those due.</summary>
    private static bool Counted(Dictionary<(long Contact, DateTimeOffset At), int> hidden, long contact, DateTimeOffset at)
    {
        if (hidden.GetValueOrDefault((contact, at)) is not (> 0 and var left))
            return false;
        hidden[(contact, at)] = left - 1;
        return true;
    }
}
