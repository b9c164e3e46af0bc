using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Templates;

/// <summary>A template in /templates: shown, written anew, deleted after a second press.</summary>
internal sealed class TemplateAct : IPressAct
{
    public string Verb => Verbs.Template;

    public Roles Who => Rights.Answerers;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is TemplateSheet.New or TemplateSheet.NewCommon)
            return New(turn, common: press.Data.Arg == TemplateSheet.NewCommon);
        if (turn.Session.Templates.Find(press.Data.Number) is not { } template || !template.MayBeUsedBy(turn.Person))
            return Reply.No(turn.Words.Say("template.gone"), "template.gone");
        if (press.Data.Arg is null)
        {
            var sheet = TemplateSheet.Of(turn, template);
            turn.Say(sheet.Text, sheet.Buttons);
            return Reply.Quiet;
        }

        if (!template.MayBeChangedBy(turn.Person))
            return Reply.No(turn.Words.Say("template.leads"), "template.leads");
        switch (press.Data.Arg)
        {
            case TemplateSheet.Edit:
                TemplateAsked.Ask(turn, template.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
                return Reply.Quiet;
            case TemplateSheet.Remove:
                turn.Change(press.Message, null, TemplateSheet.Of(turn, template, surely: true).Buttons);
                return Reply.Quiet;
            case TemplateSheet.Surely:
                turn.Session.Templates.Remove(template.Id);
                turn.Change(press.Message, new Html().Text(turn.Words.Say("template.removed", template.Name)), Keyboard.None);
                return Reply.Done(turn.Words.Say("template.removed", template.Name));
            default:
                return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        }
    }

    private static Reply New(Turn turn, bool common)
    {
        if (common && !turn.Person.Is(Rights.Leads))
            return Reply.No(turn.Words.Say("template.leads"), "template.leads");
        TemplateAsked.Ask(turn, common ? TemplateSheet.NewCommon : TemplateSheet.New);
        return Reply.Quiet;
    }
}
