using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>«Как ответили на № 7»: a draft of an answer that stands under another comment, addressed to this author.</summary>
internal sealed class EarlierAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.Earlier;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Refusal(press, Drafting.Anything) is { } no)
            return no;
        return long.TryParse(press.Data.Arg, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && turn.Session.Tickets.Find(new TicketId(id)) is { Stage.Standing.Draft.Text: { Length: > 0 } text } other
            ? desk.Draft(turn, press, Filling.Readdressed(turn, other, press.Subject, text), $"earlier/{id}")
            : Reply.No(turn.Words.Say("template.gone"), "template.gone");
    }
}
