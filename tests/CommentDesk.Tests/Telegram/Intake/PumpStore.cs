using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Telegram.Intake;

/// <summary>As much of a store as the pump touches: an inbox and facts, in memory, with a disk that can fail.</summary>
internal sealed class PumpStore : IDeskStore, IDeskSession, IInbox, IFacts
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _facts = [];
    private readonly SortedDictionary<long, InboxItem> _items = [];

    /// <summary>How many of the coming inbox writes the disk refuses.</summary>
    public int Refusals { get; set; }

    public IReadOnlyList<InboxItem> Items
    {
        get
        {
            lock (_gate)
                return [.. _items.Values];
        }
    }

    public bool Overtakes(string source, long number) => throw new NotSupportedException();

    public IInbox Inbox => this;
    public IFacts Facts => this;
    public ICommentStore Comments => throw new NotSupportedException();
    public ITicketStore Tickets => throw new NotSupportedException();
    public IPeopleStore People => throw new NotSupportedException();
    public ILessonStore Lessons => throw new NotSupportedException();
    public IModelStore Models => throw new NotSupportedException();
    public ILabelQueue Labels => throw new NotSupportedException();
    public IChatStore Chats => throw new NotSupportedException();
    public IErasure Erasure => throw new NotSupportedException();
    public IOutbox Outbox => throw new NotSupportedException();

    public Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel)
    {
        try
        {
            lock (_gate)
                return Task.FromResult(work(this));
        }
        catch (StoreException failure)
        {
            return Task.FromException<T>(failure);
        }
    }

    public Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel) => Task.FromResult(work(this));

    public int Store(IReadOnlyList<InboxItem> items)
    {
        if (Refusals > 0)
        {
            Refusals--;
            throw new StoreException("The disk is full. Free some space.");
        }

        return items.Count(item => _items.TryAdd(item.Number, item));
    }

    public long? Last(string source) => _items.Count == 0 ? null : _items.Keys.Max();
    public string? Get(string name) => _facts.GetValueOrDefault(name);

    public void Set(string name, string? value)
    {
        if (value is null)
            _facts.Remove(name);
        else
            _facts[name] = value;
    }

    public IReadOnlyList<InboxItem> Pending(string source, long after, int limit) => throw new NotSupportedException();
    public void Done(string source, long number) => throw new NotSupportedException();
    public bool Failed(string source, long number, string trouble, int limit) => throw new NotSupportedException();
    public IReadOnlyList<InboxItem> Quarantined() => throw new NotSupportedException();
    public int Retry(long? number) => throw new NotSupportedException();
    public int Forget(DateTimeOffset before) => throw new NotSupportedException();
}
