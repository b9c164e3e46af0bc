using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Learning;

/// <summary>A work that saved lessons ends only when they are in effect: after its commit, never before it.</summary>
internal sealed class TeachingStore(IDeskStore inner, Teaching teaching) : IDeskStore
{
    public async Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        var (result, taught) = await inner.Write(
            session =>
            {
                var before = session.Lessons.Taught;
                return (work(session), session.Lessons.Taught != before);
            },
            cancel);
        if (taught)
            await teaching.CatchUp(inner, CancellationToken.None);
        return result;
    }

    public Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel) => inner.Read(work, cancel);
}
