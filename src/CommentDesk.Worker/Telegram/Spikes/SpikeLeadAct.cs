using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>«Взять на себя»: from now on everybody sees who leads.</summary>
internal sealed class SpikeLeadAct : IPressAct
{
    public string Verb => Verbs.SpikeLead;

    public Roles Who => Rights.Leads;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var (spike, no) = SpikePress.Going(turn, press);
        if (spike is null)
            return no;
        if (spike.Lead is { } lead && lead != turn.Person.Id)
            return Reply.No(turn.Words.Say("press.spike_led", turn.NameOf(lead)), "press.spike_led");
        return SpikePress.Kept(turn, SpikeCourse.Led(spike, turn.Person.Id, turn.Now), turn.Words.Say("press.spike_yours"));
    }
}
