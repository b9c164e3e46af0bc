namespace CommentDesk.Worker.Flow;

/// <summary>
/// Something that is due by the clock and stands in the database. The clockwork calls it now and then; what it did before a restart
/// it must not do again, and what came due meanwhile it finds.
/// </summary>
internal interface ISweep
{
    TimeSpan Every { get; }

    Task Sweep(DateTimeOffset now, CancellationToken cancel);
}
