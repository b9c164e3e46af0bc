using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>
/// «Включить»: puts a candidate into service while the model it was compared with still serves. The gate has spoken before
/// the button was drawn; a model that did not pass never had one.
/// </summary>
internal sealed class SwitchOnAct : IPressAct
{
    public string Verb => Verbs.SwitchOn;

    public Roles Who => Roles.Trainer;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var (words, models) = (turn.Words, turn.Session.Models);
        if (models.FindRun(new TrainingId(press.Data.Number)) is not { State: TrainingState.Done, Report: { Model: { } model } report }
            || models.InService() is not [var latest, ..])
            return Reply.No(words.Say("chat.old_button"), "chat.old_button");
        if (latest.Model == model)
        {
            turn.Change(press.Message, null, Keyboard.None);
            return Reply.Done(words.Say("model.on_already", model));
        }

        if (latest.Model != report.Live)
        {
            turn.Change(press.Message, null, Keyboard.None);
            var last = models.LastSwitch() ?? latest;
            return Reply.No(words.Say("press.model_moved", latest.Model, turn.NameOf(last.TakenBackAt is null ? last.By : last.TakenBackBy), turn.At(last.ChangedAt)), "press.model_moved");
        }

        if (models.Find(model) is not { State: ModelState.Candidate or ModelState.Retired })
            return Reply.No(words.Say("press.model_damaged", model), "press.model_damaged");
        models.Switch(model, turn.Person.Id, turn.Now);
        turn.Change(press.Message, null, Keyboard.None);
        return Reply.Done(words.Say("model.switching", model));
    }
}
