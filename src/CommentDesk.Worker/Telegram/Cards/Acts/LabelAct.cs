using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Метка»: a person's label is a lesson for the model and may move the ticket.</summary>
internal sealed class LabelAct(Labelling labelling) : IPressAct
{
    public string Verb => Verbs.Label;

    public Roles Who => Rights.Labellers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is null)
        {
            Menus.Show(turn, press, Menus.Choices(turn, press, Verbs.Label, Labels.All.Select(label => label.Code()), "label"));
            return Reply.Quiet;
        }

        return Labels.FromCode(press.Data.Arg) is { } chosen
            ? labelling.Label(turn, press.Subject, chosen).Told(turn, press, "press.labelled")
            : Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
    }
}
