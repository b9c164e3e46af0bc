using CommentDesk.People;
using CommentDesk.Tests.Telegram.Talk;
using CommentDesk.Tickets;
using CommentDesk.Verdicts;
using CommentDesk.Worker.Flow;
using CommentDesk.Worker.Telegram.Talk;

namespace CommentDesk.Tests.Telegram.Lessons;

/// <summary>Trainers who disagree, and how it ends.</summary>
public sealed class DisputeTests
{
    private StaffRoom _room = null!;
    private Ticket _ticket = null!;

    /// <summary>Trainers 1 and 2 read the comment blind: a complaint, says one, negativity, says the other.</summary>
    [SetUp]
    public async Task Open()
    {
        _room = new StaffRoom();
        await _room.Add("1", Roles.Trainer);
        await _room.Add("2", Roles.Trainer);
        await _room.Add("9", Roles.Supervisor);
        _ticket = await _room.Comment("Лужа у дома, а вы всё хвалитесь", Label.Question);
        await Say("1", "Жалоба");
        await _room.Press("1", Data(_room.After.Single(call => call.Kind == ChatCalls.Edit), "Без темы"), "901");
        await Say("2", "Негатив");
    }

    [TearDown]
    public async Task Close() => await _room.DisposeAsync();

    [Test]
    public async Task A_second_label_that_differs_says_so_and_leaves_the_ticket_alone()
    {
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Другой тренер решил иначе: теперь это спор"));
        Assert.That((await _room.Find(_ticket.Id)).Verdict.Label, Is.EqualTo(Label.Complaint));
        Assert.That(await _room.With(session => session.Lessons.Settled()), Is.Empty);
    }

    [Test]
    public async Task The_dispute_comes_first_to_a_third_trainer_without_names_and_their_label_settles_it()
    {
        await _room.Comment("Совсем непонятное", unsure: true);
        await _room.Add("3", Roles.Trainer);
        var sheet = (await _room.Say("3", "/label")).Single();
        Assert.That(StaffRoom.Text([sheet]), Does.Contain("Тренеры разошлись: жалоба, негатив").And.Not.Contain("Имя").And.Contain("Лужа у дома"));

        await _room.Press("3", Data(sheet, "Негатив"), "903");

        Assert.That(await _room.With(session => session.Lessons.Settled().Single().Label), Is.EqualTo(Label.Negativity));
        Assert.That((await _room.Find(_ticket.Id)).Verdict.Label, Is.EqualTo(Label.Negativity), "the ticket follows what is settled");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Совсем непонятное"));
    }

    [Test]
    public async Task Whoever_is_outvoted_is_told()
    {
        await _room.Add("3", Roles.Trainer);
        await _room.Add("4", Roles.Trainer);
        var (third, fourth) = ((await _room.Say("3", "/label")).Single(), (await _room.Say("4", "/label")).Single());
        await _room.Press("3", Data(third, "Негатив"), "903");
        await _room.Press("4", Data(fourth, "Прочее"), "904");
        Assert.That(StaffRoom.Text(_room.After), Does.Contain("Большинство решило иначе: негатив"));
    }

    [Test]
    public async Task Without_a_third_each_sees_the_other_label_and_may_give_way()
    {
        var sheet = (await _room.Say("1", "/label")).Single();
        Assert.That(StaffRoom.Text([sheet]), Does.Contain("Ваша метка: жалоба. Другое мнение: негатив").And.Not.Contain("Имя"));
        Assert.That(StaffRoom.Buttons(sheet).Select(button => button.Text), Does.Contain("✓ Жалоба").And.Not.Contain("Пропустить"));

        await _room.Press("1", Data(sheet, "Негатив"), "905");

        Assert.That(await _room.With(session => session.Lessons.Disputes(10)), Is.Empty);
        Assert.That(await _room.With(session => session.Lessons.Agreement()), Has.Property("Share").EqualTo(0), "to give way is not to have agreed");
    }

