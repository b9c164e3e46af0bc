using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards;

/// <summary>The list of a case's comments, the oldest first.</summary>
internal static class CaseSheet
{
    private const int Shown = 12;

    public static void Say(Turn turn, Ticket asked)
    {
        var lead = Casework.Leading(turn.Session, asked.Id) ?? asked;
        var members = turn.Session.Tickets.OfCase(lead.Id);
        if (members.Count == 0)
        {
            turn.Say(Line.Of("case.alone", asked.Id.ToString()), asked.Id);
            return;
        }

        var html = new Html().Bold(turn.Words.Say("case.title", lead.Id.ToString())).Line()
            .Text(CaseFace.Counted(turn.Words, turn.Session.Cases.Count(lead.Id))).Line()
            .Text(TicketLine.Of(turn, lead)).Line();
        foreach (var member in members.Take(Shown))
            html.Text(TicketLine.Of(turn, member)).Line();
        if (members.Count > Shown)
            html.Italic(turn.Words.Say("list.more", CaseFace.Number(members.Count - Shown))).Line();
        var may = turn.Person.Is(Rights.Sorters) || (turn.Person.Is(Rights.Answerers) && lead.Stage.Owner == turn.Person.Id);
        var buttons = members.Take(Shown).Where(member => may && member.Stage is Stage.Merged)
            .Select(member => Button.Sending(turn.Words.Say("button.sp", member.Id.ToString()), ButtonData.About(member, Verbs.Split)));
        turn.Say(html, Keyboard.Grid(buttons, 2).Then([Button.Sending($"№ {lead.Id}", ButtonData.About(lead, Verbs.Show))]));
    }
}
