using CommentDesk.People;
using CommentDesk.Tests.Support;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Commands;

namespace CommentDesk.Tests.Telegram.Talk;

public sealed class CommandTests
{
    private StaffRoom _room = null!;

    [SetUp]
    public void Open() => _room = new StaffRoom();

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task Every_command_answers_its_roles_and_refuses_the_others_politely()
    {
        foreach (var role in RoleNames.All)
        {
            var contact = $"10{(int)role}";
            foreach (var command in _room.Commands)
            {
                if (await _room.With(session => session.People.FindByContact(contact)) is null)
                    await _room.Add(contact, role);
                var said = StaffRoom.Text(await _room.Say(contact, $"/{command.Name}@desk_bot"));
                Assert.That(
                    said.StartsWith("Это могут только: ", StringComparison.Ordinal), Is.EqualTo(!command.Who.HasFlag(role)), $"/{command.Name} by {role}: {said}");
                Assert.That(said, Is.Not.Empty);
            }
        }
    }

    [Test]
    public void Every_command_has_its_place_in_the_menu()
    {
        var person = new Person(new(1), "1", "Анна", null, RoleNames.All.Aggregate(Roles.None, (all, role) => all | role), true, true, "ru");
        Assert.That(CommandMenu.For(person).Select(command => command.Command), Is.EquivalentTo(_room.Commands.Select(command => command.Name)));
    }

    [Test]
    public async Task Help_fits_the_role()
    {
        var text = new System.Text.StringBuilder();
        foreach (var role in RoleNames.All)
        {
            await _room.Add($"2{(int)role}", role);
            text.AppendLine(StaffRoom.Text(await _room.Say($"2{(int)role}", "/start"))).AppendLine(StaffRoom.Text(await _room.Say($"2{(int)role}", "/help"))).AppendLine();
        }

        Approved.Equal("tests/CommentDesk.Tests/Telegram/Talk/welcome-and-help.approved.txt", text.ToString());
    }

    [Test]
    public async Task The_queue_shows_own_tickets_and_those_without_owner()
    {
        var anna = await _room.Add("1", Roles.Officer, "Анна");
        await _room.Comment("Нет горячей воды на Зелёной 14, третий день");
        await _room.With(session =>
        {
            session.People.Save(anna with { OnDuty = false });
            return true;
        });
        await _room.Comment("Когда починят лифт?", Label.Question);
        await _room.Comment("Всё плохо", Label.Negativity);
        _room.Now += TimeSpan.FromMinutes(75);
        var queue = (await _room.Say("1", "/queue")).Single();
        Approved.Equal("tests/CommentDesk.Tests/Telegram/Talk/queue.approved.txt", StaffRoom.Text([queue]));
        Assert.That(StaffRoom.Buttons(queue).Select(button => button.Text), Is.EqualTo(new[] { "№ 1", "№ 2" }));
    }

    [Test]
    public async Task Next_hands_out_own_tickets_first_and_then_the_queue()
    {
        var waiting = await _room.Comment("Ждёт");
        var anna = await _room.Add("1", Roles.Officer);
        var own = await _room.Comment("Своё");
        Assert.That((await _room.Say("1", "/next")).Select(call => (call.Kind, call.Ticket)), Does.Contain((Calls.Card, (TicketId?)own.Id)));
        Assert.That((await _room.Find(own.Id)).Stage, Is.EqualTo(new Stage.InWork(anna.Id)));
        await _room.Say("1", "/next");
        Assert.That((await _room.Find(waiting.Id)).Stage, Is.EqualTo(new Stage.InWork(anna.Id)));
        Assert.That(StaffRoom.Text(await _room.Say("1", "/next")), Is.EqualTo("Сейчас ничего не ждёт"));
    }

    [Test]
    public async Task Nothing_is_assigned_to_whoever_is_away_and_all_of_it_after_coming_back()
    {
        var anna = await _room.Add("1", Roles.Officer);
        await _room.Comment();
        var away = (await _room.Say("1", "/away")).Single();
        Assert.That(StaffRoom.Text([away]), Does.EndWith("За вами остался 1 открытый комментарий"));
        var missed = await _room.Comment("Пока вас не было");
        Assert.That(missed.Stage, Is.EqualTo(new Stage.Waiting()));
        await _room.Press("1", StaffRoom.Buttons(away).Single().Data!);
        Assert.That((await _room.Find(missed.Id)).Stage, Is.EqualTo(new Stage.Assigned(anna.Id)));
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Вы на смене. Открытых комментариев: 2"));
    }

    [Test]
    public async Task A_lead_assigns_what_has_no_owner()
    {
        var ticket = await _room.Comment();
        await _room.Add("7", Roles.Supervisor);
        var anna = await _room.With(session => session.People.Add(new Person(default, "1", "Анна", "anna", Roles.Officer, true, true, "ru")));
        var list = (await _room.Say("7", "/assign")).Single();
        await _room.Press("7", StaffRoom.Buttons(list).Single().Data!);
        var people = _room.After.Single();
        Assert.That(StaffRoom.Buttons(people).Select(button => button.Text), Does.Contain("Анна · 0"));
        Assert.That(StaffRoom.Text(await _room.Say("7", $"/assign {ticket.Id} @Anna")), Does.Contain($"№ {ticket.Id} назначен: Анна"));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Assigned(anna.Id)));
        Assert.That(StaffRoom.Text(await _room.Say("7", "/assign 999")), Is.EqualTo("№ 999 не найден"));
        Assert.That(StaffRoom.Text(await _room.Say("7", "/assign вася")), Does.StartWith("Напишите /assign"));
    }

    [Test]
    public async Task The_language_can_be_changed()
    {
        await _room.Add("1", Roles.Officer);
        Assert.That(StaffRoom.Text(await _room.Say("1", "/lang en")), Is.EqualTo("Speaking English"));
        Assert.That(StaffRoom.Text(await _room.Say("1", "/next")), Is.EqualTo("Nothing is waiting now"));
    }

    [Test]
    public async Task An_unknown_command_points_to_help()
    {
        await _room.Add("1", Roles.Officer);
        Assert.That(StaffRoom.Text(await _room.Say("1", "/teleport")), Is.EqualTo("Такой команды нет. Список: /help"));
    }
}
