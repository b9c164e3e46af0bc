using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Texts;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Learning;

/// <summary>
/// Carries out trainings, one at a time, beside the model in service. What is asked for and what became of it stands in the
/// store: one that was asked for before a restart is carried out after it, one that was broken off by it is told so. Whatever
/// happens here, the live model serves on; only a switch changes it.
/// </summary>
internal sealed partial class TrainingRuns(
    IDeskStore store, ModelShelf shelf, LiveModel live, Classroom classroom, RetrainingPlan plan, TimeZoneInfo zone, TimeProvider time, ILogger<TrainingRuns> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    /// <summary>Between two edits of the progress message.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    public async Task Run(CancellationToken cancel)
    {
        if (!shelf.Wanted)
            return;
        await Recover(cancel);
        var swept = DateTimeOffset.MinValue;
        while (true)
        {
            if (time.GetUtcNow() is var now && now - swept >= Sweep)
            {
                await AskWhenDue(now, cancel);
                swept = now;
            }

            if (await store.Read(session => session.Models.OpenRun(), cancel) is { State: TrainingState.Waiting })
                await CarryOut(cancel);
            await Task.Delay(Look, time, cancel);
        }
    }

    /// <summary>A training found half-done died with the process that ran it.</summary>
    internal Task Recover(CancellationToken cancel) => store.Write(
        session => session.Models.OpenRun() is { State: TrainingState.Running } run
            && Ended(session, run with { State = TrainingState.Interrupted }, Line.Of("tell.training_interrupted", run.Id.ToString())),
        cancel);

    /// <summary>Computed from the store alone, so that nothing depends on how long the desk has been up.</summary>
    internal Task AskWhenDue(DateTimeOffset now, CancellationToken cancel) => store.Write(
        session =>
        {
            var news = session.Lessons.CountSince(session.Models.LastReported()?.StartedAt ?? DateTimeOffset.MinValue);
            var due = Retraining.Due(plan, news, session.Models.LastRun(), now, zone);
            if (due)
                session.Models.Add(new TrainingRun(default, null, now));
            return due;
        },
        cancel);

    internal async Task CarryOut(CancellationToken cancel)
    {
        if (await store.Write(Begin, cancel) is not { } begun)
            return;
        var progress = new Progress();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var work = Apart(() => classroom.Train(begun.Lessons, live.Model, progress, stop.Token));
        await Watch(begun.Run, work, progress, stop);
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A stop of the desk leaves the row as it is: the next start tells that the training was broken off.
        cancel.ThrowIfCancellationRequested();
        await End(begun.Run.Id, work, cancel);
    }

    private Begun? Begin(IDeskSession session)
    {
        if (session.Models.OpenRun() is not { State: TrainingState.Waiting } run)
            return null;
        var now = time.GetUtcNow();
        if (run.StopBy is not null)
        {
            Ended(session, run with { State = TrainingState.Stopped }, null);
            return null;
        }

        var running = run with { State = TrainingState.Running, StartedAt = now };
        session.Models.Save(running);
        Show(session, running, now);
        return new(running, session.Lessons.Settled());
    }

    private async Task Watch(TrainingRun run, Task work, Progress progress, CancellationTokenSource stop)
    {
        var (shown, percent) = (time.GetUtcNow(), 0);
        while (!work.IsCompleted && !stop.IsCancellationRequested)
        {
            await Task.WhenAny(work, Task.Delay(Look, time, stop.Token));
            if (work.IsCompleted || stop.IsCancellationRequested)
                break;
            if ((await store.Read(session => session.Models.FindRun(run.Id), CancellationToken.None))?.StopBy is not null)
                await stop.CancelAsync();
            else if (progress.Percent != percent && time.GetUtcNow() - shown >= Breath)
            {
                (shown, percent) = (time.GetUtcNow(), progress.Percent);
                await store.Write(session => Noted(session, run.Id, progress.Step, percent), CancellationToken.None);
            }
        }
    }

    private bool Noted(IDeskSession session, TrainingId id, TrainingStep step, int percent)
    {
        var run = session.Models.FindRun(id)! with { Step = step, Percent = percent };
        session.Models.Save(run);
        Show(session, run, time.GetUtcNow());
        return true;
    }

    private async Task End(TrainingId id, Task<Lectured> work, CancellationToken cancel)
    {
        try
        {
            var lectured = await work;
            if (lectured is { Model: { } model, Report.Objections.Count: 0 })
                shelf.Keep(model);
            await store.Write(session => Reported(session, session.Models.FindRun(id)!, lectured), cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await store.Write(session => Ended(session, session.Models.FindRun(id)! with { State = TrainingState.Stopped }, null), cancel);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreException))
        {
            LogFailed(failure, id.Value);
            var trouble = $"{failure.GetType().Name}: {failure.Message}";
            await store.Write(
                session => Ended(
                    session, session.Models.FindRun(id)! with { State = TrainingState.Failed, Trouble = trouble }, Line.Of("tell.training_failed", id.ToString())),
                cancel);
        }
    }

    private bool Reported(IDeskSession session, TrainingRun run, Lectured lectured)
    {
        var now = time.GetUtcNow();
        var report = lectured.Report;
        var passed = report.Objections.Count == 0;
        Registered(session, run, lectured, now);
        if (passed && run.By is null && plan.SwitchOnByItself && session.Models.InService() is [var latest, ..] && latest.Model == report.Live)
            session.Models.Switch(report.Model!, null, now);
        var ended = run with { State = passed ? TrainingState.Done : TrainingState.Refused, EndedAt = now, Percent = 100, Report = report };
        session.Models.Save(ended);
        Show(session, ended, now);
        foreach (var person in Readers(session, run))
        {
            if (report.Trial is not null)
                session.Outbox.Add(Calls.ScorePictureFor(person, run.Id, now));
            session.Outbox.Add(Calls.ScorecardFor(person, run.Id, now));
        }

        LogEnded(run.Id.Value, ended.State.ToString(), report.Learned, report.HeldOut);
        return true;
    }

    private static void Registered(IDeskSession session, TrainingRun run, Lectured lectured, DateTimeOffset now)
    {
        var (model, report) = lectured;
        if (session.Models.Find(report.Live) is { Scores: null } live)
            session.Models.Save(live with { Scores = report.Trial?.LiveShipped });
        if (model is null || session.Models.Find(model.Id) is { State: ModelState.Active } or { Shipped: true })
            return;
        session.Models.Save(new ModelRecord(
            model.Id, now, run.By, Shipped: false, model.Comments - report.Learned, report.Learned,
            report.Objections.Count == 0 ? ModelState.Candidate : ModelState.Refused, report.Trial?.NewShipped));
    }

    /// <summary>Whoever asked; what the desk did of its own accord is for everybody who trains.</summary>
    private static IReadOnlyList<Person> Readers(IDeskSession session, TrainingRun run) =>
        run.By is { } by && session.People.Find(by) is { Staff: true } person ? [person] : Staff.Trainers(session);

    private bool Ended(IDeskSession session, TrainingRun run, Line? line)
    {
        var now = time.GetUtcNow();
        var ended = run with { EndedAt = now };
        session.Models.Save(ended);
        Show(session, ended, now);
        foreach (var person in Readers(session, run).Where(_ => line is not null))
            session.Outbox.Add(Calls.LineFor(person, line!, now));
        LogEnded(run.Id.Value, run.State.ToString(), 0, 0);
        return true;
    }

    /// <summary>One message, edited: a call that still waits is drawn later anyway.</summary>
    private static void Show(IDeskSession session, TrainingRun run, DateTimeOffset now)
    {
        if (run.By is { } by && session.People.Find(by) is { Staff: true } person)
            session.Outbox.Add(Calls.TrainingFor(person, run.Id, now));
    }

    /// <summary>A thread of its own below the others' priority: judging comments goes before.</summary>
    private static Task<T> Apart<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled();
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        })
        {
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
            Name = "training",
        };
        thread.Start();
        return done.Task;
    }

    private sealed record Begun(TrainingRun Run, IReadOnlyList<SettledLesson> Lessons);

    [LoggerMessage(Level = LogLevel.Error, Message = "Training {Training} failed; the model in service serves on.")]
    private partial void LogFailed(Exception failure, long training);

    [LoggerMessage(Level = LogLevel.Information, Message = "Training {Training} ended: {State}; learned from {Learned} lessons, measured on {HeldOut}.")]
    private partial void LogEnded(long training, string state, int learned, int heldOut);
}
