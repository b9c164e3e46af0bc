using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Access;

/// <summary>What becomes of everything that hung on a role when it is taken away.</summary>
public sealed class DismissalTests
{
    private StaffRoom _room = null!;
    private Person _anna = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        await _room.Add("9", Roles.Admin);
        await _room.Add("7", Roles.Supervisor);
        _anna = await _room.Add("1", Roles.Officer, "Анна");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task Begun_or_not_the_tickets_go_to_colleagues_and_the_leads_hear_which()
    {
        var begun = await Begun();
        var drafted = await Begun();
        await _room.Say("1", "Починим", replyTo: await Card(drafted));
        var fresh = await _room.Comment("Третий");
        var boris = await _room.Add("2", Roles.Officer);

        await Remove();

        foreach (var ticket in (Ticket[])[begun, drafted, fresh])
            Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Assigned(boris.Id)));
        Assert.That(_room.After.Count(call => call.Kind == Calls.Card && call.Person == boris.Id), Is.EqualTo(3));
        var told = _room.After.Where(call => call.Kind == Calls.Line).Select(call => (call.Lane, Calls.ReadLine(call).Key, string.Join(' ', Calls.ReadLine(call).Args)));
        Assert.That(told, Is.EquivalentTo(new[]
        {
            ("telegram:9", "people.handed", $"@{_anna.Id} № {begun.Id}, № {drafted.Id}, № {fresh.Id}"),
            ("telegram:7", "people.handed", $"@{_anna.Id} № {begun.Id}, № {drafted.Id}, № {fresh.Id}"),
        }));
    }

    [Test]
    public async Task With_nobody_to_take_them_the_tickets_wait_and_the_leads_hear_it()
    {
        var begun = await Begun();
        await Remove();
        Assert.That((await _room.Find(begun.Id)).Stage, Is.EqualTo(new Stage.Waiting()));
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("people.queued").And.Not.Contain("people.handed"));
    }

    [Test]
    public async Task Cards_previews_and_buttons_in_the_hands_of_a_former_officer_are_closed()
    {
        var ticket = await Begun();
        var card = await Card(ticket);
        await _room.Shown(_anna, ticket, "777", Calls.Preview);

        await Remove();

        var closed = _room.After.Where(call => call.Kind == ChatCalls.Edit && call.Person == _anna.Id).Select(ChatCalls.ReadChange).ToList();
        Assert.That(closed.Select(change => change.Message), Is.EquivalentTo(new[] { card, "777" }));
        Assert.That(closed, Has.All.Matches<Change>(change => change.Buttons.Rows.Count == 0 && change.Markup == $"№ {ticket.Id}. Карточка закрыта: с вас снята роль"));
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("С вас снята роль: исполнитель"));
    }

    [Test]
    public async Task A_former_officers_press_reply_and_edit_do_nothing()
    {
        var ticket = await Begun();
        var card = await Card(ticket);
        await _room.Say("1", "Починим", replyTo: card, message: "800");
        await Remove();
        var now = await _room.Find(ticket.Id);

        Assert.That((await _room.Press("1", ButtonData.About(ticket, Verbs.Publish, "1").ToString())).Text, Does.StartWith("Эта кнопка для сотрудников"));
        Assert.That(StaffRoom.Text(await _room.Say("1", "И ещё", replyTo: card)), Does.StartWith("Здравствуйте. Это рабочий бот"));
        Assert.That(await _room.Say("1", "Починим завтра", message: "800", edited: true), Is.Empty);
        Assert.That((await _room.Find(ticket.Id)).Version, Is.EqualTo(now.Version));
        Assert.That((await _room.Audit("1")).TakeLast(3), Is.EqualTo(new[] { $"press p:{ticket.Id}:1:1: chat.stranger_press", "a message: chat.stranger", "a message: chat.stranger" }));
    }

    [Test]
    public async Task A_text_that_was_awaited_is_awaited_no_more_even_after_a_return()
    {
        var ticket = await Begun();
        await _room.Press("1", ButtonData.About(await _room.Find(ticket.Id), Verbs.Answer).ToString());
        await Remove();
        await _room.With(session =>
        {
            session.People.Save(_anna);
            return true;
        });
        Assert.That(StaffRoom.Text(await _room.Say("1", "Починим")), Does.StartWith("Не понимаю, к чему это"));
    }

    [Test]
    public async Task An_answer_in_doubt_is_asked_of_the_leads()
    {
        var ticket = await Begun();
        foreach (var command in (Command[])[new Command.Write("Починим", [], null), new Command.Publish(1)])
            await Do(ticket, _anna, command);
        await Do(ticket, null, new Command.ReportDoubt());

        await Remove();

        Assert.That(_room.After.Where(call => call.Kind == Calls.Doubt).Select(call => call.Lane), Is.EquivalentTo(new[] { "telegram:9", "telegram:7" }));
        await _room.Press("7", ButtonData.About(await _room.Find(ticket.Id), Verbs.Resolve, "stands").ToString());
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.InstanceOf<Stage.Answered>());
    }

    [Test]
    public async Task What_is_just_being_published_ends_and_the_leads_hear_a_refusal()
    {
        var ticket = await Begun();
        foreach (var command in (Command[])[new Command.Write("Починим", [], null), new Command.Publish(1)])
            await Do(ticket, _anna, command);
        await Remove();
        var before = await _room.With(session => session.Outbox.Pending(default, 500).Count);
        await Do(ticket, null, new Command.ReportRefused("delivery.comment_deleted"));
        var told = (await _room.With(session => session.Outbox.Pending(default, 500))).Skip(before).Where(call => call.Kind == Calls.Line).Select(call => call.Lane);
        Assert.That(told, Is.EquivalentTo(new[] { "telegram:9", "telegram:7" }));
    }

    [Test]
    public async Task Who_keeps_another_role_keeps_what_it_allows()
    {
        var boris = await _room.Add("2", Roles.Officer | Roles.Supervisor);
        var ticket = await _room.Comment("Второй");
        await Do(ticket, await _room.With(session => session.People.FindByContact("7")), new Command.Transfer(boris));
        await _room.Press("9", ButtonData.Of(Verbs.Remove, boris.Id.Value, 0, "officer").ToString());
        Assert.That((await _room.Find(ticket.Id)).Stage.Owner, Is.EqualTo(boris.Id));
    }

    [Test]
    public async Task The_last_admin_stays_a_supervisor_cannot_change_roles_and_settings_are_not_overruled()
    {
        var admin = await _room.With(session => session.People.FindByContact("9")!);
        var supervisor = await _room.With(session => session.People.FindByContact("7")!);
        Assert.That((await _room.Press("9", ButtonData.Of(Verbs.Remove, admin.Id.Value, 0, "admin").ToString())).Text, Does.StartWith("Это последний администратор"));
        Assert.That((await _room.Press("7", ButtonData.Of(Verbs.Remove, supervisor.Id.Value, 0, "supervisor").ToString())).Text, Is.EqualTo("Это могут только: администраторы"));
        Assert.That((await _room.Press("7", ButtonData.Of(Verbs.Remove, _anna.Id.Value, 0, "officer").ToString())).Text, Is.EqualTo("Это могут только: администраторы"));
        Assert.That((await _room.With(session => session.People.All())).Select(person => person.Roles), Is.EqualTo(new[] { Roles.Admin, Roles.Supervisor, Roles.Officer }));
        await Remove();
        Assert.That((await _room.Audit("9")).TakeLast(2), Is.EqualTo(new[] { $"remove officer of @{_anna.Id}: ok", $"press rm:{_anna.Id}:0:officer: ok" }));
    }

    private async Task<Ticket> Begun()
    {
        var ticket = await _room.Comment();
        await _room.Press("1", ButtonData.About(ticket, Verbs.Take).ToString());
        await Card(ticket);
        return ticket;
    }

    private async Task<string> Card(Ticket ticket)
    {
        await _room.Shown(_anna, ticket, $"4{ticket.Id}");
        return $"4{ticket.Id}";
    }

    private Task Remove() => _room.Press("9", ButtonData.Of(Verbs.Remove, _anna.Id.Value, 0, "officer").ToString());

    private Task Do(Ticket ticket, Person? by, Command command) => _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, by, command, _room.Now));
}
