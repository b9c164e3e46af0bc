using CommentDesk.People;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>Goes back to a model that served before. The button knows what served when it was drawn and is refused when that has changed.</summary>
internal sealed class RollbackAct : IPressAct
{
    public const string Keep = "keep";

    public string Verb => Verbs.Rollback;

    public Roles Who => Roles.Trainer;

    public bool AboutTicket => false;

    public Reply Run(Turn turn, Press press)
    {
        var (words, models) = (turn.Words, turn.Session.Models);
        turn.Change(press.Message, null, Keyboard.None);
        if (press.Data.Arg == Keep)
            return Reply.Done(words.Say("rollback.kept"));
        var serving = models.InService();
        if (serving.Count == 0 || serving[0].Number != press.Data.Number)
        {
            var last = models.LastSwitch();
            return Reply.No(
                words.Say(
                    "press.model_moved", serving.Count == 0 ? "–" : serving[0].Model,
                    turn.NameOf(last?.TakenBackAt is null ? last?.By : last.TakenBackBy), last is null ? "–" : turn.At(last.ChangedAt)),
                "press.model_moved");
        }

        if (serving.Skip(1).All(one => one.Model != press.Data.Arg))
            return Reply.No(words.Say("chat.old_button"), "chat.old_button");
        while (models.InService() is [var top, ..] && top.Model != press.Data.Arg)
            models.TakeBack(turn.Person.Id, turn.Now);
        return Reply.Done(words.Say("rollback.going", press.Data.Arg!));
    }
}
