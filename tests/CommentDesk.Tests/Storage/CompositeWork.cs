using CommentDesk.Tests.Contracts.Storage;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Storage.Sqlite;

namespace CommentDesk.Tests.Storage;

/// <summary>One update as the desk handles it: every room it touches must change together or not at all.</summary>
internal static class CompositeWork
{
    private const string Feed = "telegram:1";

    public static void Prepare(IDeskSession session)
    {
        session.People.Add(Sample.Person());
        session.Comments.AddChannel(Sample.Channel());
        session.Inbox.Store([new(Feed, 1, "{}", Sample.Noon, 0, null)]);
    }

    public static bool Handle(IDeskSession session)
    {
        var owner = session.People.FindByContact("100")!;
        var ticket = Sample.Opened(session, owner.Id);
        Sample.Do(session, ticket, owner, new Command.Take(), Sample.Noon);
        session.Outbox.Add(OutboxCall.New("telegram:100", "card", "", Sample.Noon, ticket: ticket.Id, person: owner.Id, replaces: "card:1"));
        session.Chats.Expect(new(owner.Id, "answer", ticket.Id, null, Sample.Noon.AddHours(1)));
        session.Facts.Set("last", "1");
        session.Inbox.Done(Feed, 1);
        return true;
    }

    /// <summary>"none" or "all"; anything between is named.</summary>
    public static string Kept(IDeskSession session)
    {
        var ticket = session.Tickets.Find(new TicketId(1));
        var loads = session.Tickets.Loads();
        bool[] parts =
        [
            session.Comments.Find(new Comments.CommentId(1)) is not null,
            ticket is { Version: 2 },
            session.Tickets.History(new TicketId(1)).Count == 3,
            loads.Single().Open == 1,
            session.Outbox.Count(CallState.Pending) == 1,
            session.Chats.Expected(new(1), Sample.Noon) is not null,
            session.Facts.Get("last") == "1",
            session.Inbox.Pending(Feed, 0, 9).Count == 0,
            loads.SequenceEqual(((DeskSession)session).Loads.Recount()) && ticket is not null,
        ];
        return parts.All(part => part) ? "all" : parts.Any(part => part) ? $"half: {string.Join(' ', parts)}" : "none";
    }
}
