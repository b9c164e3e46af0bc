using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>The card once more: at the end of the chat from /spikes, in its place from a menu.</summary>
internal sealed class SpikeShowAct : IPressAct
{
    public string Verb => Verbs.SpikeShow;

    public Roles Who => Rights.Sorters;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Session.Spikes.Find(new SpikeId(press.Data.Number)) is not { } spike)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        turn.Session.Outbox.Add(press.Data.Arg is null ? SpikeCalls.NewCard(turn.Person, spike.Id, turn.Now) : SpikeCalls.CardFor(turn.Person, spike.Id, turn.Now));
        return Reply.Quiet;
    }
}
