using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Worker.Storage.Sqlite;

internal sealed class ChatTable(DeskConnection connection) : IChatStore
{
    private const string Select = "SELECT chat, message, person, ticket, kind, mark, at FROM bot_messages";

    public void Remember(BotMessage message) => connection.Run(
        "INSERT OR REPLACE INTO bot_messages (chat, message, person, ticket, kind, mark, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        message.Chat, message.Message, message.Person, message.Ticket, message.Kind, message.Mark, message.At);

    public BotMessage? Find(string chat, string message) =>
        connection.First($"{Select} WHERE chat = ?1 AND message = ?2", Read, chat, message);

    public IReadOnlyList<BotMessage> Cards(TicketId ticket) => connection.All(
        $"""
        {Select} WHERE seq IN (SELECT max(seq) FROM bot_messages WHERE ticket = ?1 AND kind = 'card' GROUP BY person)
        ORDER BY seq
        """,
        Read, ticket);

    public BotMessage? Latest(PersonId person, TicketId ticket, string kind, string? mark = null) => connection.First(
        $"{Select} WHERE ticket = ?2 AND kind = ?3 AND person = ?1 AND (?4 IS NULL OR mark = ?4) ORDER BY seq DESC LIMIT 1",
        Read, person, ticket, kind, mark);

    public void Forget(string chat, string message) =>
        connection.Run("DELETE FROM bot_messages WHERE chat = ?1 AND message = ?2", chat, message);

    public void Expect(Expectation expectation) => connection.Run(
        "INSERT OR REPLACE INTO expectations (person, kind, ticket, detail, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        expectation.Person, expectation.Kind, expectation.Ticket, expectation.Detail, expectation.ExpiresAt);

    public Expectation? Expected(PersonId person, DateTimeOffset now) => connection.First(
        "SELECT person, kind, ticket, detail, expires_at FROM expectations WHERE person = ?1 AND expires_at > ?2",
        row => new Expectation(new(row.Number(0)), row.Text(1), row.Ticket(2), row.TextOrNull(3), row.Time(4)),
        person, now);

    public void StopExpecting(PersonId person) => connection.Run("DELETE FROM expectations WHERE person = ?1", person);

    private static BotMessage Read(Row row) => new(
        row.Text(0), row.Text(1), new(row.Number(2)), row.Ticket(3), row.Text(4), row.TextOrNull(5), row.Time(6));
}
