using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

/// <summary>The rooms over one connection; they keep nothing themselves, so one session serves every work of it.</summary>
internal sealed class DeskSession : IDeskSession
{
    public DeskSession(DeskConnection connection)
    {
        Connection = connection;
        Loads = new(connection);
        Inbox = new InboxTable(connection);
        Comments = new CommentTable(connection);
        Tickets = new TicketTable(connection, Loads);
        People = new PeopleTable(connection);
        Lessons = new LessonTable(connection);
        Chats = new ChatTable(connection);
        Outbox = new OutboxTable(connection);
        Facts = new FactTable(connection);
    }

    public DeskConnection Connection { get; }
    public LoadTable Loads { get; }
    public IInbox Inbox { get; }
    public ICommentStore Comments { get; }
    public ITicketStore Tickets { get; }
    public IPeopleStore People { get; }
    public ILessonStore Lessons { get; }
    public IChatStore Chats { get; }
    public IOutbox Outbox { get; }
    public IFacts Facts { get; }
}
