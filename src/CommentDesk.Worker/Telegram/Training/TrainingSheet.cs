using CommentDesk.Learning;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Worker.Telegram.Training;

/// <summary>How far a training is, and in the end what became of it.</summary>
internal static class TrainingSheet
{
    private const int Bar = 10;

    public static Sheet Draw(Turn turn, TrainingRun run) => new(Text(turn, run), run.Open && run.StopBy is null ? Stop(turn, run) : Keyboard.None);

    public static Keyboard Stop(Turn turn, TrainingRun run) =>
        Keyboard.Of([Button.Sending(turn.Words.Say("button.tstop"), ButtonData.Of(Verbs.StopTraining, run.Id.Value))]);

    /// <summary>On one line, for whoever asks about it.</summary>
    public static string Line(Turn turn, TrainingRun run)
    {
        var (words, id) = (turn.Words, run.Id.ToString());
        var live = turn.Session.Models.InService() is [var latest, ..] ? latest.Model : "–";
        return run.State switch
        {
            TrainingState.Waiting => words.Say("training.waiting", id),
            TrainingState.Running when run.StopBy is { } by => words.Say("training.stopping", id, turn.NameOf(by)),
            TrainingState.Running => words.Say("training.running", id, Step(turn, run), run.Percent.ToString(words.Culture)),
            TrainingState.Done => words.Say("training.done", id, Time(turn, run)),
            TrainingState.Refused => words.Say("training.refused", id, Time(turn, run)),
            TrainingState.Stopped => words.Say("training.stopped", id, turn.NameOf(run.StopBy), live),
            TrainingState.Interrupted => words.Say("training.interrupted", id, live),
            _ => words.Say("training.failed", id, live),
        };
    }

    private static Html Text(Turn turn, TrainingRun run)
    {
        var html = new Html().Text(Line(turn, run));
        if (run.State is not TrainingState.Running)
            return html;
        var done = Math.Clamp(run.Percent * Bar / 100, 0, Bar);
        return html.Line().Code(new string('▓', done) + new string('░', Bar - done));
    }

    private static string Step(Turn turn, TrainingRun run) => turn.Words.Say(run.Step switch
    {
        TrainingStep.Reading => "training.step.reading",
        TrainingStep.Learning => "training.step.learning",
        _ => "training.step.measuring",
    });

    private static string Time(Turn turn, TrainingRun run)
    {
        var seconds = Math.Max(1, (int)((run.EndedAt - run.StartedAt)?.TotalSeconds ?? 1));
        return seconds < 60 ? turn.Words.Say("training.seconds", seconds.ToString(turn.Words.Culture)) : turn.Words.Length(TimeSpan.FromSeconds(seconds));
    }
}
