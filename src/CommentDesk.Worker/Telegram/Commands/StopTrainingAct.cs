using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Training;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>«Остановить»: the training ends at its next step; any trainer may.</summary>
internal sealed class StopTrainingAct : IPressAct
{
    public string Verb => Verbs.StopTraining;

    public Roles Who => Roles.Trainer;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        if (turn.Session.Models.FindRun(new TrainingId(press.Data.Number)) is not { } run)
            return Reply.No(turn.Words.Say("chat.old_button"), "chat.old_button");
        if (!run.Open || run.StopBy is not null)
        {
            turn.Change(press.Message, null, Keyboard.None);
            return Reply.Done(TrainingSheet.Line(turn, run));
        }

        var stopping = run with { StopBy = turn.Person.Id };
        turn.Session.Models.Save(stopping);
        turn.Change(press.Message, null, Keyboard.None);
        return Reply.Done(turn.Words.Say("train.stopping"));
    }
}
