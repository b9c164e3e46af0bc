using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Finding;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;

namespace CommentDesk.Worker.Flow;

/// <summary>
/// Everything the desk remembers. Work is a plain synchronous function over one session: all of it is kept or none,
/// and when the returned task ends it is on the disk. Works are carried out one after another, in the order of the calls;
/// many waiting works may share one commit (a work that throws takes nothing of its neighbours with it).
/// Network calls have no place inside: what has to happen outside is an outbox row.
/// </summary>
public interface IDeskStore
{
    /// <remarks>Whatever else a work throws leaves through its own task; a row that breaks a rule is such a fault, not a StoreException.</remarks>
    /// <exception cref="StoreException">The disk refused (full, read-only, damaged): nothing of this work was kept.</exception>
    Task<T> Write<T>(Func<IDeskSession, T> work, CancellationToken cancel);

    /// <summary>Reads a consistent state that includes every finished write. May run beside a write.</summary>
    Task<T> Read<T>(Func<IDeskSession, T> work, CancellationToken cancel);
}

/// <summary>The rooms of the store within one unit of work. Not thread-safe; never kept beyond the work.</summary>
public interface IDeskSession
{
    IInbox Inbox { get; }
    ICommentStore Comments { get; }
    ITicketStore Tickets { get; }
    IPeopleStore People { get; }
    ILessonStore Lessons { get; }
    IModelStore Models { get; }
    ILabelQueue Labels { get; }
    IChatStore Chats { get; }
    IOutbox Outbox { get; }
    IFacts Facts { get; }
    IErasure Erasure { get; }
    IStoryStore Stories { get; }
    ITemplateStore Templates { get; }
    ISearchStore Search { get; }
}

/// <summary>The store could not do its work; the message names the cause and the cure.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
