using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Learning;

/// <summary>Lessons brought in by a second program beside the running desk are seen within seconds.</summary>
internal sealed class TeachingRounds(IDeskStore store, Teaching teaching, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public async Task Run(CancellationToken cancel)
    {
        while (true)
        {
            await teaching.CatchUp(store, cancel);
            await Task.Delay(Look, time, cancel);
        }
    }
}
