using CommentDesk.Answers;
using CommentDesk.Comments;
using CommentDesk.Finding;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>The rooms over one connection; they keep nothing that a rolled-back work could have left behind, so one session serves every work of it.</summary>
internal sealed class DeskSession : IDeskSession
{
    private readonly PeopleTable _people;

    /// <param name="alone">This session makes all writes of the one running desk.</param>
    public DeskSession(DeskConnection connection, bool alone = false)
    {
        Connection = connection;
        Loads = new(connection);
        Inbox = new InboxTable(connection);
        Comments = new CommentTable(connection);
        Tickets = new TicketTable(connection, Loads);
        People = _people = new PeopleTable(connection, alone);
        Lessons = new LessonTable(connection);
        Models = new ModelTable(connection);
        Labels = new LabelQueueTable(connection);
        Chats = new ChatTable(connection);
        Outbox = new OutboxTable(connection);
        Facts = new FactTable(connection);
        Erasure = new ErasureTable(connection);
        Stories = new StoryTable(connection);
        Templates = new TemplateTable(connection);
        Search = new SearchTable(connection);
    }

    /// <summary>A work was rolled back: nothing kept between works may stem from it.</summary>
    public void Forget() => _people.Forget();

    public DeskConnection Connection { get; }
    public LoadTable Loads { get; }
    public IInbox Inbox { get; }
    public ICommentStore Comments { get; }
    public ITicketStore Tickets { get; }
    public IPeopleStore People { get; }
    public ILessonStore Lessons { get; }
    public IModelStore Models { get; }
    public ILabelQueue Labels { get; }
    public IChatStore Chats { get; }
    public IOutbox Outbox { get; }
    public IFacts Facts { get; }
    public IErasure Erasure { get; }
    public IStoryStore Stories { get; }
    public ITemplateStore Templates { get; }
    public ISearchStore Search { get; }
}
