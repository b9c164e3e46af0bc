using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;
using CommentDesk.Worker.Telegram.Training;

namespace CommentDesk.Worker.Telegram.Commands;

/// <summary>/train: asks for a training; one at a time.</summary>
internal sealed class TrainCommand(RetrainingPlan plan) : IChatCommand
{
    public string Name => "train";

    public Roles Who => CommandMenu.Who(Name);

    public void Run(Turn turn, CommandLine line)
    {
        var models = turn.Session.Models;
        if (models.OpenRun() is { } open)
        {
            turn.Say(Already(turn, open), TrainingSheet.Stop(turn, open));
            return;
        }

        var lessons = turn.Session.Lessons.Settled().Count;
        if (turn.Session.Facts.Get("model.id") is not { Length: > 0 })
            turn.Say(Line.Of("train.no_model"));
        else if (lessons < plan.Margins.LeastLessons)
            turn.Say(Line.Of("train.few_lessons", Number(lessons), Number(plan.Margins.LeastLessons)));
        else
            turn.Session.Outbox.Add(Calls.TrainingFor(turn.Person, models.Add(new TrainingRun(default, turn.Person.Id, turn.Now)).Id, turn.Now));
    }

    private static Html Already(Turn turn, TrainingRun open)
    {
        var who = open.By is { } by ? turn.Words.Say("train.asked_by", turn.NameOf(by), turn.At(open.AskedAt)) : turn.Words.Say("train.asked_by_desk", turn.At(open.AskedAt));
        return new Html().Text(TrainingSheet.Line(turn, open)).Line().Text(who);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
