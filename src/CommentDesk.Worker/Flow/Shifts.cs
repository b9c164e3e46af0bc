using CommentDesk.People;
using CommentDesk.Texts;

namespace CommentDesk.Worker.Flow;

/// <summary>Planned absences begin and end by the clock: people go off duty and come back without a word, and hear that it is so.</summary>
internal sealed class Shifts(IDeskStore store, Desk desk) : ISweep
{
    public TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.Read(session => session.Rota.Absences().Any(absence => Due(session, absence, now)), cancel))
            await store.Write(session => Turn(session, now) + desk.Drain(session, now), cancel);
    }

    /// <returns>How many people went or came.</returns>
    internal static int Turn(IDeskSession session, DateTimeOffset now)
    {
        var due = session.Rota.Absences().Where(absence => Due(session, absence, now)).ToList();
        foreach (var absence in due)
        {
            if (session.People.Find(absence.Person) is not { } person)
                continue;
            if (absence.Over(now))
                Back(session, person, absence, now);
            else
                Gone(session, person, absence, now);
        }

        return due.Count;
    }

    private static bool Due(IDeskSession session, Absence absence, DateTimeOffset now) =>
        absence.Over(now) || (absence.Holds(now) && session.People.Find(absence.Person) is { OnDuty: true });

    /// <summary>Whoever stands in hears what it means for them.</summary>
    internal static void TellDeputy(IDeskSession session, Absence absence, string key, DateTimeOffset now)
    {
        if (absence.Deputy is { } deputy && session.People.Find(deputy) is { } person)
            Tell(session, person, Line.Of(key, $"@{absence.Person}"), now);
    }

    private static void Back(IDeskSession session, Person person, Absence absence, DateTimeOffset now)
    {
        session.Rota.EndAbsence(person.Id);
        TellDeputy(session, absence, "tell.stand_in_over", now);
        if (person.OnDuty)
            return;
        session.People.Save(person with { OnDuty = true });
        Tell(session, person, Line.Of("tell.back_on_duty", session.Tickets.OpenOf(person.Id).Count.ToString(System.Globalization.CultureInfo.InvariantCulture)), now);
    }

    private static void Gone(IDeskSession session, Person person, Absence absence, DateTimeOffset now)
    {
        session.People.Save(person with { OnDuty = false });
        Tell(session, person, absence.Deputy is { } deputy ? Line.Of("tell.off_duty_deputy", $"@{deputy}") : Line.Of("tell.off_duty"), now);
        TellDeputy(session, absence, "tell.you_stand_in", now);
    }

    private static void Tell(IDeskSession session, Person person, Line line, DateTimeOffset now)
    {
        if (person is { Staff: true, Reachable: true })
            session.Outbox.Add(Calls.LineFor(person, line, now));
    }
}
