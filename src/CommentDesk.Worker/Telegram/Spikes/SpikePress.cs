using CommentDesk.Spikes;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>What all buttons of a spike's card begin and end with.</summary>
internal static class SpikePress
{
    /// <summary>The spike the button is about, while it goes on; otherwise the polite no.</summary>
    public static (Spike? Spike, Reply No) Going(Turn turn, Press press) => turn.Session.Spikes.Find(new SpikeId(press.Data.Number)) switch
    {
        null => (null, Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button")),
        { Open: false } over => (null, Over(turn, over)),
        var spike => (spike, Reply.Quiet),
    };

    public static Reply Kept(Turn turn, SpikeStep step, string said)
    {
        SpikeBook.Keep(turn.Session, step, turn.Now);
        turn.Session.Outbox.Add(SpikeCalls.CardFor(turn.Person, step.Spike.Id, turn.Now));
        return Reply.Done(said);
    }

    private static Reply Over(Turn turn, Spike spike)
    {
        turn.Session.Outbox.Add(SpikeCalls.CardFor(turn.Person, spike.Id, turn.Now));
        return Reply.No(turn.Words.Say("press.spike_over"), "press.spike_over");
    }
}
