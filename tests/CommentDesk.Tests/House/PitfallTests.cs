using System.Reflection;
using CommentDesk.Comments;
using CommentDesk.Learning;
using CommentDesk.People;
using CommentDesk.Tests.Flow;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.BotApi;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Sources;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.House;

/// <summary>Faults of other programs of this kind that no other test of ours speaks of; the whole map stands in docs/reliability.md.</summary>
public sealed class PitfallTests
{
    [Test]
    public async Task Two_people_who_say_the_same_have_two_tickets()
    {
        await using var office = new Office();
        await office.Connect();
        await office.See(Seen.Comment("C: люк открыт"));
        await office.See(Seen.Comment("C: люк открыт", message: "11", author: new Author("501", "Артём", AuthorKind.Person)));
        var (first, second) = (await office.TicketOf("10"), await office.TicketOf("11"));
        Assert.That(first?.Id, Is.Not.Null.And.Not.EqualTo(second?.Id));
    }

    [Test]
    public async Task What_follows_from_one_decision_leaves_as_calls_of_their_own_and_one_that_fails_is_repeated_alone()
    {
        await using var room = new StaffRoom();
        await room.Add("1", Roles.Officer);
        var ticket = await room.Comment();
        await room.Shown((await room.With(session => session.People.FindByContact("1")))!, ticket, "300");
        await room.Say("1", "Починим", replyTo: "300");
        await room.With(session =>
        {
            // What was drawn before is shown already.
            foreach (var call in session.Outbox.Pending(default, 500).Where(call => session.Outbox.Begin(call.Id, room.Now)))
                session.Outbox.Sent(call.Id, "300", room.Now);
            return true;
        });
        await room.Press("1", ButtonData.About(await room.Find(ticket.Id), Verbs.Publish, "1").ToString());
        var calls = room.After.ToDictionary(call => call.Kind);
        Assert.That(calls.Keys, Is.EquivalentTo(new[] { Calls.Publish, Calls.Card, ChatCalls.EndPreview }));

        await room.With(session =>
        {
            foreach (var call in calls.Values)
                session.Outbox.Begin(call.Id, room.Now);
            session.Outbox.Sent(calls[Calls.Publish].Id, "61", room.Now);
            session.Outbox.Postpone(calls[Calls.Card].Id, room.Now, room.Now.AddSeconds(5), true, "too fast");
            session.Outbox.Sent(calls[ChatCalls.EndPreview].Id, "310", room.Now);
            return true;
        });
        Assert.That((await room.With(session => session.Outbox.Pending(default, 500))).Select(call => call.Kind).Except([ChatCalls.Answer]), Is.EqualTo(new[] { Calls.Card }));
    }

    [Test]
    public async Task Of_two_officers_who_take_a_ticket_at_once_one_gets_it_and_the_other_hears_whose_it_is()
    {
        await using var room = new StaffRoom();
        var ticket = await room.Comment();
        foreach (var contact in (string[])["1", "2"])
            await room.With(session => session.People.Add(new Person(default, contact, $"Имя {contact}", null, Roles.Officer, true, true, "ru")));
        var chat = room.Part<OfficerChat>();
        var button = ButtonData.About(ticket, Verbs.Take).ToString();
        await Task.WhenAll(((string[])["1", "2"]).Select(contact => room.With(session =>
        {
            chat.Pressed(session, new Observation.ButtonPressed(new Visitor(contact, $"Имя {contact}", null, "ru"), contact, contact, "500", button), room.Now);
            return true;
        })));
        var answers = (await room.With(session => session.Outbox.Pending(default, 500))).Where(call => call.Kind == ChatCalls.Answer).Select(call => ChatCalls.ReadAnswer(call).Text).ToList();
        Assert.That(answers, Has.Exactly(1).EqualTo("В работе у вас"));
        Assert.That(answers, Has.Exactly(1).StartsWith("Карточка изменилась: взято в работу — Имя "));
    }

    [Test]
    public async Task A_comment_whose_post_was_never_seen_says_so_on_its_card()
    {
        await using var room = new StaffRoom();
        var officer = await room.Add("1", Roles.Officer);
        var ticket = await room.Comment();
        var view = await room.With(session => room.Part<CardReader>().Read(session, ticket.Id, officer, room.Now)!);
        Assert.That(CardFace.Draw(view).Text.Markup, Does.Contain("пост неизвестен"));
    }

    [Test]
    public async Task A_channel_linked_anew_is_our_own_side_after_the_next_look_and_the_former_one_a_stranger()
    {
        await using var office = new Office();
        var channel = await office.Connect(source: "-1000");
        var room = new ChatFullInfo { Id = -1001, Type = "supergroup", Title = "Город: обсуждение", LinkedChatId = -1005 };
        await office.Do(session => SourceRecord.Keep(session, channel.Id, new SourceSighting(true, room, null, null, Shut: false), office.Now));
        await office.See(Seen.Comment("C: уточняем", author: new Author("-1005", "Город", AuthorKind.Channel)));
        await office.See(Seen.Comment("C: люк открыт", message: "11", author: new Author("-1000", "Бывший", AuthorKind.Channel)));
        Assert.That(await office.CommentOf("10"), Is.Null);
        Assert.That(await office.TicketOf("11"), Is.Not.Null);
    }

    [Test]
    public void No_static_field_of_the_product_can_change()
    {
        Assembly[] product = [typeof(Ticket).Assembly, typeof(CommentModel).Assembly, typeof(Desk).Assembly];
        var changing = from assembly in product
                       from type in assembly.GetTypes()
                       from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                       where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(ThreadStaticAttribute))
                       where !type.FullName!.Contains('<', StringComparison.Ordinal) && !field.Name.Contains('<', StringComparison.Ordinal)
                       where !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
                       where !type.IsAssignableTo(typeof(System.Text.Json.Serialization.JsonSerializerContext))
                       select $"{type.FullName}.{field.Name}";
        Assert.That(changing, Is.Empty);
    }
}
