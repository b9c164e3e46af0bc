using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>«Не всплеск»: with a reason, so that thresholds can be set by what people said.</summary>
internal sealed class SpikeNotAct : IPressAct
{
    public string Verb => Verbs.SpikeNot;

    public Roles Who => Rights.Sorters;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var (spike, no) = SpikePress.Going(turn, press);
        if (spike is null)
            return no;
        if (press.Data.Arg is not { } reason)
        {
            turn.Change(press.Message, null, SpikeSheet.Reasons(turn, spike));
            return Reply.Quiet;
        }

        return NoSpikeReasons.All.Contains(reason)
            ? SpikePress.Kept(turn, SpikeCourse.NoSpike(spike, turn.Person.Id, reason, turn.Now), turn.Words.Say("press.spike_not"))
            : Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
    }
}
