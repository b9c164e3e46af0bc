using CommentDesk.Sandbox.Facts;
using CommentDesk.Tests.Stories.Support;

namespace CommentDesk.Tests.Stories;

/// <summary>Who may do what, over HTTP, through the real composition.</summary>
public sealed class AccessStories
{
    private const string Complaint = "Яма на Речной 4 у подъезда, коляску не провезти, засыпьте";

    [Test]
    public async Task A_removed_officers_card_is_closed_and_the_next_one_answers()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var oleg = await desk.Hire("Олег", "officer");
        var comment = desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), Complaint);
        var card = await desk.Card(oleg, "Речной 4");
        desk.World.Say(oleg, "Засыплем когда-нибудь", replyTo: card.Id);
        var preview = await desk.Preview(oleg, "Засыплем когда-нибудь");
        var publish = Data(preview, "Опубликовать");
        var marina = await desk.Hire("Марина", "officer");

        await Remove(desk, "Олег");

        var passed = await desk.Card(marina, "Речной 4");
        await desk.Heard(oleg, message => message.Id == card.Id && message.Words.Contains("Карточка закрыта", StringComparison.Ordinal) && message.Buttons.Count == 0);
        await desk.Heard(oleg, message => message.Id == preview.Id && !StoryDesk.Has(message, "Опубликовать"));
        var before = desk.World.CallbackAnswers.Count;
        desk.World.Press(oleg, preview, publish);
        await desk.World.WaitFor(world => world.CallbackAnswers.Count > before, StoryDesk.Patience);
        Assert.That(desk.World.CallbackAnswers[before].Text, Does.StartWith("Эта кнопка для сотрудников"));

        desk.World.Say(marina, "Засыпем завтра", replyTo: passed.Id);
        await desk.Press(marina, await desk.Preview(marina, "Засыпем завтра"), "Опубликовать");
        await desk.Published(comment);
        Assert.That(desk.World.MessagesIn(comment.ChatId).Where(message => message.From.IsBot).Select(message => message.Text), Is.EqualTo(new[] { "Засыпем завтра" }));
    }

    [Test]
    public async Task The_card_of_an_officer_who_blocked_the_bot_goes_to_a_colleague_and_the_admin_hears_of_it()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var oleg = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "О дворах");
        desk.World.Comment(desk.World.AddPerson("Ника"), post, Complaint);
        await desk.Card(oleg, "Речной 4");
        var marina = await desk.Hire("Марина", "officer");

        desk.World.Block(oleg);

        await desk.Card(marina, "Речной 4");
        await desk.Heard(desk.Admin, message => message.Words.Contains("Олег заблокировал(а) бота", StringComparison.Ordinal));
        desk.World.Comment(desk.World.AddPerson("Артём"), post, "На Лесной 8 месяц нет света в подъезде, почините");
        await desk.Card(marina, "Лесной 8");
    }

    [Test]
    public async Task An_officer_who_was_banned_from_the_group_works_on_and_the_admin_is_reminded_of_the_roles()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var oleg = await desk.Hire("Олег", "officer");
        desk.World.SetMember(channel.GroupId, oleg.Id, MemberStatus.Member, oleg);

        desk.World.SetMember(channel.GroupId, oleg.Id, MemberStatus.Kicked, desk.Admin);

        await desk.Heard(desk.Admin, message => message.Words.StartsWith("Олег больше не в группе «", StringComparison.Ordinal));
        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), Complaint);
        Assert.That((await desk.Press(oleg, await desk.Card(oleg, "Речной 4"), "Взять")).Text, Is.EqualTo("В работе у вас"));
    }

    [Test]
    public async Task Of_all_who_speak_under_a_post_only_citizens_and_foreign_channels_open_tickets()
    {
        // People are counted from the admin on: the next one is named by the settings and never wrote to the bot.
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Access:Staff:1002"] = "supervisor" });
        var named = desk.World.AddPerson("Начальник");
        Assert.That(named.Id, Is.EqualTo(1002));
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var neighbours = desk.World.AddChannel("Соседи", "neighbours");
        var post = desk.World.Post(channel.Id, "О дворах");

        desk.World.Comment(named, post, "Яма первая, у дома 1, засыпьте");
        desk.World.Comment(officer, post, "Яма вторая, у дома 2, засыпьте");
        desk.World.Comment(desk.Admin, post, "Яма третья, у дома 3, засыпьте", senderChatId: channel.GroupId);
        desk.World.Comment(desk.Admin, post, "Яма четвёртая, у дома 4, засыпьте", senderChatId: channel.Id);
        desk.World.Comment(desk.World.AddPerson("Сосед"), post, "Яма пятая, у дома 5, засыпьте", senderChatId: neighbours.Id);
        desk.World.Comment(desk.World.AddPerson("Ника"), post, Complaint);

        await desk.Card(officer, "Речной 4");
        var authors = await desk.Ask(session => Enumerable.Range(1, 6)
            .Select(number => session.Tickets.Find(new(number)))
            .OfType<CommentDesk.Tickets.Ticket>()
            .Select(ticket => session.Comments.Find(ticket.Comment)!.Author.Name));
        Assert.That(authors, Is.EqualTo(new[] { "Соседи", "Ника" }));
    }

    [Test]
    public async Task A_room_is_connected_by_an_admin_of_the_settings_who_never_wrote_to_the_bot_and_not_by_an_anonymous_one()
    {
        await using var desk = await StoryDesk.Open(new Dictionary<string, string?> { ["Access:Staff:1002"] = "admin" });
        var quiet = desk.World.AddPerson("Тихон");
        desk.World.Start(desk.Admin);
        var officer = await desk.Hire("Олег", "officer");
        var channel = desk.World.AddChannel("Администрация", "city", quiet);
        desk.World.SetMember(channel.GroupId, desk.World.Bots[0].Id, MemberStatus.Administrator, quiet);

        desk.World.Write(quiet, channel.GroupId, new Draft { Text = "/connect", SenderChatId = channel.GroupId });
        await desk.World.WaitForMessage(message => message.ChatId == channel.GroupId && message.From.IsBot && message.Words.StartsWith("Не вижу, кто пишет", StringComparison.Ordinal), StoryDesk.Patience);
        desk.World.Write(quiet, channel.GroupId, new Draft { Text = "/connect" });
        await desk.Heard(desk.Admin, message => message.Words.Contains("подключил(а) «Администрация", StringComparison.Ordinal));

        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), Complaint);
        await desk.Card(officer, "Речной 4");
        Assert.That(desk.World.MessagesWith(quiet), Is.Empty);
    }

    [Test]
    public async Task When_a_queue_begins_the_leads_hear_it_once()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var supervisor = await desk.Hire("Анна", "supervisor");
        var post = desk.World.Post(channel.Id, "О дворах");

        desk.World.Comment(desk.World.AddPerson("Ника"), post, Complaint);
        await desk.Heard(supervisor, Waits);
        await desk.Heard(desk.Admin, Waits);
        desk.World.Comment(desk.World.AddPerson("Артём"), post, "Третий день нет горячей воды на Зелёной 14");
        var officer = await desk.Hire("Олег", "officer");
        await desk.Card(officer, "Речной 4");
        await desk.Card(officer, "Зелёной 14");

        Assert.That(desk.World.MessagesWith(supervisor).Count(Waits), Is.EqualTo(1));
        Assert.That(desk.World.MessagesWith(desk.Admin).Count(Waits), Is.EqualTo(1));

        static bool Waits(Message message) => message.Words.Contains("ждёт исполнителя: на смене никого нет", StringComparison.Ordinal);
    }

    [Test]
    public async Task A_button_drawn_before_a_restart_works_and_one_drawn_before_a_colleagues_change_does_not()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var oleg = await desk.Hire("Олег", "officer");
        desk.World.Comment(desk.World.AddPerson("Ника"), desk.World.Post(channel.Id, "О дворах"), Complaint);
        var card = await desk.Card(oleg, "Речной 4");
        var (take, dismiss) = (Data(card, "Взять"), Data(card, "Закрыть без ответа"));
        var anna = await desk.Hire("Анна", "supervisor");
        var marina = await desk.Hire("Марина", "officer");
        await desk.Restart();

        Assert.That((await Replay(desk, oleg, card, take)).Text, Is.EqualTo("В работе у вас"));
        Assert.That((await Replay(desk, anna, card, dismiss)).Text, Is.EqualTo("Кнопки работают только в личном чате с ботом"));
        desk.World.Say(anna, $"/assign 1 {marina.Id}");
        await desk.Card(marina, "Речной 4");
        Assert.That((await Replay(desk, oleg, card, dismiss)).Text, Does.StartWith("Карточка изменилась: передано — Анна"));
    }

    [Test]
    public async Task What_came_while_the_desk_was_down_is_handled_at_its_start()
    {
        await using var desk = await StoryDesk.Open();
        var channel = await desk.Connect();
        var officer = await desk.Hire("Олег", "officer");
        var post = desk.World.Post(channel.Id, "О дворах");
        await desk.Stop();
        desk.World.Comment(desk.World.AddPerson("Ника"), post, Complaint);

        await desk.Start();

        Assert.That((await desk.Card(officer, "Речной 4")).Words, Does.Contain("Речной 4"));
    }

    private static async Task<CallbackAnswer> Replay(StoryDesk desk, Person person, Message message, string data)
    {
        var before = desk.World.CallbackAnswers.Count;
        desk.World.Press(person, message, data);
        await desk.World.WaitFor(world => world.CallbackAnswers.Count > before, StoryDesk.Patience);
        return desk.World.CallbackAnswers[before];
    }

    private static async Task Remove(StoryDesk desk, string name)
    {
        desk.World.Say(desk.Admin, "/people");
        var list = await desk.Heard(desk.Admin, message => StoryDesk.Has(message, name));
        await desk.Press(desk.Admin, list, name);
        var one = await desk.Heard(desk.Admin, message => message.Id == list.Id && StoryDesk.Has(message, "Снять роль"));
        await desk.Press(desk.Admin, one, "Снять роль: исполнитель");
    }

    private static string Data(Message message, string caption) =>
        message.Buttons.SelectMany(row => row).Single(button => button.Text == caption).Data!;
}
