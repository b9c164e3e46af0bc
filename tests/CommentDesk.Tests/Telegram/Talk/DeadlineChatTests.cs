using CommentDesk.Deadlines;
using CommentDesk.People;
using CommentDesk.Tests.Deadlines;
using CommentDesk.Tests.Support;
using CommentDesk.Texts;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

/// <summary>Deadlines as people read them.</summary>
public sealed class DeadlineChatTests
{
    private StaffRoom _room = null!;
    private Person _anna = null!, _lead = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new(ChatOptions.Standard with { Zone = Lived.Moscow });
        _anna = await _room.Add("1", Roles.Officer, "Анна");
        _lead = await _room.Add("7", Roles.Supervisor, "Вера");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [TestCase("2026-11-23 10:00", "2026-11-23 15:50", "Ответить до 24 ноября, 10:00 · осталось 3 ч 10 мин")]
    [TestCase("2026-11-23 10:00", "2026-11-24 09:40", "Ответить до 10:00 · осталось 20 мин")]
    [TestCase("2026-11-23 10:00", "2026-11-24 10:40", "Просрочено на 40 мин рабочего времени · срок был 10:00")]
    [TestCase("2026-11-23 10:00", "2026-11-27 10:00", "Просрочено на 3 рабочих дня · срок был 24 ноября, 10:00")]
    public void The_card_says_till_when_and_how_long(string opened, string now, string line) =>
        Assert.That(OnCard(Lived.Opened(opened), ClockKind.Answer, now), Is.EqualTo(line));

    [Test]
    public void The_card_tells_what_is_urgent_unsorted_promised_and_waited_for()
    {
        Assert.That(OnCard(Lived.Opened("2026-11-23 22:00", Some.Verdict(flags: "urgent")), ClockKind.Answer, "2026-11-23 23:10"), Is.EqualTo("Просрочено на 10 мин · срок был 23:00"));
        Assert.That(OnCard(Lived.Opened("2026-11-23 10:00", Some.Verdict(unsure: true), Cast.Moderator.Id), ClockKind.Triage, "2026-11-23 10:05"), Is.EqualTo("Разобрать до 10:30 · осталось 25 мин"));
        Assert.That(OnCard(Lived.Opened("2026-11-23 10:00").Answered("2026-11-23 11:00", interim: true), ClockKind.Final, "2026-11-23 12:00"), Is.EqualTo("Итоговый ответ до 2 декабря, 18:00 · осталось 8 рабочих дней"));
        Assert.That(
            OnCard(Lived.Opened("2026-11-23 10:00").By("2026-11-23 11:00", new Command.Snooze(Lived.At("2026-11-26 09:00"), SnoozeReasons.Citizen)), ClockKind.Answer, "2026-11-24 11:00"),
            Is.EqualTo("Ждём жителя, срок остановлен · останется 7 ч"));
    }

    [Test]
    public async Task A_reminder_says_the_ticket_the_time_and_whose_it_is()
    {
        var text = new System.Text.StringBuilder();
        var ticket = await _room.Comment();
        foreach (var (hours, step) in ((double, ClockStep)[])[(4, ClockStep.Half), (21, ClockStep.Most), (24.5, ClockStep.Missed), (27, ClockStep.Escalated)])
            foreach (var person in (Person[])[_anna, _lead, _anna with { Language = "en" }])
                text.AppendLine(await Drawn(person, hours, new Reminder(ticket.Id.Value, ClockKind.Answer, step)));
        text.AppendLine(await Drawn(_anna, 2, new Reminder(ticket.Id.Value, ClockKind.Accept, ClockStep.Missed)));
        text.AppendLine(await Drawn(_lead, 2, new Reminder(ticket.Id.Value, ClockKind.Accept, ClockStep.Missed)));
        var unsure = await _room.Comment("Не понять", unsure: true);
        text.AppendLine(await Drawn(_lead, 2, new Reminder(unsure.Id.Value, ClockKind.Triage, ClockStep.Missed)));
        var other = await _room.Comment("Когда починят лифт?", Label.Question);
        text.AppendLine(await Drawn(_lead, 27, new Reminder(ticket.Id.Value, ClockKind.Answer, ClockStep.Escalated), new Reminder(other.Id.Value, ClockKind.Answer, ClockStep.Missed)));
        Approved.Equal("tests/CommentDesk.Tests/Telegram/Talk/reminders.approved.txt", text.ToString());
    }

