using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Learning;
using CommentDesk.Worker.Storage.Sqlite;
using CommentDesk.Worker.Telegram.Intake;
using CommentDesk.Worker.Telegram.Numbers;
using CommentDesk.Worker.Telegram.Sources;
using Microsoft.Extensions.Hosting;

namespace CommentDesk.Worker;

/// <summary>
/// Runs the desk's loops until it is stopped. A stop finishes what was begun; whatever is not begun is on the disk.
/// When one loop dies, the others are stopped too: half a desk looks like a whole one to those who write to it.
/// </summary>
internal sealed class DeskService(
    Loop loop, UpdatePump pump, PumpSettings feed, Reception reception, Outbox outbox, Clockwork clockwork, Retention retention, SourceRounds sources,
    Succession succession, IDeskStore store, Teaching teaching, TeachingRounds lessons, TrainingRuns trainings, DatabaseWatch database,
    Backups backups, DigestRounds digests, IHostApplicationLifetime life) : BackgroundService
{
    /// <summary>True when a loop died although nobody had asked the desk to stop.</summary>
    public bool Died { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first comment is already judged by what people taught.
        await Keep("lessons so far", cancel => teaching.CatchUp(store, cancel), stoppingToken);
        await Task.WhenAll(
            Keep("pump", pump.Run, stoppingToken),
            Keep("reception", cancel => reception.Run(feed.Source, cancel), stoppingToken),
            Keep("outbox", outbox.Run, stoppingToken),
            Keep("clockwork", clockwork.Run, stoppingToken),
            Keep("retention", retention.Run, stoppingToken),
            Keep("sources", sources.Run, stoppingToken),
            Keep("models", succession.Run, stoppingToken),
            Keep("lessons", lessons.Run, stoppingToken),
            Keep("trainings", trainings.Run, stoppingToken),
            Keep("database", database.Run, stoppingToken),
            Keep("backups", backups.Run, stoppingToken),
            Keep("digests", digests.Run, stoppingToken));
    }

    private async Task Keep(string name, Func<CancellationToken, Task> body, CancellationToken stopping)
    {
        if (await loop.Run(name, body, stopping))
            return;
        Died = true;
        Environment.ExitCode = 1;
        life.StopApplication();
    }
}
