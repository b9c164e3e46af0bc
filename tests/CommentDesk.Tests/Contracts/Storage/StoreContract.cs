using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>What every store has to keep. A new store proves itself by one subclass of each contract that names its home.</summary>
public abstract class StoreContract
{
    private IStoreHome? _home;

    protected abstract IStoreHome NewHome();

    private protected IStoreHome Home => _home ?? throw new InvalidOperationException("Only inside a test.");

    [SetUp]
    public void MoveIn() => _home = NewHome();

    [TearDown]
    public async Task MoveOut()
    {
        if (_home is not null)
            await _home.DisposeAsync();
        _home = null;
    }

    private protected Task<T> Write<T>(Func<IDeskSession, T> work) => Home.Store.Write(work, CancellationToken.None);

    private protected Task Write(Action<IDeskSession> work) => Write(session =>
    {
        work(session);
        return true;
    });

    private protected Task<T> Read<T>(Func<IDeskSession, T> work) => Home.Store.Read(work, CancellationToken.None);
}
