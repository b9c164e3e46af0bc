using CommentDesk.Learning;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>Gives a trainer the next comment: a dispute they can settle, what they left unanswered, else by the turns of the queue.</summary>
internal sealed class Offering(ILikeness likeness)
{
    /// <summary>Among so many of the least certain the most different is chosen, against so many seen lately.</summary>
    private const int Considered = 60;
    private const int Remembered = 100;

    public void Next(Turn turn)
    {
        if (Disputing.Next(turn) is var (dispute, seat) && turn.Session.Tickets.Find(dispute.Ticket) is { } disputed)
        {
            turn.Session.Labels.Offered(new Offer(turn.Person.Id, dispute.Comment, dispute.Revision, OfferKind.Dispute, turn.Now));
            Say(turn, DisputeSheet.ForTrainer(turn, disputed, dispute, seat));
            return;
        }

        var size = turn.Session.Labels.Size(turn.Person.Id, DayBegan(turn));
        if (Chosen(turn, size) is { } offer && turn.Session.Tickets.FindByComment(offer.Comment) is { } ticket)
        {
            turn.Session.Labels.Offered(offer);
            Say(turn, LabelSheet.Draw(turn, ticket, offer.Revision, size));
        }
        else if (size.Today > 0)
        {
            turn.Say(Line.Of("label.none_today", $"{size.Today}"));
        }
        else
        {
            turn.Say(Line.Of("label.none"));
        }
    }

    private Offer? Chosen(Turn turn, QueueSize size)
    {
        var labels = turn.Session.Labels;
        if (labels.Unanswered(turn.Person.Id) is { } waiting)
            return waiting with { At = turn.Now };
        foreach (var kind in LabelQueue.Turns(size.Ever))
        {
            var pool = labels.Pool(kind, turn.Person.Id, turn.Now, kind is OfferKind.Uncertain ? Considered : 1);
            if ((kind is OfferKind.Uncertain ? Variety.Choose(pool, labels.Lately(Remembered), likeness) : pool is [var first, ..] ? first : null) is { } found)
                return new Offer(turn.Person.Id, found.Comment, found.Revision, kind, turn.Now);
        }

        return null;
    }

    private static void Say(Turn turn, Sheet sheet) => turn.Say(sheet.Text, sheet.Buttons, kind: "label");

    private static DateTimeOffset DayBegan(Turn turn)
    {
        var midnight = TimeZoneInfo.ConvertTime(turn.Now, turn.Options.Zone).Date;
        return new DateTimeOffset(midnight, turn.Options.Zone.GetUtcOffset(midnight));
    }
}