    [Test]
    public async Task When_both_stand_by_their_labels_the_lead_is_told_once_and_decides()
    {
        var first = (await _room.Say("1", "/label")).Single();
        await _room.Press("1", Data(first, "Жалоба"), "905");
        Assert.That(Told(), Is.Empty);
        var second = (await _room.Say("2", "/label")).Single();
        await _room.Press("2", Data(second, "Негатив"), "906");
        Assert.That(Told(), Is.EqualTo(new[] { "9" }));
        Assert.That(StaffRoom.Text(await _room.Say("1", "/label")), Does.Not.Contain("Тренеры"), "nobody is asked a third time");
        Assert.That(StaffRoom.Text(await _room.Say("1", "/disputes")), Does.Contain("Открытых споров: 1. Вы уже высказались"));

        var sheet = (await _room.Say("9", "/disputes")).Single();
        Assert.That(StaffRoom.Text([sheet]), Does.Contain("Имя 1: жалоба").And.Contain("Имя 2: негатив").And.Contain("всего споров: 1"));
        await _room.Press("9", Data(sheet, "Жалоба"), "907");

        Assert.That(StaffRoom.Text(_room.After), Does.Contain("спор решён: жалоба"));
        Assert.That(await _room.With(session => session.Lessons.Settled().Single().Label), Is.EqualTo(Label.Complaint));
        Assert.That((await _room.Find(_ticket.Id)).Verdict.Label, Is.EqualTo(Label.Complaint));
        Assert.That(StaffRoom.Text(await _room.Say("9", "/disputes")), Is.EqualTo("Споров нет"));
    }

    [Test]
    public async Task To_put_a_label_right_once_the_dispute_is_known_is_to_give_way()
    {
        var done = _room.After.First(call => call.Kind == ChatCalls.Edit);
        await _room.Press("2", Data(done, "Исправить"), "902");
        await _room.Press("2", Data(_room.After.Single(), "Жалоба"), "902");
        Assert.That(await _room.With(session => session.Lessons.Disputes(10)), Is.Empty);
        Assert.That(await _room.With(session => session.Lessons.Agreement()), Has.Property("Share").EqualTo(0));
    }

    [Test]
    public async Task A_dispute_settled_meanwhile_is_not_decided_a_second_time()
    {
        var sheet = (await _room.Say("9", "/disputes")).Single();
        await _room.Add("3", Roles.Trainer);
        await _room.Press("3", Data((await _room.Say("3", "/label")).Single(), "Негатив"), "903");

        var late = await _room.Press("9", Data(sheet, "Жалоба"), "907");

        Assert.That((late.Text, late.Alert), Is.EqualTo(("Этот спор уже решён", true)));
        Assert.That(await _room.With(session => session.Lessons.Settled().Single().Label), Is.EqualTo(Label.Negativity));
    }

    [Test]
    public async Task A_trainer_may_ask_for_disputes_by_name()
    {
        await _room.Add("3", Roles.Trainer);
        Assert.That(StaffRoom.Text(await _room.Say("3", "/label споры")), Does.Contain("Тренеры разошлись"));
        Assert.That(StaffRoom.Text(await _room.Say("3", "/disputes")), Does.Contain("Тренеры разошлись"));
    }

    [Test]
    public async Task An_edited_comment_leaves_its_dispute_behind_with_the_text_it_was_about()
    {
        await _room.With(session =>
        {
            session.Comments.Revise(session.Comments.Find(_ticket.Comment)! with { Revision = 2, Text = "Лужу убрали, спасибо" });
            return true;
        });
        await _room.Add("3", Roles.Trainer);
        var sheet = (await _room.Say("3", "/label")).Single();
        Assert.That(StaffRoom.Text([sheet]), Does.Contain("Лужа у дома").And.Not.Contain("Лужу убрали"));
        await _room.Press("3", Data(sheet, "Негатив"), "903");
        Assert.That((await _room.Find(_ticket.Id)).Verdict.Label, Is.EqualTo(Label.Complaint), "what was settled is about the former text");
    }

    private async Task Say(string contact, string caption) =>
        await _room.Press(contact, Data((await _room.Say(contact, "/label")).Single(), caption), $"90{contact}");

    private IEnumerable<string> Told() => _room.After
        .Where(call => call.Kind == Calls.Line && Calls.ReadLine(call).Key == "tell.dispute")
        .Select(call => Calls.RoomOf(call.Lane));

    private static string Data(OutboxCall call, string caption) =>
        StaffRoom.Buttons(call).Single(button => button.Text.EndsWith(caption, StringComparison.Ordinal)).Data!;
}
