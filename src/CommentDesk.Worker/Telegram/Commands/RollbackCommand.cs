using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/rollback: offers the models that served before; nothing happens without a press.</summary>
internal sealed class RollbackCommand : IChatCommand
{
    public string Name => "rollback";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var (words, serving) = (turn.Words, turn.Session.Models.InService());
        if (serving.Count < 2)
        {
            turn.Say(serving is [var only] ? Line.Of("rollback.nowhere", only.Model) : Line.Of("model.none"));
            return;
        }

        var (latest, former, first) = (serving[0], serving[1], serving[^1]);
        var buttons = new List<Button> { To(turn, latest.Number, former.Model, "button.rb") };
        if (first.Model != former.Model)
            buttons.Add(To(turn, latest.Number, first.Model, "button.rb_first"));
        buttons.Add(Button.Sending(words.Say("button.rb_keep"), ButtonData.Of(Verbs.Rollback, latest.Number, 0, RollbackAct.Keep)));
        var since = latest.By is { } by ? words.Say("model.switched", turn.NameOf(by), turn.At(latest.At)) : turn.At(latest.At);
        turn.Say(new Html().Bold(words.Say("model.id", latest.Model)).Line().Text(since).Line().Text(words.Say("rollback.ask")), Keyboard.Column(buttons));
    }

    private static Button To(Turn turn, int number, string model, string key) =>
        Button.Sending(turn.Words.Say(key, model), ButtonData.Of(Verbs.Rollback, number, 0, model));
}
