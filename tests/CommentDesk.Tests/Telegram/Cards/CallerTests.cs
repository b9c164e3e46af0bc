using System.Text.Json;
using CommentDesk.Comments;
using CommentDesk.People;
using CommentDesk.Tests.Telegram.BotApi;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Cards;

public sealed class CallerTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":77,"date":1772623800,"chat":{"id":1,"type":"private"}}}""";
    private const string Blocked = """{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}""";
    private StaffRoom _room = null!;
    private ScriptedHttp _network = null!;
    private Person _anna = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _network = new ScriptedHttp();
        _anna = await _room.Add("1", Roles.Officer);
    }

    [TearDown]
    public async Task Close()
    {
        await _room.DisposeAsync();
        _network.Dispose();
    }

    [Test]
    public async Task A_first_card_is_sent_and_remembered_and_then_edited_in_place()
    {
        var ticket = await _room.Comment();
        _network.Then(200, Sent).Then(200, Sent);
        Assert.That(await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now)), Is.EqualTo(new Delivery.Sent("77")));
        Assert.That(await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now)), Is.EqualTo(new Delivery.Sent("77")));
        Assert.That(_network.Asked.Select(asked => asked.Address.Segments[^1]), Is.EqualTo(new[] { "sendMessage", "editMessageText" }));
        Assert.That(await _room.With(session => session.Chats.Find("1", "77")), Has.Property("Ticket").EqualTo(ticket.Id));
    }

    [Test]
    public async Task A_card_deleted_by_its_reader_is_sent_anew()
    {
        var ticket = await _room.Comment();
        await _room.Shown(_anna, ticket, "60");
        _network.Then(400, """{"ok":false,"error_code":400,"description":"Bad Request: message to edit not found"}""").Then(200, Sent);
        Assert.That(await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now)), Is.EqualTo(new Delivery.Sent("77")));
    }

    [TestCase(false, "sendMessage")]
    [TestCase(true, "editMessageText")]
    public async Task A_card_whose_markup_is_refused_is_shown_in_plain_words_with_its_buttons(bool held, string method)
    {
        var ticket = await _room.Comment("Яма < 5 метров & растёт");
        if (held)
            await _room.Shown(_anna, ticket, "60");
        _network.Then(400, """{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities: Unsupported start tag at byte offset 3"}""").Then(200, Sent);
        Assert.That(await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now)), Is.EqualTo(new Delivery.Sent(held ? "60" : "77")));
        Assert.That(_network.Asked.Select(asked => asked.Address.Segments[^1]), Is.EqualTo(new[] { method, method }));
        var (marked, plain) = (JsonDocument.Parse(_network.Asked[0].Body).RootElement, JsonDocument.Parse(_network.Asked[1].Body).RootElement);
        Assert.That(marked.GetProperty("parse_mode").GetString(), Is.EqualTo("HTML"));
        Assert.That(plain.TryGetProperty("parse_mode", out _), Is.False);
        Assert.That(plain.GetProperty("text").GetString(), Does.Contain("Яма < 5 метров & растёт").And.Not.Contain("<b>"));
        Assert.That(plain.GetProperty("reply_markup").GetRawText(), Is.EqualTo(marked.GetProperty("reply_markup").GetRawText()).And.Contain("callback_data"));
    }

    [Test]
    public async Task A_ticket_given_by_somebody_else_rings_the_bell_again()
    {
        var ticket = await _room.Comment();
        await _room.Shown(_anna, ticket, "60");
        var boris = await _room.Add("2", Roles.Officer);
        _room.Now += TimeSpan.FromMinutes(1);
        await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, _anna, new Command.Transfer(boris), _room.Now));
        await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, boris, new Command.Transfer(_anna), _room.Now));
        _network.Then(200, Sent);
        await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now));
        Assert.That(_network.Asked.Single().Address.Segments[^1], Is.EqualTo("sendMessage"));
    }

    [Test]
    public async Task A_card_that_already_looks_so_counts_as_shown()
    {
        var ticket = await _room.Comment();
        await _room.Shown(_anna, ticket, "60");
        _network.Then(400, """{"ok":false,"error_code":400,"description":"Bad Request: message is not modified"}""");
        Assert.That(await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now)), Is.EqualTo(new Delivery.Sent("60")));
    }

    [Test]
    public async Task Nobody_without_a_role_is_shown_a_card()
    {
        var ticket = await _room.Comment();
        await _room.With(session =>
        {
            session.People.Save(_anna with { Roles = Roles.None });
            return true;
        });
        Assert.That(await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now)), Is.EqualTo(new Delivery.Sent("")));
        Assert.That(_network.Asked, Is.Empty);
    }

    [Test]
    public async Task Whoever_blocked_the_bot_is_marked_and_their_tickets_move()
    {
        var ticket = await _room.Comment();
        var boris = await _room.Add("2", Roles.Officer);
        _network.Then(403, Blocked);
        await Carry(Calls.CardFor(_anna, ticket.Id, _room.Now));
        Assert.That((await _room.With(session => session.People.Find(_anna.Id)))!.Reachable, Is.False);
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Assigned(boris.Id)));
    }

    [Test]
    public async Task A_preview_shows_the_exact_text_and_its_end_takes_the_buttons_away()
    {
        var ticket = await _room.Comment();
        await _room.Shown(_anna, ticket, "300");
        var written = await _room.Say("1", "2 < 3 & <b>", replyTo: "300", message: "301");
        _network.Then(200, Sent).Then(200, Sent);
        await Carry(written.Single(call => call.Kind == Calls.Preview));
        Assert.That(_network.Asked[0].Body, Does.Contain("\"reply_parameters\":{\"message_id\":301").And.Not.Contain("parse_mode"));

        await _room.Press("1", ButtonData.About(await _room.Find(ticket.Id), Verbs.Publish, "1").ToString(), "77");
        await Carry(_room.After.Single(call => call.Kind == ChatCalls.EndPreview));
        Assert.That(_network.Asked[1].Address.Segments[^1], Is.EqualTo("editMessageText"));
        Assert.That(_network.Asked[1].Body, Does.Contain("\"inline_keyboard\":[]"));
    }

    [Test]
    public async Task A_second_answer_takes_the_buttons_of_the_first_preview_away()
    {
        var ticket = await _room.Comment();
        await _room.Shown(_anna, ticket, "300");
        await _room.Shown(_anna, ticket, "70", Calls.Preview);
        var written = await _room.Say("1", "Второй ответ", replyTo: "300", message: "302");
        _network.Then(200, Sent);
        await Carry(written.Single(call => call.Kind == Calls.Preview));
        var waiting = await _room.With(session => session.Outbox.Pending(default, 100));
        Assert.That(ChatCalls.ReadPreviewEnd(waiting.Single(call => call.Kind == ChatCalls.EndPreview)).Message, Is.EqualTo("70"));
    }

    private async Task<Delivery> Carry(OutboxCall call)
    {
        var speaker = new Speaker(TestClient.Over(_network));
        var (reader, reach) = (_room.Part<CardReader>(), _room.Part<Reach>());
        ICaller caller = call.Kind == Calls.Card
            ? new CardCaller(_room.Store, reader, speaker, reach, TimeProvider.System)
            : new PreviewCaller(_room.Store, speaker, reach, ChatOptions.Standard);
        var delivery = await caller.Make(call, CancellationToken.None);
        await _room.With(session =>
        {
            caller.Record(session, call, delivery, _room.Now);
            return true;
        });
        return delivery;
    }
}
