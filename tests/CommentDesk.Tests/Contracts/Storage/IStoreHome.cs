using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

/// <summary>Where a store lives during one test: empty at first, gone afterwards.</summary>
public interface IStoreHome : IAsyncDisposable
{
    IDeskStore Store { get; }

    /// <summary>Closes the store and opens it again: what it remembers must be the same.</summary>
    Task Reopen();
}
