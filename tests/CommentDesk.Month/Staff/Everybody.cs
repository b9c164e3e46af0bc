using CommentDesk.Month.Clock;
using CommentDesk.Month.Crowd;
using CommentDesk.Sandbox.Facts;
using CommentDesk.Torture.Watching;

namespace CommentDesk.Month.Staff;

/// <summary>All who work here, and what they do by the clock: sort, label, go on leave.</summary>
internal sealed class Everybody
{
    private readonly Dictionary<long, IColleague> _all;
    private readonly Office _office;
    private readonly Hometown _town;

    public Everybody(Hometown town, Office office)
    {
        (_town, _office) = (town, office);
        _all = ((IEnumerable<IColleague>)
        [
            .. town.Officers.Select(person => new Officer(person, office)),
            .. town.Moderators.Select(person => new Moderator(person, office)),
            new Supervisor(town.Supervisor, office),
            new Trainer(town.Trainer, office),
        ]).ToDictionary(one => one.Person.Id);
    }

    public void Heard(Spoken spoken)
    {
        if (_all.TryGetValue(spoken.Chat, out var colleague))
            colleague.Look(spoken);
    }

    /// <summary>Puts the month's habits and absences into the diary.</summary>
    public void Intend(Orders orders)
    {
        for (var day = 0; day < orders.Days; day++)
        {
            var morning = orders.Begins.AddDays(day);
            if (!WorkMinutes.WorksOn(morning))
                continue;
            for (var (minute, turn) = (9 * 60 + 4, 0); minute < 18 * 60; minute += 24, turn++)
                Sorting(morning.AddMinutes(minute), _town.Moderators[turn % 2].Id);
            _office.Agenda.Add(morning.AddHours(11), () => ((Trainer)_all[_town.Trainer.Id]).Label());
        }

        // Two go on leave with a deputy, one is out for a day.
        Say(orders.Begins.AddDays(1).AddHours(17.6), _town.Officers[2], $"/away {Day(2)}-{Day(Math.Min(9, orders.Days - 2))} @officer2");
        Say(orders.Begins.AddDays(3).AddHours(12.2), _town.Officers[5], "/away до завтра @officer5");
        if (orders.Days > 14)
            Say(orders.Begins.AddDays(13).AddHours(15), _town.Officers[8], $"/away {Day(14)}-{Day(22)} @officer10");

        void Sorting(DateTimeOffset at, long moderator) => _office.Agenda.Add(at, () => ((Moderator)_all[moderator]).Sort());
        void Say(DateTimeOffset at, Person person, string words) => _office.Agenda.Add(at, () => _office.World.Say(person, words));
        string Day(int number) => orders.Begins.AddDays(number).ToString("dd.MM", System.Globalization.CultureInfo.InvariantCulture);
    }
}
