using CommentDesk.People;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

/// <summary>Rules and teams in the chat: made by administrators, read by all who lead.</summary>
public sealed class RoutingTests
{
    private StaffRoom _room = null!;
    private Person _first = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        await _room.Add("90", Roles.Admin);
        _first = await _room.Add("1", Roles.Officer);
        await _room.Add("2", Roles.Officer, "Марина");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task A_rule_and_a_team_made_in_the_chat_decide_at_once()
    {
        var team = await Said("/teams add Вода @user2 куратор:@user90 часы:пн-пт 9-18 лимит:5");
        Assert.That(team, Does.Contain("Вода · куратор Имя 90").And.Contain("пн-пт 09:00-18:00").And.Contain("• Марина · открытых: 0, лимит 5"));
        var rule = await Said("/routes add тема:тепло и вода → команда:вода");
        Assert.That(rule, Does.StartWith("Тепло и вода\nтема: Тепло и вода\n→ команда «Вода»").And.Contain("если свободных нет: ждёт в очереди"));

        var ticket = await _room.Comment();

        Assert.That(ticket.Why.Key, Is.EqualTo("why.rule"));
        Assert.That(await _room.Holder(ticket), Is.EqualTo("2"));
        Assert.That(await Said("/routes"), Does.Contain("1. Тепло и вода").And.Contain("взято 1 за 30 дней"));
        Assert.That(await Said("/people"), Does.Contain("Марина (@user2) — исполнитель · команда «Вода»"));
    }

    [Test]
    public async Task Rules_are_moved_switched_and_removed_by_buttons()
    {
        await Said("/routes add имя:Первое метка:жалоба → кому:@user1");
        await Said("/routes add имя:Второе тема:дороги → кому:@user2");
        var list = (await _room.Say("90", "/routes")).Single();
        Assert.That(StaffRoom.Buttons(list).Select(button => button.Text), Is.EqualTo(new[] { "1", "2" }));

        var second = await Pressed(list, "2");
        Assert.That(StaffRoom.Text([second]), Does.StartWith("Второе"));
        var moved = await Pressed(second, "↑ Выше");
        Assert.That(StaffRoom.Text([moved]), Does.Match("(?s)1\\. Второе.*2\\. Первое"));
        Assert.That((await _room.Press("90", Data(second, "↑ Выше"))).Text, Is.EqualTo("Дальше двигать некуда"));
        var off = await Pressed(await Pressed(moved, "2"), "Выключить");
        Assert.That(StaffRoom.Text([off]), Does.StartWith("Первое · выключено"));
        Assert.That((await _room.Comment()).Why.Key, Is.EqualTo("why.least_busy"), "A rule that is off decides nothing.");
        var asked = await Pressed(off, "Удалить");
        Assert.That(StaffRoom.Text([asked]), Is.EqualTo("Удалить правило «Первое»?"));
        Assert.That(StaffRoom.Text([await Pressed(asked, "Удалить")]), Does.StartWith("Правила назначения: 1").And.Not.Contain("Первое"));
        Assert.That((await _room.Press("90", Data(asked, "Удалить"))).Text, Is.EqualTo("Такого правила уже нет"));
        Assert.That(await _room.Audit("90"), Does.Contain("route del chat:1: ok"));
    }

    [Test]
    public async Task A_bad_rule_is_refused_with_what_is_wrong_and_how_to_write_it()
    {
        Assert.That(await Said("/routes add тема:драконы → кому:@user1"), Does.StartWith("Темы «драконы» нет. Есть: Дороги, ЖКХ").And.Contain("/routes add тема:дороги"));
        Assert.That(await Said("/routes add тема:дороги → команда:Дороги"), Does.StartWith("Команды «Дороги» нет. Создать: /teams add Дороги @имя"));
        Assert.That(await Said("/routes add тема:дороги → кому:@vasya"), Does.StartWith("Сотрудника «vasya» нет"));
        Assert.That(await Said("/routes add канал:Луна → кому:@user1"), Does.StartWith("Канала «Луна» нет"));
        Assert.That(await Said("/routes как это"), Does.StartWith("/routes — список"));
        Assert.That(await Said("/teams add Свет @vasya"), Does.StartWith("Сотрудника «@vasya» нет"));
        Assert.That(await _room.With(session => session.Routes.Rules().Count + session.Rota.Teams().Count), Is.Zero);
    }

    [Test]
    public async Task A_rule_below_one_that_takes_all_is_told_to_move_up()
    {
        await Said("/routes add имя:Всем → кому:@user1");
        Assert.That(await Said("/routes add тема:дороги → кому:@user2"), Does.Contain("Выше стоит правило «Всем» без условий"));
    }

    [Test]
    public async Task Who_leads_may_read_and_try_but_only_administrators_change()
    {
        await _room.Add("7", Roles.Supervisor, "Анна");
        Assert.That(StaffRoom.Text(await _room.Say("7", "/routes")), Does.StartWith("Правила назначения: 0"));
        foreach (var line in (string[])["/routes add тема:дороги → кому:@user1", "/teams add Вода @user2", "/teams limit @user1 3"])
            Assert.That(StaffRoom.Text(await _room.Say("7", line)), Does.StartWith("Это могут только: администраторы"));
        Assert.That(await _room.Audit("7"), Does.Contain("/routes add: refuse.role"));
    }

