using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Telegram.Intake;
using CommentDesk.Worker.Telegram.Sources;
using Microsoft.Extensions.Hosting;

namespace CommentDesk.Worker;

/// <summary>Runs the desk's loops until it is stopped. A stop finishes what was begun; whatever is not begun is on the disk.</summary>
internal sealed class DeskService(
    Loop loop, UpdatePump pump, PumpSettings feed, Reception reception, Outbox outbox, Clockwork clockwork, Retention retention, SourceRounds sources,
    Succession succession, IDeskStore store, Teaching teaching, TeachingRounds lessons, TrainingRuns trainings) : BackgroundService
{
    /// <summary>True when a loop ended although nobody had asked the desk to stop.</summary>
    public bool Died { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first comment is already judged by what people taught.
        await loop.Run("lessons so far", cancel => teaching.CatchUp(store, cancel), stoppingToken);
        await Task.WhenAll(
            loop.Run("pump", pump.Run, stoppingToken),
            loop.Run("reception", cancel => reception.Run(feed.Source, cancel), stoppingToken),
            loop.Run("outbox", outbox.Run, stoppingToken),
            loop.Run("clockwork", clockwork.Run, stoppingToken),
            loop.Run("retention", retention.Run, stoppingToken),
            loop.Run("sources", sources.Run, stoppingToken),
            loop.Run("models", succession.Run, stoppingToken),
            loop.Run("lessons", lessons.Run, stoppingToken),
            loop.Run("trainings", trainings.Run, stoppingToken));
        Died = !stoppingToken.IsCancellationRequested;
        Environment.ExitCode = Died ? 1 : Environment.ExitCode;
    }
}