    [Test]
    public async Task Of_what_was_answered_meanwhile_nothing_is_said()
    {
        var ticket = await _room.Comment();
        await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, _anna, new Command.Dismiss("spam"), _room.Now));
        Assert.That(await Drawn(_anna, 4, new Reminder(ticket.Id.Value, ClockKind.Answer, ClockStep.Half)), Is.EqualTo("(nothing)"));
    }

    [Test]
    public async Task Leads_see_what_is_late_by_officer_and_can_give_it_to_somebody_else()
    {
        foreach (var number in Enumerable.Range(1, 9))
            await _room.Comment($"Яма номер {number}");
        Assert.That(StaffRoom.Text(await _room.Say("7", "/overdue")), Is.EqualTo("Просроченных нет"));
        _room.Now += TimeSpan.FromHours(25);
        var late = (await _room.Say("7", "/overdue")).Single();
        Assert.That(StaffRoom.Text([late]), Does.StartWith("Просрочено: 9").And.Contain("Анна · 9").And.Contain("№ 1 · Яма номер 1 · на 1 ч"));
        Assert.That(StaffRoom.Buttons(late).Select(button => button.Text), Does.Contain("1 из 2").And.Contain("→").And.Not.Contain("←"));
        await _room.Press("7", StaffRoom.Buttons(late).Single(button => button.Text == "→").Data!, "600");
        var second = _room.After.Single();
        Assert.That(StaffRoom.Text([second]), Does.Contain("№ 9").And.Not.Contain("№ 8"));
        await _room.Press("7", StaffRoom.Buttons(second).Single(button => button.Text == "Передать").Data!, "600");
        Assert.That(StaffRoom.Buttons(_room.After.Single()).Select(button => button.Text), Has.Some.Contains("·"));
    }

    [Test]
    public async Task What_is_due_first_stands_first_in_the_queue_and_comes_next()
    {
        await _room.Comment("Сначала это");
        _room.Now += TimeSpan.FromMinutes(10);
        var pressing = await _room.With(session =>
        {
            var desk = _room.Part<Desk>();
            var known = session.Comments.Find(new Comments.CommentId(1))!;
            var comment = session.Comments.Add(known with { Id = default, Key = known.Key with { Message = "9" }, Text = "Провод искрит" })!;
            return desk.Open(session, comment, session.Comments.FindChannel(comment.Channel)!, Some.Verdict(flags: "urgent"), _room.Now);
        });
        Assert.That(StaffRoom.Text(await _room.Say("1", "/queue")), Does.Match("(?s)№ 2 · до 15:40 ·.*№ 1 · до 5 марта, 14:30 ·"));
        await _room.Say("1", "/next");
        Assert.That((await _room.Find(pressing.Id)).Stage, Is.EqualTo(new Stage.InWork(_anna.Id)));
    }

    [Test]
    public async Task A_ticket_is_laid_aside_from_its_card_and_brought_back()
    {
        var ticket = await _room.Comment();
        await _room.Shown(_anna, ticket, "500");
        await _room.Press("1", ButtonData.About(ticket, Verbs.Snooze).ToString());
        var choices = StaffRoom.Buttons(_room.After.Single());
        Assert.That(choices.Select(button => button.Text), Is.EqualTo(new[] { "Жду ответа жителя", "До утра рабочего дня", "На 3 рабочих дня", "← Назад" }));
        await _room.Press("1", choices[1].Data!);
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Snoozed(_anna.Id, Lived.At("2026-03-05 09:00"), SnoozeReasons.Later)));
        Assert.That((await _room.Press("1", choices[0].Data!)).Text, Does.StartWith("Ждём жителя, срок остановлен"));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Snoozed(_anna.Id, Lived.At("2026-03-10 09:00"), SnoozeReasons.Citizen)), "The 9th of March is a day off.");
        await _room.Press("1", ButtonData.About(await _room.Find(ticket.Id), Verbs.Take).ToString());
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.InWork(_anna.Id)));
    }

    private static string OnCard(Lived lived, ClockKind kind, string now) =>
        DeadlineWords.OnCard(Wording.In("ru"), lived.Clock(kind)!, Lived.At(now), Lived.Moscow);

    private Task<string> Drawn(Person person, double hours, params IReadOnlyList<Reminder> reminders) => _room.With(session =>
        _room.Part<ReminderSheet>().Draw(session, person, reminders, _room.Now.AddHours(hours)) is { } sheet
            ? $"{person.Name} ({person.Language}): {MarkupReader.Text(sheet.Text.Markup).TrimEnd()} [{string.Join("] [", sheet.Buttons.Rows.SelectMany(row => row).Select(button => button.Text))}]"
            : "(nothing)");
}