    [Test]
    public async Task A_dry_run_tells_verdict_rule_and_person_and_changes_nothing()
    {
        await Said("/routes add имя:Газ тема:газ → кому:@user1");
        await Said("/routes add имя:Заречный место:Заречный → кому:@user2");
        await _room.Comment();
        var before = await _room.With(session => (session.Tickets.Loads().Sum(load => load.Open), session.Routes.Taken(DateOnly.MinValue).Count));

        var told = await Said("/routes test C: третий день нет воды в Заречном");

        Assert.That(told, Does.StartWith("Проверка. Ничего не изменилось\n🟠 Жалоба"));
        Assert.That(told, Does.Contain("1. Газ: тема другая\n2. Заречный: подходит").And.Contain("Получит Марина").And.Contain("правило «Заречный», в работе"));
        Assert.That(told, Does.Contain("Если этот сотрудник не сможет — Имя 1: "));
        Assert.That(await _room.With(session => (session.Tickets.Loads().Sum(load => load.Open), session.Routes.Taken(DateOnly.MinValue).Count)), Is.EqualTo(before));
        Assert.That(await Said("/routes test не понять"), Does.Contain("Модель не уверена"));
    }

    [Test]
    public async Task The_queue_says_why_each_of_it_waits()
    {
        await Said("/teams limit @user1 1");
        await Said("/teams limit @user2 1");
        await _room.Comment();
        await _room.Comment();
        await _room.Comment("Ещё одно");
        Assert.That(await Said("/queue"), Does.Contain("Без исполнителя: 1").And.Contain("почему: все заняты до предела"));
        Assert.That(await Said("/teams limit @user1 нет"), Is.EqualTo("Имя 1 · открытых: 2"), "What waited was given out at once.");
    }

    [Test]
    public async Task A_planned_absence_with_a_deputy_is_noted_and_told()
    {
        var said = await _room.Say("1", "/away 10.3-12.3 за меня @user2");
        Assert.That(StaffRoom.Text(said), Does.Contain("tell.will_stand_in").And.Contain("Записано: вас не будет с 10 марта, 00:00 до 13 марта, 09:00. Вас замещает Марина"));
        Assert.That(await Said("/people"), Does.Contain("Имя 1 (@user1) — исполнитель · на смене · не будет с 10 марта, 00:00 · замещает Марина"));
        var cancelled = StaffRoom.Buttons(said.Single(call => call.Kind == ChatCalls.Say)).Single(button => button.Text == "Отменить отсутствие");
        await _room.Press("1", cancelled.Data!);
        Assert.That(await _room.With(session => session.Rota.AbsenceOf(_first.Id)), Is.Null);
    }

    [TestCase("/away до весны", "Не понимаю, до какого срока: «до весны»")]
    [TestCase("/away 3 дня за меня @user1", "Заместить себя нельзя, назовите другого")]
    [TestCase("/away 3 дня за меня @vasya", "Сотрудника «@vasya» нет. Заместителя назовите по @имени")]
    [TestCase("/away 3 дня за меня @user90", "")]
    [TestCase("/away 3 дня за меня @user8", "Тренер не отвечает на комментарии: нет подходящей роли")]
    public async Task An_absence_that_cannot_be_is_refused(string line, string no)
    {
        await _room.Add("8", Roles.Trainer, "Тренер");
        var said = StaffRoom.Text(await _room.Say("1", line));
        Assert.That(no.Length == 0 ? said.Contains("Вы не на смене до", StringComparison.Ordinal) : said.StartsWith(no, StringComparison.Ordinal), said);
        Assert.That((await _room.With(session => session.People.Find(_first.Id)))?.OnDuty, Is.EqualTo(no.Length > 0));
    }

    [Test]
    public async Task A_team_that_is_needed_is_not_removed()
    {
        await Said("/teams add Вода @user2");
        await Said("/routes add тема:тепло и вода → команда:Вода");
        var team = await Pressed((await _room.Say("90", "/teams")).Single(), "Вода");
        Assert.That((await _room.Press("90", Data(team, "Удалить команду"))).Text, Is.EqualTo("На команду ссылаются: Тепло и вода. Сначала измените их"));
        await _room.With(session => session.Routes.Remove(session.Routes.Rules()[0].Number!.Value));
        Assert.That(StaffRoom.Text([await Pressed(team, "Удалить команду")]), Does.StartWith("Команды: 0"));
    }

    private async Task<string> Said(string text) => StaffRoom.Text(await _room.Say("90", text));

    private async Task<Worker.Flow.OutboxCall> Pressed(Worker.Flow.OutboxCall shown, string caption)
    {
        await _room.Press("90", Data(shown, caption));
        return _room.After.Single(call => call.Kind == ChatCalls.Edit);
    }

    private static string Data(Worker.Flow.OutboxCall shown, string caption) => StaffRoom.Buttons(shown).Single(button => button.Text == caption).Data!;
}
