using CommentDesk.People;
using CommentDesk.Spikes;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Spikes;

/// <summary>«Закрыть все без ответа»: what was put out by many hands at once is taken off the officers, ticket by ticket, as flood.</summary>
internal sealed class SpikeFloodAct(Desk desk) : IPressAct
{
    private const string Reason = "flood";
    private const int Most = 200;

    public string Verb => Verbs.SpikeFlood;

    public Roles Who => Rights.Sorters;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var (spike, no) = SpikePress.Going(turn, press);
        if (spike is not { Kind: SpikeKind.Coordination })
            return spike is null ? no : Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        var closed = turn.Session.Spikes.Members(spike.Id, Most)
            .Select(turn.Session.Tickets.FindByComment)
            .OfType<Ticket>()
            .Count(ticket => ticket.Stage.Open && desk.Do(turn.Session, ticket.Id, turn.Person, new Command.Dismiss(Reason), turn.Now) is Outcome.Done);
        turn.Session.Spikes.Write(SpikeCourse.Said(spike, turn.Now, "cleared", closed.ToString(System.Globalization.CultureInfo.InvariantCulture)) with { By = turn.Person.Id });
        return SpikePress.Kept(turn, SpikeCourse.NoSpike(spike, turn.Person.Id, Reason, turn.Now), turn.Words.Say("press.spike_cleared", closed.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
