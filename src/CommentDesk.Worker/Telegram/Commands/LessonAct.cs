using CommentDesk.People;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>A trainer's label, or a skip; then the next comment.</summary>
internal sealed class LessonAct(Labelling labelling) : IPressAct
{
    public string Verb => Verbs.Lesson;

    public Roles Who => Roles.Trainer;

    /// <summary>A lesson is about the comment; what became of the ticket meanwhile does not matter to it.</summary>
    public bool NeedsFresh => false;

    public Reply Run(Turn turn, Press press)
    {
        string said;
        if (press.Data.Arg == "skip")
        {
            labelling.Skip(turn, press.Subject);
            said = turn.Words.Say("label.skipped");
        }
        else if (Labels.FromCode(press.Data.Arg) is { } label)
        {
            if (labelling.Label(turn, press.Subject, label) is Outcome.Refused refused)
                return Reply.No(turn.Spell(refused.Why), refused.Why.Key);
            said = turn.Words.Say("label.done", turn.Words.Say($"label.{label.Code()}"));
        }
        else
        {
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        }

        turn.Change(press.Message, new Html().Text($"№ {press.Subject.Id} · {said}"), Keyboard.None, press.Subject.Id);
        LabelCommand.Offer(turn);
        return Reply.Done(said);
    }
}
