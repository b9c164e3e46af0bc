using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;

namespace CommentDesk.Tests.Contracts.Storage;

public abstract class ChatContract : StoreContract
{
    private static readonly PersonId Anna = new(1), Boris = new(2);
    private static readonly TicketId Ticket = new(5);

    [Test]
    public async Task A_message_is_found_by_chat_and_number()
    {
        var message = Message("10", Anna, mark: "m");
        await Remember(message, Message("11", Anna));
        Assert.That(await Read(session => session.Chats.Find("c", "10")), Is.EqualTo(message));
        Assert.That(await Read(session => session.Chats.Find("other", "10")), Is.Null);
    }

    [Test]
    public async Task A_message_remembered_again_is_what_it_was_last()
    {
        await Remember(Message("10", Anna), Message("10", Anna, kind: "notice"));
        Assert.That((await Read(session => session.Chats.Find("c", "10")))?.Kind, Is.EqualTo("notice"));
    }

    [Test]
    public async Task A_ticket_has_one_card_a_person_the_latest()
    {
        await Remember(
            Message("10", Anna), Message("11", Boris), Message("12", Anna), Message("13", Anna, kind: "preview"),
            Message("14", Anna) with { Ticket = new TicketId(6) });
        Assert.That((await Read(session => session.Chats.Cards(Ticket))).Select(card => card.Message), Is.EquivalentTo(new[] { "11", "12" }));
    }

    [Test]
    public async Task The_latest_message_is_told_by_kind_and_mark()
    {
        await Remember(
            Message("10", Anna, "preview", "a"), Message("11", Anna, "preview", "b"), Message("12", Anna), Message("13", Boris, "preview", "a"));
        Assert.That(await Latest("preview", "a"), Is.EqualTo("10"));
        Assert.That(await Latest("preview", null), Is.EqualTo("11"));
        Assert.That(await Latest("doubt", null), Is.Null);
    }

    [Test]
    public async Task A_forgotten_message_is_unknown()
    {
        await Remember(Message("10", Anna));
        await Write(session => session.Chats.Forget("c", "10"));
        Assert.That(await Read(session => session.Chats.Find("c", "10")), Is.Null);
        Assert.That(await Read(session => session.Chats.Cards(Ticket)), Is.Empty);
    }

    [Test]
    public async Task One_thing_at_a_time_is_expected_of_a_person_until_it_expires()
    {
        var answer = new Expectation(Anna, "answer", Ticket, null, Sample.Noon.AddHours(1));
        var reason = new Expectation(Anna, "reason", null, "5", Sample.Noon.AddHours(1));
        await Write(session => session.Chats.Expect(answer));
        await Write(session => session.Chats.Expect(reason));
        Assert.That(await Expected(Anna, Sample.Noon), Is.EqualTo(reason));
        Assert.That(await Expected(Boris, Sample.Noon), Is.Null);
        Assert.That(await Expected(Anna, Sample.Noon.AddHours(1)), Is.Null);
    }

    [Test]
    public async Task Nothing_is_expected_after_the_end_of_waiting()
    {
        await Write(session => session.Chats.Expect(new(Anna, "answer", Ticket, null, Sample.Noon.AddHours(1))));
        await Write(session => session.Chats.StopExpecting(Anna));
        Assert.That(await Expected(Anna, Sample.Noon), Is.Null);
    }

    private static BotMessage Message(string message, PersonId person, string kind = "card", string? mark = null) =>
        new("c", message, person, Ticket, kind, mark, Sample.Noon);

    private Task Remember(params BotMessage[] messages) => Write(session => Array.ForEach(messages, session.Chats.Remember));

    private async Task<string?> Latest(string kind, string? mark) =>
        (await Read(session => session.Chats.Latest(Anna, Ticket, kind, mark)))?.Message;

    private Task<Expectation?> Expected(PersonId person, DateTimeOffset now) => Read(session => session.Chats.Expected(person, now));
}
