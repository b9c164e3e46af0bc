using System.Globalization;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>«Шаблон: …» on a card: a draft of the template, filled for this comment.</summary>
internal sealed class UseTemplateAct(Desk desk) : IPressAct
{
    public string Verb => Verbs.UseTemplate;

    public Roles Who => Rights.Answerers;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Refusal(press, Drafting.Anything) is { } no)
            return no;
        if (!long.TryParse(press.Data.Arg, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || turn.Session.Templates.Find(id) is not { } template || !template.MayBeUsedBy(turn.Person))
            return Reply.No(turn.Words.Say("template.gone"), "template.gone");
        var reply = desk.Draft(turn, press, Filling.Of(turn, press.Subject, template.Text), $"template/{id}");
        if (reply.Outcome == "ok")
            turn.Session.Templates.CountUse(id);
        return reply;
    }
}
