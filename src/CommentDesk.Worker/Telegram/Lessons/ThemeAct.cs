using CommentDesk.People;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>The theme of a label just given, all themes to choose from, or none.</summary>
internal sealed class ThemeAct(Labelling labelling, Offering offering) : IPressAct
{
    public string Verb => Verbs.Theme;

    public Roles Who => Roles.Trainer;

    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        if (LabelPress.Read(press.Data.Arg) is not { } said)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (said.Code == ThemeSheet.More)
        {
            turn.Change(press.Message, null, ThemeSheet.All(turn, press.Subject, said), press.Subject.Id);
            return Reply.Quiet;
        }

        var theme = Themes.Known(said.Code) ? said.Code : null;
        var own = turn.Session.Lessons.Of(press.Subject.Comment).FirstOrDefault(lesson => lesson.By == turn.Person.Id && lesson.Revision == said.Revision);
        if (own?.Label is not { } label || (theme is null && said.Code != ThemeSheet.None)
            || labelling.Theme(turn, press.Subject, said.Revision, theme) is not { } settlement)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        var sheet = ThemeSheet.Done(turn, press.Subject, label, theme, settlement, said);
        turn.Change(press.Message, sheet.Text, sheet.Buttons, press.Subject.Id);
        if (said.Next)
            offering.Next(turn);
        return Reply.Done(turn.Words.Say("press.labelled"));
    }
}
