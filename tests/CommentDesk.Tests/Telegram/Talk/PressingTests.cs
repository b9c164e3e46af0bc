using CommentDesk.People;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Cards;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Talk;

public sealed class PressingTests
{
    private StaffRoom _room = null!;
    private Person _anna = null!;

    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        _anna = await _room.Add("1", Roles.Officer);
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task A_strangers_press_changes_nothing_and_the_owner_still_can()
    {
        var ticket = await _room.Comment();
        var button = About(ticket, Verbs.Take);

        var stranger = await _room.Press("666", button);
        Assert.That(stranger.Text, Does.StartWith("Эта кнопка для сотрудников"));
        Assert.That((await _room.Find(ticket.Id)).Version, Is.EqualTo(ticket.Version));
        Assert.That(_room.After, Is.Empty);

        var owner = await _room.Press("1", button);
        Assert.That(owner.Text, Is.EqualTo("В работе у вас"));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.InWork(_anna.Id)));
    }

    [Test]
    public async Task A_button_drawn_before_somebody_elses_change_names_who_and_what()
    {
        var ticket = await _room.Comment();
        var lead = await _room.Add("9", Roles.Supervisor);
        await _room.Press("9", About(ticket, Verbs.Take));

        var late = await _room.Press("1", About(ticket, Verbs.Dismiss, "no_need"));

        Assert.That(late.Text, Is.EqualTo($"Карточка изменилась: взято в работу — {lead.Name}, 11:30. Показываю, как есть сейчас."));
        Assert.That(late.Alert, Is.True);
        var waiting = await _room.With(session => session.Outbox.Pending(default, 100));
        Assert.That(waiting.Select(call => (call.Kind, call.Person, call.Ticket)), Does.Contain((Calls.Card, (PersonId?)_anna.Id, (TicketId?)ticket.Id)));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.InWork(lead.Id)));
    }

    [Test]
    public async Task A_preview_that_the_citizens_edit_made_stale_comes_again_with_living_buttons()
    {
        var ticket = await _room.Comment();
        await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, _anna, new Command.Write("Починим", [], null), _room.Now));
        var drafted = await _room.Find(ticket.Id);
        await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, null, new Command.Rejudge(drafted.Verdict, new Choice(_anna.Id, drafted.Why)), _room.Now));

        var late = await _room.Press("1", About(drafted, Verbs.Publish, "1"));

        Assert.That(late.Text, Does.StartWith("Карточка изменилась"));
        var waiting = await _room.With(session => session.Outbox.Pending(default, 100));
        Assert.That(waiting.Where(call => call.Kind == Calls.Preview), Is.Not.Empty);
        var now = await _room.Find(ticket.Id);
        Assert.That((await _room.Press("1", About(now, Verbs.Publish, "1"))).Text, Is.EqualTo("Публикую"));
    }

    [Test]
    public async Task A_persons_own_changes_do_not_make_their_buttons_stale()
    {
        var ticket = await _room.Comment();
        await _room.Press("1", About(ticket, Verbs.Take));
        await _room.Press("1", About(ticket, Verbs.Dismiss, "no_need"));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.NoReply(_anna.Id, "no_need")));
    }

    [Test]
    public async Task A_comment_edited_meanwhile_makes_every_older_button_stale()
    {
        var ticket = await _room.Comment();
        await _room.With(session => _room.Part<Desk>().Do(session, ticket.Id, null, new Command.Rejudge(ticket.Verdict, new Choice(null, ticket.Why)), _room.Now));
        var late = await _room.Press("1", About(ticket, Verbs.Take));
        Assert.That(late.Text, Does.StartWith("Карточка изменилась: автор изменил комментарий, 11:30"));
    }

    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("zz:1:1")]
    [TestCase("t:zzzz:1")]
    [TestCase("mv:1:1:999")]
    [TestCase("lb:1:1:Z")]
    [TestCase("st:1:1:maybe")]
    [TestCase("p:1:1:x")]
    [TestCase("lt:1:0:Z")]
    [TestCase("src:77:0")]
    [TestCase("rm:1:0:nobody")]
    [TestCase("inv:0:0:king")]
    public async Task Every_press_gets_exactly_one_answer_with_a_reason(string data)
    {
        await _room.Add("2", Roles.Officer | Roles.Trainer | Roles.Admin | Roles.Supervisor | Roles.Moderator);
        await _room.Comment();
        Assert.That((await _room.Press("2", data)).Text, Is.Not.Empty);
    }

    [Test]
    public async Task The_wrong_role_hears_who_may()
    {
        var ticket = await _room.Comment();
        foreach (var act in _room.Acts)
            foreach (var role in RoleNames.All.Where(role => !act.Who.HasFlag(role)))
            {
                await _room.Add($"8{(int)role}{act.Verb}", role);
                var answer = await _room.Press($"8{(int)role}{act.Verb}", About(ticket, act.Verb));
                Assert.That(answer.Text, Does.StartWith("Это могут только: "), $"{act.Verb} by {role}");
                Assert.That((await _room.Find(ticket.Id)).Version, Is.EqualTo(ticket.Version));
            }
    }

    [Test]
    public async Task A_transfer_offers_colleagues_on_duty_and_tells_the_new_owner()
    {
        var ticket = await _room.Comment();
        var boris = await _room.Add("2", Roles.Officer, "Борис");
        await _room.Add("3", Roles.Trainer);

        await _room.Press("1", About(ticket, Verbs.Transfer), "700");
        var menu = _room.After.Single();
        Assert.That(ChatCalls.ReadChange(menu).Message, Is.EqualTo("700"));
        Assert.That(StaffRoom.Buttons(menu).Select(button => button.Text), Is.EqualTo(new[] { "Борис · 0", "← Назад" }));

        await _room.Press("1", StaffRoom.Buttons(menu)[0].Data!);
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Assigned(boris.Id)));
        Assert.That(_room.After.Where(call => call.Kind == Calls.Card).Select(call => call.Person), Does.Contain(boris.Id));
    }

    [Test]
    public async Task Back_brings_the_cards_own_buttons()
    {
        var ticket = await _room.Comment();
        await _room.Press("1", About(ticket, Verbs.Back));
        Assert.That(StaffRoom.Buttons(_room.After.Single()).Select(button => button.Text), Does.Contain("Ответить").And.Contain("Открыть"));
    }

    [Test]
    public async Task A_returned_ticket_goes_to_somebody_else()
    {
        var ticket = await _room.Comment();
        var boris = await _room.Add("2", Roles.Officer);
        await _room.Press("1", About(ticket, Verbs.Return));
        Assert.That(StaffRoom.Buttons(_room.After.Single()), Has.Count.EqualTo(ReturnReasons.All.Count + 1));
        await _room.Press("1", About(ticket, Verbs.Return, "not_mine"));
        Assert.That((await _room.Find(ticket.Id)).Stage, Is.EqualTo(new Stage.Assigned(boris.Id)));
    }

    [TestCase(Roles.Trainer, true)]
    [TestCase(Roles.Officer, false)]
    public async Task A_label_is_a_lesson_and_says_who_gave_it(Roles role, bool byTrainer)
    {
        var ticket = await _room.Comment();
        var person = await _room.Add("2", role);
        await _room.Press("2", About(ticket, Verbs.Label, "N"));
        var lesson = await _room.With(session => session.Lessons.Of(ticket.Comment).Single());
        Assert.That((lesson.By, lesson.ByTrainer, lesson.Label), Is.EqualTo((person.Id, byTrainer, (Label?)Label.Negativity)));
        Assert.That((await _room.Find(ticket.Id)).Verdict.Label, Is.EqualTo(Label.Negativity));
    }

    [Test]
    public async Task A_trainers_label_brings_the_next_comment()
    {
        await _room.Add("5", Roles.Trainer);
        var first = await _room.Comment("Первый", unsure: true);
        await _room.Comment("Второй");
        var offered = (await _room.Say("5", "/label")).Single();
        Assert.That(StaffRoom.Text([offered]), Does.Contain("Первый").And.Contain("Жалоба 80 %"));

        await _room.Press("5", StaffRoom.Buttons(offered).Single(button => button.Text == "Пропустить").Data!, "900");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("пропущено").And.Contain("Второй"));
        Assert.That((await _room.Find(first.Id)).Verdict.Label, Is.EqualTo(Label.Complaint));
    }

    [Test]
    public async Task A_resolved_doubt_loses_its_buttons()
    {
        var ticket = await _room.Comment();
        await _room.With(session =>
        {
            var desk = _room.Part<Desk>();
            desk.Do(session, ticket.Id, _anna, new Command.Write("Сделаем", [], null), _room.Now);
            desk.Do(session, ticket.Id, _anna, new Command.Publish(1), _room.Now);
            return desk.Do(session, ticket.Id, null, new Command.ReportDoubt(), _room.Now);
        });
        var doubtful = await _room.Find(ticket.Id);
        await _room.Shown(_anna, doubtful, "800", Calls.Doubt);

        await _room.Press("1", About(doubtful, Verbs.Resolve, "stands"), "800");

        Assert.That((await _room.Find(ticket.Id)).Stage, Is.InstanceOf<Stage.Answered>());
        var change = ChatCalls.ReadChange(_room.After.Single(call => call.Kind == ChatCalls.Edit));
        Assert.That((change.Message, change.Buttons.Rows.Count), Is.EqualTo(("800", 0)));
    }

    private static string About(Ticket ticket, string verb, string? arg = null) => ButtonData.About(ticket, verb, arg).ToString();
}
