using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Lessons;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Cards.Acts;

/// <summary>«Метка»: a person's label may move the ticket; a trainer's is a lesson for the model, and is asked for its theme.</summary>
internal sealed class LabelAct(Labelling labelling, ThemeSheet themes) : IPressAct
{
    /// <summary>Marks the labels of the menu; the buttons that sort a ticket in triage ask nothing more.</summary>
    private const string FromMenu = "-m";

    public string Verb => Verbs.Label;

    public Roles Who => Rights.Labellers;

    public Reply Run(Turn turn, Press press)
    {
        if (press.Data.Arg is null)
        {
            Menus.Show(turn, press, Keyboard.Column(Labels.All.Select(label => Button.Sending(
                turn.Words.Say($"label.{label.Code()}"), ButtonData.About(press.Subject, Verbs.Label, label.Code() + FromMenu)))));
            return Reply.Quiet;
        }

        var fromMenu = press.Data.Arg.EndsWith(FromMenu, StringComparison.Ordinal);
        return Labels.FromCode(fromMenu ? press.Data.Arg[..^FromMenu.Length] : press.Data.Arg) is { } chosen
            ? Label(turn, press, chosen, fromMenu)
            : Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
    }

    private Reply Label(Turn turn, Press press, Label chosen, bool fromMenu)
    {
        var outcome = labelling.OnCard(turn, press.Subject, chosen);
        if (outcome is Outcome.Refused || !turn.Person.Is(Roles.Trainer) || turn.Session.Comments.Find(press.Subject.Comment) is not { } comment)
            return outcome.Told(turn, press, "press.labelled");
        if (fromMenu && chosen is Verdicts.Label.Complaint or Verdicts.Label.Question)
        {
            var sheet = themes.Ask(turn, press.Subject, chosen, new LabelPress("", comment.Revision, Reading.Blind, Next: false));
            turn.Say(sheet.Text, sheet.Buttons, kind: "label");
        }

        var settlement = turn.Session.Lessons.SettlementOf(comment.Id, comment.Revision);
        return settlement is Settlement.Disputed ? outcome.Told(turn, press, "press.disputed") : outcome.Told(turn, press, "press.taught");
    }
}
