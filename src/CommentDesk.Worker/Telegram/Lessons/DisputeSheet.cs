using CommentDesk.Learning;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>A comment trainers disagree about. Trainers see labels without names; a lead, who decides, sees who said what.</summary>
internal static class DisputeSheet
{
    public static Sheet ForTrainer(Turn turn, Ticket ticket, Dispute dispute, Seat seat)
    {
        var own = seat is Seat.Party ? dispute.By(turn.Person)?.Label : null;
        var title = own is { } label
            ? turn.Words.Say("dispute.party", ticket.Id.ToString(), Word(turn, label), Sides(turn, dispute.Sides.Where(side => side != label)))
            : turn.Words.Say("dispute.third", ticket.Id.ToString(), Sides(turn, dispute.Sides));
        return new(
            LabelSheet.Body(turn, ticket, dispute.Revision, new Html().Bold(title)),
            LabelSheet.Buttons(turn, ticket, new LabelPress("", dispute.Revision, Reading.Seen, Next: true), skip: seat is Seat.Third, own));
    }

    public static Sheet ForLead(Turn turn, Ticket ticket, Dispute dispute, int open)
    {
        var head = new Html().Bold(turn.Words.Say("dispute.title", ticket.Id.ToString(), $"{open}"));
        foreach (var vote in dispute.Lessons.Where(lesson => lesson.Votes))
            head.Line().Text($"{turn.NameOf(vote.By)}: {Word(turn, vote.Label!.Value)}");
        var press = new LabelPress("", dispute.Revision, Reading.Seen, Next: true);
        var labels = Keyboard.Grid(
            Labels.All.Select(label => (press with { Code = label.Code() }).Button(
                ticket, Verbs.Decide, turn.Words.Say($"label.{label.Code()}"))),
            2);
        return new(LabelSheet.Body(turn, ticket, dispute.Revision, head), labels);
    }

    public static string Word(Turn turn, Label label) => turn.Words.Say($"label.{label.Code()}.word");

    private static string Sides(Turn turn, IEnumerable<Label> sides) => string.Join(", ", sides.Select(side => Word(turn, side)));
}
