using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>«Тише на сутки»: of this place nothing is told for a day, unless it gets worse.</summary>
internal sealed class SpikeQuietAct : IPressAct
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public string Verb => Verbs.SpikeQuiet;

    public Roles Who => Rights.Sorters;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var (spike, no) = SpikePress.Going(turn, press);
        return spike is null
            ? no
            : SpikePress.Kept(turn, SpikeCourse.Hushed(spike, turn.Person.Id, turn.Now + Day, turn.Now), turn.Words.Say("press.spike_hushed", turn.At(turn.Now + Day)));
    }
}
