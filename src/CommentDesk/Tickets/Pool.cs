using CommentDesk.People;

namespace CommentDesk.Tickets;

/// <param name="InsteadOf">The person for whom a deputy was chosen.</param>
/// <param name="OffHours">Chosen outside of their hours, because it is urgent.</param>
internal sealed record Pick(Candidate Candidate, Person? InsteadOf = null, bool OffHours = false);

/// <summary>
/// Those who may handle a ticket. Among equals: fewest open tickets, then longest idle, then the oldest member, which is the
/// fair share used by Sprinklr and Intercom. Whoever is away, unreachable or full is never chosen; outside of hours only what is urgent.
/// </summary>
internal sealed class Pool(IReadOnlyList<Candidate> staff, Roles roles, bool urgent)
{
    public Pick? Choose(Func<Person, bool> belongs)
    {
        var members = staff.Where(one => belongs(one.Person)).ToList();
        var able = members.Where(May).Select(one => new Pick(one)).Where(pick => pick.Candidate.Free).ToList();
        foreach (var away in members.Where(one => one.Bar is Bar.Away))
        {
            if (DeputyOf(away) is { } deputy && able.TrueForAll(pick => pick.Candidate.Person.Id != deputy.Person.Id))
                able.Add(new Pick(deputy, away.Person));
        }

        if (able.Count == 0 && urgent)
            able.AddRange(members.Where(one => May(one) && one.Bar is Bar.OffHours && one.HasRoom).Select(one => new Pick(one, OffHours: true)));
        return able
            .OrderBy(pick => pick.Candidate.Load.Open)
            .ThenBy(pick => pick.Candidate.Load.LastAssigned ?? DateTimeOffset.MinValue)
            .ThenBy(pick => pick.Candidate.Person.Id.Value)
            .FirstOrDefault();
    }

    /// <summary>Why none of them can take it, in one word of the texts "bar.…".</summary>
    public string Barred(Func<Person, bool> belongs)
    {
        var bars = staff.Where(one => May(one) && belongs(one.Person)).Select(one => one.Bar).Where(bar => bar is not Bar.None).Distinct().ToList();
        return bars switch
        {
            [] => "#bar.nobody",
            [Bar.Full] => "#bar.full",
            [Bar.OffHours] => "#bar.off_hours",
            [Bar.Away] => "#bar.away",
            [Bar.Unreachable] => "#bar.unreachable",
            _ when bars.Contains(Bar.Full) => "#bar.full_or_away",
            _ => "#bar.away",
        };
    }

    private bool May(Candidate one) => one.Person.Is(roles);

    private Candidate? DeputyOf(Candidate away) =>
        away.Deputy is { } deputy ? staff.FirstOrDefault(one => one.Person.Id == deputy && May(one) && one.Free) : null;
}
