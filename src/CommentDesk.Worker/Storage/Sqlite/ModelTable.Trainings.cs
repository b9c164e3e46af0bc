using CommentDesk.Learning;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <content>Trainings.</content>
internal sealed partial class ModelTable
{
    private const string Trainings =
        "SELECT id, by, asked_at, started_at, ended_at, state, step, percent, stop_by, message, trouble, report FROM trainings";

    public TrainingRun Add(TrainingRun run)
    {
        var id = connection.Number(
            """
            INSERT INTO trainings (by, asked_at, started_at, ended_at, state, step, percent, stop_by, message, trouble, report)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id
            """,
            run.By, run.AskedAt, run.StartedAt, run.EndedAt, run.State, run.Step, run.Percent, run.StopBy, run.Message, run.Trouble, Written(run));
        return run with { Id = new(id!.Value) };
    }

    public void Save(TrainingRun run) => connection.Run(
        """
        UPDATE trainings SET by = ?2, asked_at = ?3, started_at = ?4, ended_at = ?5, state = ?6, step = ?7, percent = ?8, stop_by = ?9,
            message = ?10, trouble = ?11, report = ?12
        WHERE id = ?1
        """,
        run.Id, run.By, run.AskedAt, run.StartedAt, run.EndedAt, run.State, run.Step, run.Percent, run.StopBy, run.Message, run.Trouble, Written(run));

    public TrainingRun? FindRun(TrainingId id) => connection.First($"{Trainings} WHERE id = ?1", ReadRun, id);

    public TrainingRun? OpenRun() => connection.First($"{Trainings} WHERE state IN ('waiting', 'running')", ReadRun);

    public TrainingRun? LastReported() => connection.First($"{Trainings} WHERE report IS NOT NULL ORDER BY id DESC LIMIT 1", ReadRun);

    public TrainingRun? LastRun() => connection.First($"{Trainings} ORDER BY id DESC LIMIT 1", ReadRun);

    private static string? Written(TrainingRun run) => run.Report is { } report ? DeskJson.Write(report) : null;

    private static TrainingRun ReadRun(Row row) => new(
        new(row.Number(0)), row.Person(1), row.Time(2), row.TimeOrNull(3), row.TimeOrNull(4), row.Word<TrainingState>(5),
        row.Word<TrainingStep>(6), row.Count(7), row.Person(8), row.TextOrNull(9), row.TextOrNull(10),
        row.TextOrNull(11) is { } report ? DeskJson.ReadReport(report) : null);
}
