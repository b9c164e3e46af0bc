using CommentDesk.Learning;
using CommentDesk.Learning.Evaluation;
using CommentDesk.Learning.Flags;
using CommentDesk.Learning.Models;
using CommentDesk.Verdicts;

namespace CommentDesk.Worker.Learning;

/// <summary>How far a training is; written by the training's own thread, read by others.</summary>
internal sealed class Progress : IProgress<TrainingProgress>
{
    private volatile int _percent;
    private volatile int _step;

    public int Percent => _percent;

    public TrainingStep Step => (TrainingStep)_step;

    public void Enter(TrainingStep step, int percent) => (_step, _percent) = ((int)step, percent);

    /// <summary>Learning is most of the work.</summary>
    public void Report(TrainingProgress value) => Enter(TrainingStep.Learning, 5 + (int)(value.Share * 75));
}

/// <param name="Model">Null when there was nothing to learn from.</param>
internal sealed record Lectured(CommentModel? Model, TrainingReport Report);

/// <summary>
/// One training, start to finish, without store and network: a candidate grows from the shipped model and the lessons, both it
/// and the live model are measured on the same comments, the gate speaks. The same lessons give the same candidate.
/// </summary>
/// <param name="holdOut">The frozen hold-out that came with the program; without it no candidate passes the gate.</param>
internal sealed class Classroom(ModelShelf shelf, string holdOut, PromotionMargins margins)
{
    private const int MostContradictions = 5;

    /// <exception cref="ModelFileException">The shipped model cannot be read.</exception>
    /// <exception cref="CorpusException">The hold-out cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public Lectured Train(IReadOnlyList<SettledLesson> lessons, CommentModel? live, Progress progress, CancellationToken stop)
    {
        progress.Enter(TrainingStep.Reading, 0);
        var prior = shelf.Shipped();
        var serving = live ?? prior;
        var frozen = Path.Exists(holdOut) ? Corpus.Read(holdOut) : [];
        Sample[] samples = [.. lessons.Select(lesson => new Sample(PersonalMask.Of(lesson.Text), (CommentLabel)lesson.Label, ThemeOf(lesson)))];
        var division = LessonDivision.Of(samples, frozen);
        stop.ThrowIfCancellationRequested();
        var report = new TrainingReport(
            null, serving.Id, division.ToLearn.Count, division.HeldOut.Count, null, [new(Objections.AllHeldOut, [lessons.Count])], 0, 0,
            [.. division.Contradictions.Take(MostContradictions).Select(pair => Contradicting(lessons[pair.One], lessons[pair.Other]))],
            division.Contradictions.Count);
        if (division.ToLearn.Count == 0)
            return new(null, report);
        var candidate = CommentTrainer.Retrain(prior, [.. division.ToLearn.Select(lesson => samples[lesson])], new TrainingOptions(), progress, stop);
        return new(candidate, Measured(report with { Model = candidate.Id }, serving, candidate, frozen, [.. division.HeldOut.Select(lesson => samples[lesson])], progress, stop));
    }

    private TrainingReport Measured(
        TrainingReport report, CommentModel live, CommentModel candidate, IReadOnlyList<Sample> frozen, Sample[] heldOut, Progress progress, CancellationToken stop)
    {
        progress.Enter(TrainingStep.Measuring, 80);
        var (liveShipped, newShipped) = (Examination.Of(live, frozen), Examination.Of(candidate, frozen));
        stop.ThrowIfCancellationRequested();
        progress.Enter(TrainingStep.Measuring, 90);
        var trial = new Trial(
            liveShipped, newShipped,
            liveShipped.Plus(Examination.Of(live, heldOut)), newShipped.Plus(Examination.Of(candidate, heldOut)),
            report.Learned + report.HeldOut);
        var (mended, spoilt) = Examination.Differences(live, candidate, [.. frozen, .. heldOut]);
        stop.ThrowIfCancellationRequested();
        var objections = candidate.Id == live.Id ? [new Objection(Objections.Same, [])] : Promotion.Against(trial, margins);
        return report with { Trial = trial, Objections = objections, Mended = mended, Spoilt = spoilt };
    }

    /// <summary>Negativity and the rest have no theme, whatever was guessed at the time.</summary>
    private static string? ThemeOf(SettledLesson lesson) => lesson.Label is Label.Complaint or Label.Question ? lesson.Theme : null;

    private static Contradiction Contradicting(SettledLesson one, SettledLesson other) => new(one.Ticket, one.Label, other.Ticket, other.Label);
}
