using System.Globalization;
using CommentDesk.Worker.Flow;
using Microsoft.Extensions.Logging;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>When copies are made by themselves, and how many stay.</summary>
/// <param name="At">The local time of day; null for never.</param>
internal sealed record BackupPlan(TimeOnly? At, string Folder, int Keep, TimeZoneInfo Zone);

/// <summary>
/// A copy each night. The names of the copies tell when the last one was made, so a restart neither forgets one nor makes one
/// twice; a night the desk slept through is made up for at its start.
/// </summary>
internal sealed partial class Backups(SqliteDeskStore store, BackupPlan plan, TimeProvider time, ILogger<Backups> log)
{
    private const string Stamp = "yyyyMMdd-HHmmss";
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    public static string NameAt(DateTimeOffset now, TimeZoneInfo zone) =>
        $"desk-{TimeZoneInfo.ConvertTime(now, zone).ToString(Stamp, CultureInfo.InvariantCulture)}.db";

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            var pause = Due() && !Make() ? AfterFailure : Look;
            await Task.Delay(pause, time, cancel);
        }
    }

    private DateTime Local => TimeZoneInfo.ConvertTime(time.GetUtcNow(), plan.Zone).DateTime;

    /// <summary>The latest planned moment that has come has no copy yet.</summary>
    internal bool Due()
    {
        if (plan.At is not { } at)
            return false;
        var today = Local.Date + at.ToTimeSpan();
        var planned = today <= Local ? today : today.AddDays(-1);
        return Made().FirstOrDefault().At is var last && last < planned;
    }

    internal bool Make()
    {
        var target = Path.Combine(plan.Folder, NameAt(time.GetUtcNow(), plan.Zone));
        try
        {
            var report = BackupFile.Write(store.Path, target, overwrite: false);
            LogMade(report.Path, report.Bytes, report.Tickets);
            foreach (var (_, old) in Made().Skip(plan.Keep))
                File.Delete(old);
            return true;
        }
        catch (Exception failure) when (failure is StoreException or IOException or UnauthorizedAccessException)
        {
            LogNotMade(failure.Message);
            return false;
        }
    }

    /// <summary>The copies in the folder, latest first; other files are none of its business.</summary>
    private IEnumerable<(DateTime At, string File)> Made()
    {
        if (!Directory.Exists(plan.Folder))
            return [];
        return from file in Directory.EnumerateFiles(plan.Folder, "desk-*.db")
               let name = Path.GetFileNameWithoutExtension(file)["desk-".Length..]
               let at = DateTime.TryParseExact(name, Stamp, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : (DateTime?)null
               where at is not null
               orderby at descending
               select (at.Value, file);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A backup was made: {File}, {Bytes} bytes, {Tickets} tickets, read from end to end.")]
    private partial void LogMade(string file, long bytes, long tickets);

    [LoggerMessage(Level = LogLevel.Error, Message = "The backup failed: {Why} It is tried again in an hour.")]
    private partial void LogNotMade(string why);
}
