using CommentDesk.People;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Lessons;

/// <summary>A trainer's label, or a skip; then the theme where there is one, or the next comment.</summary>
internal sealed class LessonAct(Labelling labelling, Offering offering, ThemeSheet themes) : IPressAct
{
    public string Verb => Verbs.Lesson;

    public Roles Who => Roles.Trainer;

    /// <summary>A lesson is about the comment; what became of the ticket meanwhile does not matter to it.</summary>
    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        if (LabelPress.Read(press.Data.Arg) is not { } said)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (Labels.FromCode(said.Code) is { } label)
            return Label(turn, press, said, label);
        return said.Code switch
        {
            "skip" => Skip(turn, press, said),
            "again" => Again(turn, press, said),
            _ => Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button"),
        };
    }

    private Reply Label(Turn turn, Press press, LabelPress said, Label label)
    {
        var settlement = labelling.InQueue(turn, press.Subject, said.Revision, label, said.Reading);
        var done = label is Verdicts.Label.Negativity or Verdicts.Label.Other;
        var sheet = done
            ? ThemeSheet.Done(turn, press.Subject, label, null, settlement, said)
            : themes.Ask(turn, press.Subject, label, said);
        turn.Change(press.Message, sheet.Text, sheet.Buttons, press.Subject.Id);
        if (done && said.Next)
            offering.Next(turn);
        return Reply.Done(turn.Words.Say("label.done", turn.Words.Say($"label.{label.Code()}")));
    }

    private Reply Skip(Turn turn, Press press, LabelPress said)
    {
        Labelling.Skip(turn, press.Subject, said.Revision, said.Reading);
        turn.Change(press.Message, new Html().Text($"№ {press.Subject.Id} · {turn.Words.Say("label.skipped")}"), Keyboard.None, press.Subject.Id);
        offering.Next(turn);
        return Reply.Done(turn.Words.Say("label.skipped"));
    }

    private static Reply Again(Turn turn, Press press, LabelPress said)
    {
        var sheet = LabelSheet.Again(turn, press.Subject, said);
        turn.Change(press.Message, sheet.Text, sheet.Buttons, press.Subject.Id);
        return Reply.Quiet;
    }
}
